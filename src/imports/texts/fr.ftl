# Importer un tableur : le fichier, ses colonnes, l’aperçu, l’acceptation et le retour.

import-title = Importer un tableur
import-lede = Donnez votre tableur tel qu’il est. Vous verrez ce qu’il change avant que rien ne soit écrit, et vous pourrez revenir en arrière.
import-dropped = L’import est abandonné, et son fichier effacé.
import-file = Un fichier
import-file-hint = CSV, Excel (.xlsx) ou LibreOffice (.ods), 20 Mo au plus. Les exports de Paheko, Galette, Dolibarr et HelloAsso sont reconnus.
import-cells = Ou des cellules collées
import-cells-hint = Sélectionnez vos cellules dans le tableur, avec la ligne des titres, copiez, et collez ici.
import-read = Lire ce tableur
import-how = Ensuite
import-how-columns = Vous vérifiez ce que contient chaque colonne.
import-how-preview = Vous regardez ce qui sera créé ou changé, et répondez aux doutes.
import-how-accept = Vous acceptez : tout est écrit, ou rien.
import-who-sees = Le fichier et vos réponses ne sont vus que de la coordination. Ils s’effacent { $days } jours après votre dernier geste.
import-holds = Ce qu’il peut contenir
import-holds-text = Des organisations, leurs personnes avec leur fonction, de quoi les joindre, leur adhésion. Ensemble ou séparément, une ligne par organisation ou par personne. Les notes au-dessus du tableau, les cellules fusionnées et les totaux ne gênent pas.
import-bounds = Jusqu’à { $lines } lignes à la fois.
import-list = Imports en cours et passés
import-list-empty = Aucun import pour l’instant. Choisissez un fichier ci-dessus.
import-state-prepared = en préparation
import-state-accepted = accepté
import-state-undone = repris, à revoir
import-pasted = Cellules collées

## Ce qu’un fichier ne permet pas

import-file-none = Choisissez un fichier, ou collez des cellules.
import-file-empty = Ce fichier ne contient aucune ligne. Vérifiez que c’est le bon, et qu’il est enregistré.
import-file-too-large = Ce fichier dépasse ce que la maison peut lire. Partagez-le en deux, ou enregistrez-le en CSV.
import-file-too-many-lines = Ce fichier a plus de { $lines } lignes. Partagez-le en plusieurs.
import-file-too-many-columns = Ce fichier a trop de colonnes. Gardez celles qui servent, 200 au plus.
import-file-old-format = Ce format est ancien (.xls). Ouvrez le fichier et enregistrez-le en .xlsx, .ods ou .csv.
import-file-locked = Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis donnez-le à nouveau.
import-file-broken = Ce fichier ne se lit pas comme un tableur. Ouvrez-le, et enregistrez-le en .xlsx, .ods ou .csv.
import-file-no-such-sheet = Cette feuille n’est pas dans le fichier. Choisissez-en une autre.

## Les colonnes

import-columns-title = Ce que contient chaque colonne
import-columns-lede = Voici ce que les titres laissent comprendre. Corrigez ce qui ne va pas : la maison s’en souviendra au prochain fichier qui a les mêmes titres.
import-columns-source = C’est un export de { $program } : ses colonnes sont reconnues.
import-columns-remembered = Un fichier avec ces titres est déjà venu : les colonnes sont comprises comme la dernière fois, et ce qui avait été répondu pour tout le fichier sert à nouveau. L’aperçu le montre.
import-columns-stale = Quelqu’un a changé ces colonnes entre-temps. Relisez-les, et enregistrez à nouveau.
import-columns-twice = La colonne { $column } dit la même chose qu’une autre : gardez l’une des deux.
import-columns-nobody = Aucune colonne ne dit de qui il s’agit. Choisissez celle du nom de l’organisation, de son SIREN, ou du nom de la personne.
import-sheet = Feuille
import-heading = Ligne des titres
import-heading-line = ligne { $line } : { $text }
import-reread = Relire ainsi
import-column = Titre
import-column-means = Ce que c’est
import-column-samples = Exemples
import-column-nameless = Sans titre ({ $letter })
import-column-choose = Ce que contient la colonne { $letter }
import-column-left = Laisser de côté
import-own-fields = Champs du réseau
import-own-field = { $object } : { $label }
import-default-category = Dans quelle catégorie entrent les lignes qui n’en disent pas ?
import-default-category-hint = Une liste de membres entre dans la catégorie choisie ici. Une liste d’autres acteurs n’entre dans aucune.
import-default-category-none = Aucune : ce ne sont pas des membres
import-preview = Voir l’aperçu
import-drop = Abandonner cet import
import-columns-again = Revoir les colonnes

## L’aperçu

import-preview-title = Aperçu de l’import
import-preview-lede = { $name }, { $n } lignes. Rien n’est encore écrit.
import-answered = Réponses enregistrées. Voici ce qu’il reste.
import-undone = L’import est annulé : le réseau est comme avant. Le fichier et vos réponses sont gardés, vous pouvez corriger et accepter à nouveau.
import-ready = Tout est prêt
import-ready-text = Aucun doute ne reste. En acceptant, tout ce qui est montré est écrit en une fois.
import-accept = Accepter cet import
import-progress = Encore un instant
import-nothing-title = Rien à faire
import-nothing = Le réseau dit déjà tout ce que dit ce fichier.
import-mend-title = Des doutes restent
import-mend-text = Répondez-y ci-dessous : rien n’est deviné, et rien ne s’écrit avant. Vous pouvez vous arrêter et revenir, tout est gardé.
import-questions = Pour tout le fichier
import-questions-text = Une réponse vaut pour toutes les lignes concernées.
import-lines = { $n ->
    [one] une ligne
   *[other] { $n } lignes
  }
import-answer-all = Enregistrer ces réponses
import-lines-title = Ligne par ligne
import-filters = Lignes montrées
import-fate-mend = À corriger
import-fate-create = À créer
import-fate-change = À changer
import-fate-unchanged = Sans changement
import-fate-left = Laissées de côté
import-fate-all = Toutes
import-alike = Répondre à plusieurs doutes à la fois
import-alike-text = Si la réponse est la même partout. Chaque ligne pourra encore être reprise.
import-answer-them = Répondre à tous
import-or-type = Ou écrivez ce qu’il faut lire :
import-choose = Choisir…
import-choose-one = Choisissez la réponse à donner à tous ces doutes.
import-no-line = Aucune ligne ici. Choisissez un autre filtre.
import-line = Ligne
import-whom = Qui
import-what = Ce qui sera fait
import-waits = Attend une réponse donnée pour tout le fichier
import-skip = Laisser la ligne de côté
import-retake = Effacer les réponses de la ligne
import-retake-all = Effacer ces réponses
import-settled = { $n ->
    [one] 1 réponse pour tout le fichier
   *[other] { $n } réponses pour tout le fichier
}
import-settled-word = { $column } « { $said } »
import-settled-years = { $column }, une année seule
import-settled-communes = Noms de communes
import-answer-page = Enregistrer les réponses de cette page
import-page = À partir de la n° { $first }, sur { $total }
import-answer = { $place } : { $question }
import-correct = { $place }, autre texte : { $question }
import-place = ligne { $line }, colonne { $column }
import-place-line = ligne { $line }
import-place-column = colonne { $column }
import-not-ready = Des doutes restent : répondez-y, puis acceptez.
import-moved = Le réseau ou vos réponses ont changé depuis cet aperçu. Le voici à jour : relisez-le, puis acceptez.
import-empty = rien

## Fait

import-done-title = Import accepté
import-done-lede = { $name }, accepté le { $day }.
import-accepted = C’est fait : tout est écrit.
import-another = Importer un autre fichier
import-then-assembly = Préparer une assemblée
import-undo-title = Revenir en arrière
import-undo-text = Tant que rien ne s’y appuie, et jusqu’au { $day } : ce qui a été créé est retiré, ce qui a été changé redevient comme avant.
import-undo = Annuler cet import
import-undo-refused = Cet import ne peut pas être annulé
import-too-old = Cet import ne peut plus être annulé : ce qui était avant n’est gardé que trente jours.
import-built-on = Quelque chose s’appuie sur lui depuis. Défaites-le d’abord, ou corrigez les lignes une à une.
import-built-changed = { $table }, { $name } : modifié depuis
import-built-used = { $table }, { $name } : utilisé depuis ({ $by })
import-undo-first = Cet import est accepté : annulez-le d’abord.
import-count-organisation = { $n ->
    [one] une organisation créée
   *[other] { $n } organisations créées
  }
import-count-organisation-name = { $n ->
    [one] un autre nom ajouté
   *[other] { $n } autres noms ajoutés
  }
import-count-person = { $n ->
    [one] une personne créée
   *[other] { $n } personnes créées
  }
import-count-mandate = { $n ->
    [one] une fonction ajoutée
   *[other] { $n } fonctions ajoutées
  }
import-count-category = { $n ->
    [one] une catégorie créée
   *[other] { $n } catégories créées
  }
import-count-membership = { $n ->
    [one] une adhésion créée
   *[other] { $n } adhésions créées
  }
import-count-membership-state = { $n ->
    [one] un état d’adhésion ajouté
   *[other] { $n } états d’adhésion ajoutés
  }
import-count-contact = { $n ->
    [one] un contact créé
   *[other] { $n } contacts créés
  }
import-count-field-value = { $n ->
    [one] une valeur d’un champ du réseau
   *[other] { $n } valeurs de champs du réseau
  }
import-count-changes = { $n ->
    [one] une valeur changée
   *[other] { $n } valeurs changées
  }
processing-imports = Tableurs importés
processing-imports-why = Faire entrer les membres d’un tableur, et pouvoir défaire cet import.
processing-imports-what = Le fichier tel qu’il a été envoyé, ce que chaque ligne a changé.
processing-imports-sees = La coordination.
processing-imports-keeps = Trente jours, puis le fichier et son détail s’effacent ; ce qui a été accepté vit ailleurs sur cette page.
processing-imports-source = Choix de la maison : le temps de défaire un import.
