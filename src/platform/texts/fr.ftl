# La coquille : en-tête, pied, erreurs, cellules.
skip = Aller au contenu
menu = Menu
finder = Chercher
rooms = Rubriques
languages = Langues
other-language = English
sign-in = Se connecter
sign-out = Se déconnecter
foot = Pied de page
crumbs = Fil d’Ariane
open-data = Données ouvertes
powered = Ce site tourne avec Halle, logiciel libre (AGPL).
demonstration-note = Ceci est une démonstration.
live-lost = Connexion perdue, on réessaie.

error-401-title = Connectez-vous d’abord
error-401-text = Cette page est réservée aux membres du réseau. Connectez-vous, puis revenez.
error-403-title = Ce n’est pas dans vos droits
error-403-text = Votre compte ne permet pas cet acte. La personne qui coordonne le réseau peut vous l’ouvrir.
error-404-title = Rien à cette adresse
error-404-text = La page a pu changer d’adresse, ou ne pas vous être ouverte. Voici d’où repartir.
error-409-title = Quelqu’un est passé avant vous
error-409-text = Ce que vous modifiez a changé depuis l’ouverture du formulaire. Rien n’a été écrit. Comparez, puis revenez en arrière pour reprendre votre saisie.
error-422-title = Ce n’est pas possible ainsi
error-422-text = Rien n’a été écrit.
error-429-title = Trop d’essais
error-429-text = Attendez une minute, puis recommencez.
error-500-title = La panne est chez nous
error-500-text = Rien n’a été écrit à moitié. Recommencez ; si cela persiste, donnez cette référence à la personne qui héberge le site.
error-reference = Référence :
error-home = Retour à l’accueil
stale-caption = Ce qui diffère
stale-field = Champ
stale-now = Maintenant
stale-typed = Votre saisie

cell-missing = À remplir.
cell-not-an-id = « { $found } » n’est pas un identifiant : minuscules, chiffres, tirets.
cell-not-an-integer = « { $found } » n’est pas un nombre entier.
cell-not-a-date = « { $found } » n’est pas une date : écrivez 19/06/2018 ou 2018-06-19.
cell-not-a-time = « { $found } » n’est pas une heure : écrivez 14:30 ou 14 h 30.
cell-not-one-of = « { $found } » n’est pas un des choix : { $expected }.
cell-no-such-row = « { $found } » n’existe pas ici.
cell-several = Plusieurs lignes portent le nom « { $found } » : choisissez par l’identifiant.
cell-too-long = C’est trop long.
cell-not-facts = Ce n’est pas du JSON lisible.
file-unknown = Fichier inconnu : rien ne sait le lire.
file-missing = Le fichier « { $found } » manque.
file-altered = Le fichier « { $found } » n’est pas celui que dit son nom.
file-unreadable = Illisible : { $found }
row-uneven = { $found } colonnes au lieu de { $expected }.
column-unknown = Colonne inconnue.
id-twice = L’identifiant « { $found } » est déjà pris.

## Ce qui est gardé sur les personnes

processing-letters = Courriers envoyés
processing-letters-why = Envoyer ce que les membres et les personnes attendent, et savoir ce qui est parti : convocations, procès-verbaux, rappels, liens de connexion.
processing-letters-what = L’adresse, le nom, le sujet, le texte, et ce qu’il en est advenu ; les adresses qui ne veulent plus de tel courrier, et celles qui ne répondent plus.
processing-letters-sees = La coordination et l’administration lisent à qui la maison a écrit, quand et à quel sujet.
processing-letters-keeps = Le texte d’un courrier parti, un an ; sa ligne au journal d’envoi, trois ans. Un lien de connexion ou de vote n’est pas gardé une fois parti. Une demande de ne plus écrire reste tant qu’elle vaut.
processing-letters-source = Choix de la maison : la preuve d’un envoi sert tant que ses suites se discutent.
privacy = Confidentialité
keep-letter-texts = Les textes des courriers partis
keep-letter-texts-why = De quoi relire ce qui a été envoyé dans l’année
keep-letter-lines = Les lignes du journal d’envoi
keep-letter-lines-why = La preuve d’un envoi, tant que ses suites se discutent
