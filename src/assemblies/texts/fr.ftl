# Les pages des assemblées.
sessions-title = Assemblées
sessions-lede = Chaque séance, ce qui s’y est dit et décidé, et son procès-verbal.
sessions-new = Saisir une séance déjà tenue
sessions-prepare = Préparer une assemblée
sessions-empty = Aucune séance encore. La coordination saisit la première.
session-draft = projet, non signé
session-signed = procès-verbal n° { $number }
session-enter = Saisir
session-minutes = Procès-verbal
session-resolution = Résolution { $number }
session-resolutions = { $n ->
    [0] sans résolution
    [one] 1 résolution
   *[other] { $n } résolutions
  }
session-workshops = { $n ->
    [one] 1 atelier
   *[other] { $n } ateliers
  }
session-workshop = Atelier
session-election = Élection
session-nobody-elected = Personne n’est élu à ce jour.
session-needed = quorum { $n }
session-quorum-reached = Quorum atteint à l’ouverture
session-quorum-missed = Quorum non atteint à l’ouverture
session-see-sheet = Voir la feuille de présence
item-convened = La convocation est partie : l’assemblée ne vote que sur ce qui est à l’ordre du jour envoyé. Si vous le changez, prévenez les membres dans le délai des statuts.
session-convening = Convocation
session-room = La salle
session-answers = Réponses
session-packet = Pochette à imprimer
session-frozen = Le procès-verbal est signé : la séance ne change plus. Seule une rectification la corrige.
session-closes-first = La séance ferme avant d’ouvrir : reprenez l’une des deux heures.
session-convened-after = La convocation est datée d’après la séance.
proxy-refused = Ce pouvoir n’est pas recevable : { $why }
count-negative = Un décompte ne peut pas être négatif.
ballot-without-outcome = Sans décompte, dites le résultat annoncé.
tally-of-uncounted = Ce vote est noté sans décompte : changez d’abord son mode.
contribution-elsewhere = Cette idée est d’une autre rubrique.
round-more-blank-than-voters = Il y a plus de bulletins blancs et nuls que de votants.
electors-convened = Un membre déjà convoqué ne fait plus partie des membres à jour : retirez d’abord sa réponse, ou gardez ce corps électoral.
electors-in-use = Des votants ou des pouvoirs s’appuient déjà sur le corps électoral : retirez-les avant de le reprendre.

desk-session = Saisir : { $title }
desk-session-lede = Dans l’ordre du jour ou dans le désordre : tout s’enregistre ligne par ligne, et le procès-verbal suit.
desk-ahead-lede = Pas à pas, jusqu’au jour. La plupart des fiches se remplissent d’elles-mêmes pendant la séance.
desk-steps = Jusqu’à la séance
desk-all-sheets = Toutes les fiches
desk-part-before = Avant la séance
desk-part-room = Dans la salle
desk-part-votes = Votes et élections
desk-part-workshops = Ateliers
desk-part-check = Vérifier
desk-electors = Relever le corps électoral
desk-electors-text = Copie dans la séance les membres admis au jour que fixent les statuts. À faire avant de saisir votants et pouvoirs.
paste-title = Coller une feuille de présence
paste-lede = Une ligne par personne, telle que vous l’avez reçue. Qui est seul·e à venir voter pour un membre est noté·e comme votant pour lui ; vous pourrez le corriger. Les membres du réseau verront cette feuille.
paste-lines = Personnes présentes
paste-hint = Par exemple : CLOT Hélène - Grenoble
paste-unreadable = Cette ligne ne nomme personne : « { $line } ». Écrivez « NOM Prénom - Organisation ».

doubts-title = Avant de signer
doubts-lede = Ce qu’un collègue attentif demanderait. Chaque doute se corrige, ou s’écarte avec une raison que le procès-verbal imprime.
doubts-none = Rien à redire.
doubts-wrong = Se contredit
doubts-look = À regarder
doubts-see = Voir ces doutes
doubts-counts = { $wrong ->
    [0] rien à corriger
   *[other] { $wrong } à corriger
  }, { $look ->
    [0] rien à regarder
   *[other] { $look } à regarder
  }
doubt-mend = Corriger
doubt-waive = Écarter avec une raison
doubt-waive-act = Écarter ce doute
doubt-reason = Votre raison
doubt-reason-hint = Elle sera imprimée dans le procès-verbal, avec votre nom.
doubt-waived = Écarté :
doubt-take-back = Reprendre ce doute
waiver-needs-reason = Dites en quelques mots pourquoi ce doute est écarté.

sign-title = Signer
sign-see = Voir les signatures
sign-lede = Chaque signataire signe le texte tel qu’il est affiché. La dernière signature le numérote, le fige, et l’envoie à chaque membre convoqué.
sign-signers = Signataires de la séance
sign-act = Signer ce procès-verbal
sign-act-scan = Enregistrer la copie signée
sign-by-hand = À la main : imprimez le PDF, faites-le signer par chacun, puis déposez ici la copie signée, la même pour tous si elle porte toutes les signatures.
sign-print = Le PDF à signer
sign-text = Empreinte du texte signé :
sign-see-scan = Voir la copie signée
sign-all = Cette copie porte toutes les signatures attendues.
sign-scan = Copie signée à la main
sign-scan-hint = PDF ou image, 20 Mo au plus. Elle reste réservée aux membres.
sign-awaited = Signature attendue
sign-needs-scan = Joignez la copie signée à la main : ce compte n’est pas celui de cette personne.
sign-not-held = La séance n’a pas encore eu lieu : son procès-verbal se signe à partir de sa date.
sign-no-signer = Personne n’est désigné pour signer.
sign-doubts-stand = Des contradictions restent : corrigez-les ou écartez-les avec une raison.
sign-text-changed = Le texte a changé depuis l’ouverture de cette page. Relisez-le, puis signez.
sign-not-a-signer = Cette personne ne signe pas cette séance.
sign-already = Cette personne a déjà signé ce texte.
sign-wrong = { $n ->
    [one] Une contradiction reste à corriger ou à écarter avant de signer.
   *[other] { $n } contradictions restent à corriger ou à écarter avant de signer.
  }
sign-frozen = Signé et figé sous le n° { $number }.
rectification-heading = Rectifier
rectification-title = Rectifié le { $day } :
rectification-words = Ce qu’il faut lire
rectification-hint = Le texte signé ne change pas : la rectification s’affiche avec lui.
rectification-act = Ajouter la rectification
rectification-too-short = Dites ce qui est rectifié, et comment le lire.

followed-title = Suites de la séance précédente
followed-from = De « { $title } », { $day } :
followed-decided = { $n ->
    [one] { $n } action décidée
   *[other] { $n } actions décidées
  }
followed-done = { $n ->
    [one] { $n } faite
   *[other] { $n } faites
  }
followed-open = { $n } à dire
followed-open-one = à dire
followed-done-on = faite le { $day }
followed-to-tell = à dire
followed-to-tell-due = à dire (pour le { $day })
follow-up-title = Les suites de la séance
follow-up-lede = Qui fait quoi, pour quand ; et ce que les ateliers ont dit, qui peut devenir une action.
follow-up-none = Aucune action encore.
follow-up-due = pour le { $day }
follow-up-ideas = Ce que les ateliers ont dit
follow-up-take = En faire une action
follow-up-act = Créer l’action
follow-up-declarations = Ce que la loi demande de déclarer
follow-up-add = Ajouter une action
follow-up-organisation-hint = Son nom, comme dans l’annuaire. Elle reçoit l’action par courriel quand le procès-verbal est signé.
session-sent = Qui l’a reçu
contribution-is-action = C’est déjà une action.
session-kind-of-another = Ce genre n’est pas celui de cette instance : ordinaire, extraordinaire ou mixte pour une assemblée, celui qui porte son nom pour une autre.

## Ce qui est gardé sur les personnes

processing-sessions = Séances et procès-verbaux
processing-sessions-why = Tenir la feuille d’émargement, le corps électoral, les votes et le procès-verbal.
processing-sessions-what = Le nom, la qualité, la présence, les pouvoirs, les candidatures, la signature. Un vote à bulletin secret n’est rattaché à personne.
processing-sessions-sees = La feuille complète est pour les membres ; le public voit ce que le procès-verbal public dit.
processing-sessions-keeps = Les procès-verbaux signés sont gardés tels quels, sans limite. Ailleurs, un pseudonyme remplace le nom de qui le demande, une fois le procès-verbal signé.
processing-sessions-source = Statuts, et article 2224 du code civil : une décision se prouve au moins cinq ans ; la base refuse qu’un procès-verbal signé change.
