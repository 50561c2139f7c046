# Les pages de la gouvernance : qui décide, ce qui est décidé, selon quels statuts.

room-decisions = Décisions

## Les instances

governance-crumb = Gouvernance
governance-title = Qui décide, et jusqu’à quand
governance-lede = Les instances du réseau telles que les faits enregistrés les donnent le { $day }.
governance-keep = Tenir à jour
governance-open = Voir les instances
governance-empty = Aucune instance pour l’instant. La coordination du réseau les ajoute par « Tenir à jour » : assemblée, conseil, groupes de travail.
body-of-members = Elle réunit les membres du réseau.
body-no-seat = Aucun siège n’est enregistré à cette date.
body-seats = { $n ->
    [one] Un siège avec voix
   *[other] { $n } sièges avec voix
  }
body-renewed = dernier changement le { $day }
body-observers = { $n ->
    [one] Prend part aux débats, sans voix :
   *[other] Prennent part aux débats, sans voix :
  }
body-keep = Tenir les sièges à jour
body-decisions = { $n ->
    [0] Aucune décision
    [one] Une décision
   *[other] { $n } décisions
  }
body-children = Instances rattachées :
body-composition = Composition
body-caption = { $n ->
    [one] Un siège
   *[other] { $n } sièges
  } le { $day }
body-history = Entrées et départs
compared-with = Comparée à celle du
compared-title = Entre le { $from } et le { $to }
observers = Observateurs
seat-in-what-capacity = À quel titre
seat-term = Mandat
seat-role-member = membre
seat-role-observer = observateur
seat-observes = observateur
seat-in-person = à titre personnel
seat-since = depuis le { $day }
seat-since-unknown = début non enregistré
seat-until = jusqu’au { $day }
seat-until-unknown = terme non enregistré
change-first = { $n ->
    [one] Première composition connue : un siège. Entrées et départs ne peuvent pas être calculés.
   *[other] Première composition connue : { $n } sièges. Entrées et départs ne peuvent pas être calculés.
  }
change-unknown-before = Aucune composition n’est enregistrée pour le premier de ces jours : entrées et départs ne peuvent pas être calculés.
change-nobody = Personne n’est entré ni parti.
change-entrants = { $n ->
    [one] Une entrée :
   *[other] { $n } entrées :
  }
change-leavers = { $n ->
    [one] Un départ :
   *[other] { $n } départs :
  }
change-kept = { $n ->
    [0] Personne n’est resté.
    [one] Une personne est restée.
   *[other] { $n } personnes sont restées.
  }
entrants-announced = { $n ->
    [one] Une entrée annoncée
   *[other] { $n } entrées annoncées
  } le { $day }, sans liste. Source : { $source }.
entrants-computed = { $n ->
    [0] Aucune entrée
    [one] Une entrée
   *[other] { $n } entrées
  } le { $day }, d’après les sièges enregistrés.
entrants-not-computable = Les faits ne permettent pas de les calculer : aucune composition antérieure n’est enregistrée.

## Les renouvellements

renewals = Renouvellements
renewal-due = à préparer
renewal-due-seats = { $n ->
    [one] un siège se termine le { $day }
   *[other] { $n } sièges se terminent, le premier le { $day }
  }
renewal-later = à jour
renewal-nothing-before = rien avant le { $day }
renewal-unsaid = à préciser
renewal-unsaid-hint = le terme des mandats n’est pas enregistré

## Les décisions

decisions-title = Ce qui a été décidé
decisions-lede = Chaque décision avec son texte, l’instance qui l’a prise et ce que dit le vote.
decisions-every-body = Toutes
decisions-empty = Aucune décision enregistrée. Elles arrivent ici quand une séance vote.
decisions-count = { $n ->
    [one] Une décision, la plus récente d’abord
   *[other] { $n } décisions, les plus récentes d’abord
  }
decisions-lately = Dernières décisions
decisions-all = Toutes les décisions
decision-numbered = n° { $number }
decision-no-count = Aucun décompte n’a été consigné.
decision-of-session = Séance du { $day }
decision-seats = { $n ->
    [one] Un siège donné
   *[other] { $n } sièges donnés
  }, { $body
  }
decision-actions = Ce qui doit suivre
action-done-since = fait le { $day }
action-due-by = pour le { $day }
action-open = à faire
action-late = en retard
action-of-session = Suites de la séance
action-read-decision = Lire la décision
action-done-title = C’est fait ?
action-done-act = Noter que c’est fait
action-done-later = Ce jour n’est pas encore venu : notez l’action quand elle est faite.

## Les statuts

statutes = Statuts
statutes-read = Lire les statuts
statutes-none-in-force = Aucune édition n’a de date d’effet à ce jour : les assemblées suivent le droit commun, sauf si la séance dit quels statuts elle applique.
statutes-lede = Ce que les statuts disent des assemblées, article par article. Là où ils se taisent, la règle du droit commun est indiquée.
statutes-kind-ordinary = Assemblée ordinaire
statutes-kind-extraordinary = Assemblée extraordinaire
statutes-kind-mixed = Assemblée mixte
statutes-kind-board = Conseil d’administration
statutes-kind-legal_representatives = Représentants légaux
statutes-kind-bureau = Bureau
statutes-kind-working_group = Groupe de travail
statutes-kind-steering_committee = Comité de pilotage
statutes-kind-other = Autre instance
statutes-all-silent = Statuts muets : ils ne disent rien de cette assemblée. Voici ce qui s’applique.
statutes-not-recorded = Aucune règle n’est enregistrée : les statuts sont tenus pour muets.
statutes-mixed-by-parts = Elle suit les règles de l’assemblée extraordinaire pour les statuts et la dissolution, celles de l’assemblée ordinaire pour le reste.
statutes-silent = statuts muets
statutes-silences = { $n ->
    [one] Un point sur lequel les statuts sont muets
   *[other] { $n } points sur lesquels les statuts sont muets
  }
statutes-others = Autres éditions
edition-in-force = en vigueur
edition-since = en vigueur depuis le { $day }
edition-no-date = date d’effet non enregistrée
edition-keep = Modifier l’édition
day-unknown = jour non enregistré
rules-change = Modifier ces règles

## La saisie

governance-desk-title = Tenir la gouvernance à jour
governance-desk-lede = Commencez par les instances, puis les sièges. Chaque page dit qui verra ce que vous saisissez.
governance-desk-rules = Les règles des assemblées
governance-desk-no-edition = Ajoutez d’abord une édition des statuts : ses règles se saisissent ensuite ici, par genre d’assemblée.
rules-title-ordinary = Les règles de l’assemblée ordinaire
rules-title-extraordinary = Les règles de l’assemblée extraordinaire
rules-title-mixed = Les règles de l’assemblée mixte
rules-title-board = Les règles du conseil d’administration
rules-title-legal_representatives = Les règles des représentants légaux
rules-title-bureau = Les règles du bureau
rules-title-working_group = Les règles des groupes de travail
rules-title-steering_committee = Les règles des comités de pilotage
rules-title-other = Les règles des autres instances
rules-lede = Chaque règle cite son article. Là où les statuts se taisent, laissez « Ils n’en disent rien » : le droit commun s’applique et le procès-verbal le dit. Tout le monde pourra lire ces règles.
rules-saved = Les règles sont enregistrées. Les statuts disent :
rules-saved-read = Relire toute l’édition

## Les clauses : titres, questions, et ce qui s’applique dans le silence

clause-who-says = Que disent les statuts ?
clause-silent = Ils n’en disent rien
clause-stated = Ils disent :
clause-article = Article
clause-article-hint = Comme article 11.
clause-as-general = La règle générale s’applique.
clause-then = , puis{" "}
clause-percent = { $n } %
clause-problem = { $clause } : { $text }
clause-for-ordinary = pour les questions ordinaires
clause-for-accounts = pour les comptes
clause-for-election = pour désigner des personnes
clause-for-statutes = pour changer les statuts
clause-for-exclusion = pour exclure un membre
clause-for-dissolution = pour dissoudre

clause-notice = Convocation
clause-notice-silent = L’usage est de convoquer quinze jours avant ; y manquer est une remarque, non une faute.
clause-notice-days = Délai, en jours
clause-notice-clear-days = En jours francs, sans compter ni le jour de l’envoi ni celui de la séance
clause-notice-said = La convocation part au moins { $days ->
    [one] un jour
   *[other] { $days } jours
  }{ $clear-days ->
    [yes] {" "}francs
   *[none] {""}
  } avant la séance.

clause-cut-off = Qui peut voter
clause-cut-off-silent = Votent les membres à jour à l’ouverture de la séance ; une adhésion reste possible jusqu’au vote.
clause-cut-off-moment = Membres à jour
clause-cut-off-moment-figure = Nombre de jours, s’il y en a un
clause-cut-off-late-admission = Adhésion le jour même
clause-cut-off-said = Votent les membres à jour { $moment ->
    [days_before] { $moment-figure ->
        [one] la veille de
       *[other] { $moment-figure } jours avant
    }
   *[at_opening] à l’ouverture de
  } la séance. { $late-admission ->
    [refused] Aucune adhésion n’est reçue ensuite.
   *[until_vote_opens] Une adhésion reste possible jusqu’à l’ouverture du vote.
  }

clause-quorum = Quorum
clause-quorum-silent = Aucun quorum n’est requis : l’assemblée siège quel que soit le nombre.
clause-quorum-threshold = Seuil
clause-quorum-threshold-figure = Part ou nombre
clause-quorum-threshold-figure-hint = Comme 1/4, ou 20.
clause-quorum-who-counts = Qui compte
clause-quorum-unit = Compté en
clause-quorum-scope = Atteint
clause-quorum-holds = Vérifié
clause-quorum-second-convocation = Sur seconde convocation
clause-quorum-second-convocation-figure = Part ou nombre, sur seconde convocation
clause-quorum-said = Il faut { $threshold ->
    [at_least] au moins { $threshold-figure } { $unit ->
        [voices] des voix
       *[heads] des membres
    }
    [more_than] plus de { $threshold-figure } { $unit ->
        [voices] des voix
       *[heads] des membres
    }
   *[count] au moins { $threshold-figure } { $unit ->
        [voices] voix
       *[heads] membres
    }
  }, { $who-counts ->
    [present] présents seulement
   *[present_and_represented] présents ou représentés
  }{ $scope ->
    [each_college] , dans chaque collège
   *[session] {""}
  }, { $holds ->
    [at_opening] à l’ouverture de la séance
   *[at_each_vote] au moment de chaque vote
  }. { $second-convocation ->
    [same_quorum] Une seconde convocation demande le même quorum.
    [no_quorum] Une seconde convocation siège sans quorum.
    [lowered-at_least] Une seconde convocation en demande au moins { $second-convocation-figure }.
    [lowered-more_than] Une seconde convocation en demande plus de { $second-convocation-figure }.
   *[lowered-count] Une seconde convocation en demande { $second-convocation-figure }.
  }

clause-proxies = Pouvoirs
clause-proxies-silent = Chacun peut donner pouvoir, sans plafond.
clause-proxies-cap = Au plus, par personne
clause-proxies-cap-hint = Laissez vide sans plafond.
clause-proxies-holder = Donné à
clause-proxies-blank = Pouvoir en blanc
clause-proxies-blank-beyond-cap = Les pouvoirs en blanc s’ajoutent au plafond
clause-proxies-said = Un pouvoir se donne { $holder ->
    [anyone] à qui l’on veut
    [same_college] à un membre du même collège
   *[member] à un membre
  } ; { $cap ->
    [none] le nombre n’en est pas limité
    [0] personne n’en reçoit
    [one] une personne en détient un au plus
   *[other] une personne en détient { $cap } au plus
  }. { $blank ->
    [to_chair] Un pouvoir en blanc revient à la présidence de séance
    [shared_among_board] Les pouvoirs en blanc se partagent entre les membres du conseil
   *[refused] Un pouvoir en blanc est refusé
  }{ $blank-beyond-cap ->
    [yes] , hors plafond
   *[none] {""}
  }.

clause-ballot = Façon de voter
clause-ballot-silent = Le vote a lieu à main levée ; pour des personnes, l’usage préfère le bulletin secret.
clause-ballot-choice = Le vote a lieu
clause-ballot-said = Le vote a lieu { $choice ->
    [secret] à bulletin secret
    [secret_on_request] à main levée, ou à bulletin secret si quelqu’un le demande
   *[show_of_hands] à main levée
  }.

clause-majority = Majorité
clause-majority-silent = La majorité simple des suffrages exprimés décide : plus de pour que de contre.
clause-majority-kind = Majorité
clause-majority-kind-figure = Part, si elle est qualifiée
clause-majority-kind-figure-hint = Comme 2/3, ou 60 %.
clause-majority-base = Part de quoi
clause-majority-abstention = Abstentions
clause-majority-blank = Bulletins blancs
clause-majority-void = Bulletins nuls
clause-majority-colleges = Collèges
clause-majority-colleges-figure = Poids, si les collèges pèsent
clause-majority-colleges-figure-hint = Comme regions 40, personnes 60 : l’identifiant de chaque collège, puis son poids.
clause-majority-said = { $kind ->
    [simple] Il faut plus de pour que de contre
    [absolute] Il faut plus de la moitié
   *[qualified] Il faut au moins { $kind-figure }
  }{ $kind ->
    [simple] {""}
   *[other] { $base ->
        [present_and_represented] {" "}des présents et représentés
        [registered] {" "}des inscrits
       *[votes_cast] {" "}des suffrages exprimés
    }
  }. Abstentions : { $abstention ->
    [counts_in_base] comptées
   *[left_out] laissées de côté
  } ; blancs : { $blank ->
    [counts_in_base] comptés
   *[left_out] laissés de côté
  } ; nuls : { $void ->
    [counts_in_base] comptés
   *[left_out] laissés de côté
  }. { $colleges ->
    [each_college] L’accord de chaque collège est nécessaire.
    [weighted] Les collèges pèsent : { $colleges-figure }.
   *[total_only] Les voix de tous s’additionnent.
  }

clause-casting-vote = Égalité des voix
clause-casting-vote-silent = Il n’y a pas de voix prépondérante : à égalité, la proposition est rejetée.
clause-casting-vote-choice = À égalité
clause-casting-vote-said = { $choice ->
    [chair] La voix de la présidence de séance est prépondérante.
   *[nobody] Personne n’a de voix prépondérante.
  }

clause-elections = Élections
clause-elections-silent = Un seul tour, à la majorité relative, par candidatures individuelles ; rien ne départage une égalité.
clause-elections-mode = On élit
clause-elections-seats = Nombre de sièges
clause-elections-seats-hint = Laissez vide si les statuts n’en fixent pas.
clause-elections-rounds = Tour { $n }
clause-elections-tie = À égalité
clause-elections-blank = Bulletins blancs
clause-elections-said = { $mode ->
    [list] On élit une liste, qui prend tous les sièges
   *[individual] On élit des personnes une à une
  }{ $seats ->
    [none] {""}
    [one] , pour un siège
   *[other] , pour { $seats } sièges
  }. Tours : { $rounds }. { $tie ->
    [eldest] À égalité, l’âge l’emporte.
    [draw] À égalité, on tire au sort.
    [chair] À égalité, la présidence de séance choisit.
    [new_round] À égalité, un nouveau tour a lieu.
   *[silent] Rien ne départage une égalité.
  } Bulletins blancs : { $blank ->
    [counts_in_base] comptés
   *[left_out] laissés de côté
  }.

clause-co-option = Siège vacant
clause-co-option-silent = Rien ne permet de pourvoir un siège avant la prochaine assemblée.
clause-co-option-choice = Un siège vacant
clause-co-option-said = { $choice ->
    [until_next_session] Le conseil peut pourvoir un siège vacant, jusqu’à ce que la prochaine assemblée en décide.
   *[not_allowed] Un siège reste vacant jusqu’à la prochaine assemblée.
  }

## Les réponses

answer-moment-at_opening = à l’ouverture de la séance
answer-moment-days_before = des jours avant
answer-late-until_vote_opens = reçue jusqu’à l’ouverture du vote
answer-late-refused = refusée
answer-threshold-at_least = au moins cette part
answer-threshold-more_than = plus de cette part
answer-threshold-count = au moins ce nombre
answer-who-present_and_represented = présents et représentés
answer-who-present = présents seulement
answer-unit-heads = membres
answer-unit-voices = voix
answer-scope-session = par l’assemblée entière
answer-scope-each_college = dans chaque collège
answer-holds-at_each_vote = à chaque vote
answer-holds-at_opening = une fois, à l’ouverture
answer-second-same_quorum = le même quorum
answer-second-no_quorum = aucun quorum
answer-second-lowered-at_least = au moins cette part
answer-second-lowered-more_than = plus de cette part
answer-second-lowered-count = au moins ce nombre
answer-holder-member = un membre
answer-holder-same_college = un membre du même collège
answer-holder-anyone = qui l’on veut
answer-blank-proxy-refused = refusé
answer-blank-proxy-to_chair = à la présidence de séance
answer-blank-proxy-shared_among_board = partagé entre les membres du conseil
answer-ballot-show_of_hands = à main levée
answer-ballot-secret_on_request = à bulletin secret si quelqu’un le demande
answer-ballot-secret = à bulletin secret
answer-majority-simple = simple : plus de pour que de contre
answer-majority-absolute = absolue : plus de la moitié
answer-majority-qualified = qualifiée : au moins une part
answer-base-votes_cast = des suffrages exprimés
answer-base-present_and_represented = des présents et représentés
answer-base-registered = des inscrits
answer-treatment-left_out = laissés de côté
answer-treatment-counts_in_base = comptés dans le total
answer-colleges-total_only = toutes les voix ensemble
answer-colleges-each_college = accord de chaque collège
answer-colleges-weighted = collèges pondérés
answer-casting-chair = la présidence de séance tranche
answer-casting-nobody = personne ne tranche
answer-mode-individual = des personnes, une à une
answer-mode-list = une liste
answer-round-absolute = majorité absolue
answer-round-relative = majorité relative
answer-tie-silent = les statuts n’en disent rien
answer-tie-eldest = l’âge l’emporte
answer-tie-draw = on tire au sort
answer-tie-chair = la présidence de séance choisit
answer-tie-new_round = un nouveau tour
answer-co-option-until_next_session = est pourvu par le conseil jusqu’à l’assemblée suivante
answer-co-option-not_allowed = reste vacant jusqu’à l’assemblée suivante

## Ce que les règles refusent

clause-silent-with-article = Vous citez « { $article } » : choisissez « Ils disent », ou effacez l’article.
clause-without-article = Dites quel article le pose.
clause-unanswered = Choisissez une réponse.
clause-unfilled = Écrivez le chiffre que demande cette réponse.
clause-no-number = « { $found } » n’est pas un nombre entier : écrivez-le en chiffres.
clause-too-much = { $found } est trop grand : { $most } au plus.
clause-no-part = « { $found } » n’est pas une part d’un tout : écrivez 2/3 ou 60 %.
clause-no-weights = « { $found } » ne donne pas un poids à chaque collège : écrivez regions 40, personnes 60.
clause-unreadable = Ces réponses ne tiennent pas ensemble : { $found }
body-under-itself = Une instance ne peut pas dépendre d’elle-même.
seat-ends-first = La fin vient avant le début, ou le même jour.
seat-starts-after-its-end = Ce siège s’est terminé avant : corrigez d’abord sa fin de mandat.
seat-held-already = Cette personne tient déjà ce rôle dans cette instance à ces dates. Terminez d’abord son premier siège.
seat-ended-already = Ce siège a déjà une fin de mandat : modifiez-la.
edition-effective-first = Une édition ne prend pas effet avant d’être adoptée.
action-done-already = Cette action est déjà marquée comme faite.

rules-unfit = Ces règles ne se lisent pas : une clause est inconnue ou mal dite.
body-at-work = Ses séances, ses décisions et ses actions

## Ce qui est gardé sur les personnes

processing-seats = Instances et sièges
processing-seats-why = Savoir qui siège, depuis quand, et au titre de quelle organisation.
processing-seats-what = Le nom, le siège, ses dates, la décision qui l’a donné.
processing-seats-sees = Tout le monde : une association dit qui la dirige.
processing-seats-keeps = Tant que le réseau existe, sous un pseudonyme après le siège pour qui le demande.
processing-seats-source = Loi du 1er juillet 1901, article 5 : les personnes chargées de l’administration sont déclarées.
processing-actions = Actions à mener
processing-actions-why = Tenir ce qui a été décidé : qui s’en charge, pour quand, et qui dit que c’est fait.
processing-actions-what = Le nom de qui s’en charge, la tâche, l’échéance.
processing-actions-sees = Les membres ; le public voit l’action sans le nom d’une personne.
processing-actions-keeps = Tant que la décision est gardée ; le nom s’efface à la demande.
processing-actions-source = Choix de la maison.
