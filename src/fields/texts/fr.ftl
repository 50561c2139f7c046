# Les champs propres au réseau.

fields-title = Champs propres au réseau
fields-lede = Ce que le réseau veut savoir de plus de ses organisations, de ses personnes, de leurs adhésions et de leurs besoins. Chaque champ paraît dans les formulaires, sur les pages, dans les listes, dans les fichiers et dans la recherche, pour qui peut le voir.
fields-back = Tenir le réseau à jour
fields-empty = Aucun champ encore. Le formulaire ci-dessous ajoute le premier.
field-add = Ajouter un champ
field-done = Enregistré. Le champ vaut dès maintenant.
field-hidden = retiré
field-hide = Retirer ce champ
field-show = Remettre ce champ
field-hide-note = Retirer le champ le cache avec ses réponses ; le remettre les montre à nouveau.
field-show-note = Ce champ est retiré : ses réponses sont gardées, personne ne les voit.
field-history = Ce qu’il a été
field-version = version { $n }
sheet-field-value = Champ du réseau
field-yes = Oui
field-no = Non

field-object = De quoi
field-object-hint = Ne change plus ensuite.
field-object-organisation = Organisations
field-object-person = Personnes
field-object-membership = Adhésions
field-object-need = Besoins et savoir-faire
field-kind = Sorte de réponse
field-kind-hint = Ne change plus ensuite.
field-kind-text = Texte court
field-kind-prose = Texte long
field-kind-number = Nombre
field-kind-date = Date
field-kind-yes_no = Oui ou non
field-kind-choice = Un choix
field-kind-choices = Plusieurs choix
field-kind-link = Lien
field-kind-email = Adresse de courriel
field-label-fr = Intitulé en français
field-label-en = Intitulé en anglais
field-label-en-hint = Vide : celui en français.
field-hint-fr = Aide en français
field-hint-fr-hint = Une phrase sous l’intitulé, avec un exemple.
field-hint-en = Aide en anglais
field-choices = Choix
field-choices-hint = Pour un choix ou plusieurs : un par ligne, comme « Élevé | High ». Sur une ligne qui commence par un code et « = », le code garde le lien avec les réponses déjà données.
field-audience = Qui le voit
field-audience-hint = Un champ des personnes n’est jamais vu du public.
field-audience-public = tout le monde
field-audience-members = les membres du réseau
field-audience-keepers = la coordination
field-required = Réponse obligatoire
field-position = Rang
field-position-hint = Les champs paraissent du plus petit au plus grand. Vide : à la fin.

field-not-a-number = « { $found } » n’est pas un nombre : écrivez 1 234,5.
field-not-a-choice = « { $found } » n’est pas un des choix.
field-not-a-link = « { $found } » n’est pas un lien : il commence par https://
field-not-an-email = « { $found } » n’est pas une adresse de courriel.
field-choices-missing = Donnez au moins deux choix, un par ligne.
field-choice-in-use = Des réponses disent « { $found } » : gardez ce choix, ou changez d’abord ces réponses.

## Ce qui est tenu sur les personnes

processing-fields = Champs propres au réseau, pour les personnes
processing-fields-why = Savoir ce que le réseau a choisi de demander en plus.
processing-fields-what = Ce qui est écrit dans les champs que la coordination a ajoutés à la fiche d’une personne.
processing-fields-sees = Les membres du réseau, ou la coordination seule, selon le champ. Jamais le public.
processing-fields-keeps = Tant que la fiche existe. Qui le demande les voit effacés.
processing-fields-source = Choix du réseau, champ par champ.
field-number-min = { $label }, au moins
field-number-max = { $label }, au plus
field-day-min = { $label }, à partir du
field-day-max = { $label }, jusqu’au
field-ends-crossed = De { $from } à { $to }, il n’y a rien : le premier est plus grand que le second.
