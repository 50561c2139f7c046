# Les formulaires de la gouvernance, table par table : libellés, aides, valeurs.

## body

sheet-body = Instances
sheet-body-lede = Les instances du réseau : assemblée, conseil, groupes de travail, et toute autre que vous avez. Tout est public.
body-kind = Nature
body-kind-hint = Le nom que vous lui donnez compte plus que sa nature : celle-ci sert aux règles et au classement.
body-kind-assembly = Assemblée générale
body-kind-board = Conseil d’administration
body-kind-legal_representatives = Représentation légale
body-kind-bureau = Bureau
body-kind-working_group = Groupe de travail
body-kind-steering_committee = Comité de pilotage
body-kind-other = Autre instance
body-name-fr = Nom en français
body-name-en = Nom en anglais
body-parent = Rattachée à
body-parent-hint = L’instance dont celle-ci dépend, comme le conseil pour un groupe de travail.
body-about = Présentation
body-about-hint = Son rôle et la durée des mandats, en quelques phrases. Le Markdown est compris.
body-position = Rang dans la liste
body-position-hint = Laissez vide pour ajouter à la fin.

## decision

sheet-decision = Décisions
sheet-decision-lede = Ce qu’une instance a décidé, avec son texte et son résultat. Tout est public.
decision-body = Instance
decision-session = Séance
decision-session-hint = L’identifiant de la séance, comme 2018-06-19. Vide si la décision a été prise hors séance.
decision-number = Numéro
decision-number-hint = Tel que le document le donne, comme 3.
decision-title = Titre
decision-text = Texte
decision-text-hint = Le texte décidé, en entier. Le Markdown est compris.
decision-matter = Objet
decision-matter-hint = Les règles de majorité et les délais légaux dépendent de l’objet.
decision-matter-ordinary = Question ordinaire
decision-matter-accounts = Comptes
decision-matter-budget = Budget
decision-matter-persons = Désignation de personnes
decision-matter-statutes = Statuts
decision-matter-exclusion = Exclusion d’un membre
decision-matter-dissolution = Dissolution
decision-matter-previous_minutes = Procès-verbal précédent
decision-outcome = Résultat
decision-outcome-hint = Sans effet : le vote n’a pas pu valoir, faute de quorum par exemple.
decision-outcome-adopted = Adoptée
decision-outcome-rejected = Rejetée
decision-outcome-invalid = Sans effet
decision-decided-on = Date
decision-count-fr = Décompte, en français
decision-count-fr-hint = La phrase qui explique le résultat. S’il n’y a pas eu de décompte, dites-le.
decision-count-en = Décompte, en anglais
decision-count-en-hint = La même phrase, en anglais.

## seat

sheet-seat = Sièges
sheet-seat-lede = Qui siège dans chaque instance, à quel titre et pour combien de temps. Les noms saisis ici sont publics.
seat-body = Instance
seat-position = Rang dans la liste
seat-position-hint = Laissez vide pour ajouter à la fin.
seat-person = Personne
seat-organisation = Organisation
seat-organisation-hint = Celle que la personne représente ou d’où elle vient. Vide s’il n’y en a pas.
seat-personal = Siège à titre personnel
seat-personal-hint = Oui : la personne n’engage pas son organisation.
seat-personal-yes = Oui
seat-personal-no = Non
seat-stated = Qualité dans la source
seat-stated-hint = Telle que la source l’écrit, comme Élue, présidente du réseau des Villes-Santé.
seat-role = Rôle
seat-role-hint = Écrivez « member » pour un siège avec voix, « observer » pour une place sans voix, ou le titre que votre réseau donne, comme présidence ou trésorerie.
seat-starts = Début du mandat
seat-ends = Fin prévue
seat-ends-hint = Le terme du mandat, s’il est connu. Un départ avant ce terme se saisit avec les fins de mandat.
seat-decision = Décision
seat-decision-hint = Celle qui a donné ce siège.
seat-source = Source
seat-source-hint = Le document qui l’atteste, comme Procès-verbal du 19 juin 2018.

## seat_end

sheet-seat-end = Fins de mandat
sheet-seat-end-lede = Qui a quitté son siège, et quand. La date et le motif sont publics.
seat-end-seat = Siège
seat-end-ended-on = Date de fin
seat-end-reason = Motif
seat-end-reason-hint = En quelques mots, comme démission ou fin du mandat local. Rien sur la vie privée ni la santé.

## edition

sheet-edition = Éditions des statuts
sheet-edition-lede = Les versions successives des statuts : quand chacune a été adoptée, et depuis quand elle vaut. Tout est public.
edition-name = Nom
edition-name-hint = Comme Statuts du 19 juin 2018.
edition-adopted-on = Adoptée le
edition-effective-on = En vigueur depuis le
edition-effective-on-hint = Vide si le document ne le dit pas.
edition-decision = Décision
edition-decision-hint = Celle qui a adopté cette édition.
edition-about = Présentation
edition-about-hint = Ce que cette édition change, en quelques phrases. Le Markdown est compris.
edition-source = Source
edition-source-hint = Le document d’où viennent ces dates.

## statute_rules

sheet-statute-rules = Règles des statuts
sheet-statute-rules-lede = Ce que les statuts décident pour chaque genre de séance : convocation, quorum, pouvoirs, majorités. Tout est public.
statute-rules-edition = Édition des statuts
statute-rules-kind = Genre de séance
statute-rules-kind-ordinary = Ordinaire
statute-rules-kind-extraordinary = Extraordinaire
statute-rules-kind-mixed = Mixte
statute-rules-kind-board = Conseil d’administration
statute-rules-kind-legal_representatives = Représentants légaux
statute-rules-kind-bureau = Bureau
statute-rules-kind-working_group = Groupe de travail
statute-rules-kind-steering_committee = Comité de pilotage
statute-rules-kind-other = Autre instance
statute-rules-rules = Règles
statute-rules-rules-hint = En JSON, chaque règle avec l’article qui la pose. Si les statuts sont muets, écrivez {"{}"} : l’usage s’applique, et le procès-verbal le dit.

## action

sheet-action = Actions à mener
sheet-action-lede = Ce qui reste à faire après une décision ou une séance, par qui et pour quand. Tout ce qui est saisi ici peut être lu par le public.
action-decision = Décision
action-decision-hint = Celle dont l’action découle, s’il y en a une.
action-session = Séance
action-session-hint = L’identifiant de la séance où l’action a été décidée, comme 2018-06-19.
action-what = Ce qu’il faut faire
action-what-hint = Une phrase qui commence par un verbe, comme Déclarer les nouveaux statuts.
action-who = Qui s’en charge
action-who-hint = Une fonction ou une instance suffit.
action-due = Échéance
action-basis = D’où vient l’échéance
action-basis-hint = La loi ou l’article, comme Loi du 1er juillet 1901, article 5.
action-organisation = Organisation qui s’en charge
action-organisation-hint = Elle reçoit l’action par courriel, et un rappel avant l’échéance.
action-person = Personne qui s’en charge
action-person-hint = Si ce n’est pas une organisation. Elle reçoit les mêmes courriels.

## action_done

sheet-action-done = Actions menées
sheet-action-done-lede = Les actions qui ont abouti, et quand. Tout ce qui est saisi ici peut être lu par le public.
action-done-action = Action
action-done-done-on = Faite le
action-done-note = Note
action-done-note-hint = Ce qui en reste, comme le numéro d’un récépissé.
action-done-by-name = Noté par
