# Convoquer une séance, répondre, se faire représenter.

convene-title = Convocation
convene-before = Envoyez la convocation au plus tard le { $day } ({ $article }).
convene-before-silent = Envoyez la convocation au plus tard le { $day } : les statuts sont muets, c’est l’usage.
convene-before-none = Les statuts ne disent aucun délai pour cette instance : convoquez dès que vous voulez.
convene-sent-on = Convoquée le { $day }. Les statuts ne disent aucun délai pour cette instance.
convene-clause = { $text } ({ $article }).
convene-clause-silent = Les statuts sont muets. { $text }
convene-rules = Ce que disent les statuts
convene-cut-off = Qui peut voter
convene-lacks = Ce qui manque encore
convene-lacks-nothing = Rien ne manque : la convocation peut partir.
convene-lacks-no-more = Rien ne manque.
convene-all-written = Chaque membre qui a une adresse a reçu la lettre. Si des membres s’ajoutent, relevez à nouveau le corps électoral : la lettre s’affichera ici pour eux.
convene-lack-agenda-text = L’ordre du jour est vide.
convene-lack-agenda-link = Écrire l’ordre du jour
convene-lack-place-text = Le lieu n’est pas dit.
convene-lack-place-link = Dire le lieu
convene-lack-hour-text = L’heure n’est pas dite.
convene-lack-hour-link = Dire l’heure
convene-lack-edition-text = La séance ne dit pas quels statuts elle suit : ils sont tenus pour muets.
convene-lack-edition-link = Choisir les statuts
convene-lack-electors-text = Le corps électoral n’est pas relevé.
convene-lack-electors-link = Ouvrir la saisie
convene-copy = Reprendre l’ordre du jour de « { $title } », { $day }
convene-unreachable = { $n ->
    [one] { $n } membre sans aucun contact
   *[other] { $n } membres sans aucun contact
}
convene-on-paper = { $n ->
    [one] { $n } membre sans courriel, à prévenir par la poste ou par téléphone
   *[other] { $n } membres sans courriel, à prévenir par la poste ou par téléphone
}
convene-electors = Corps électoral
convene-electors-number = { $n ->
    [0] Il n’est pas encore relevé. Le relevé copie les membres à jour au jour que fixent les statuts.
    [one] { $n } membre peut voter.
   *[other] { $n } membres peuvent voter.
}
convene-hash = Empreinte :
convene-hash-why = Elle change si la liste de qui vote change. En entier :
convene-moved = Le corps électoral a changé depuis le dernier envoi. Envoyez la lettre à ceux qui ne l’ont pas reçue.
convene-is-late-silent = Les statuts ne fixent aucun délai : vous pouvez convoquer. L’usage est de quinze jours ; le procès-verbal dira l’écart.
convene-is-late = Le délai est passé pour cette date. Si les statuts en fixent un, l’envoi sera refusé : choisissez une autre date.
convene-sent = Envois
convene-letters = { $n ->
    [0] sans courriel
    [one] { $n } lettre
   *[other] { $n } lettres
}
convene-second = Seconde convocation
convene-second-text = Le quorum n’était pas atteint à l’ouverture. La nouvelle séance reprend l’ordre du jour et les résolutions de celle-ci, sous les règles d’une seconde convocation.
convene-second-on = Nouvelle date
convene-second-act = Préparer la seconde convocation
convene-second-before = Choisissez un jour après la première séance.
convene-quorum-held = Le quorum était atteint, ou la séance n’a pas eu lieu : il n’y a pas lieu de convoquer une seconde fois.
convene-letter = La lettre
convene-letter-label = Texte de la convocation
convene-letter-hint = Écrite d’après la séance ; changez ce que vous voulez. Chaque membre reçoit la sienne par courriel, avec un lien personnel pour répondre et donner pouvoir.
convene-waiting = { $n ->
    [0] Aucune lettre n’attend par courriel : prévenez les autres membres avec la pochette.
    [one] { $n } lettre partira par courriel.
   *[other] { $n } lettres partiront par courriel.
}
convene-act = Convoquer
convene-act-new = Envoyer à ceux qui ne l’ont pas reçue
convene-preview = Aperçu
convene-preview-title = Ce que lira un membre
convene-someone = (le nom du membre)
convene-done-sent = La convocation est partie. Suivez les réponses ; le jour venu, ouvrez la salle.
convene-done-agenda = L’ordre du jour est repris. Relisez-le : les titres, les genres et les durées sont ceux de la dernière fois.
convene-done-second = La seconde convocation est prête. Relevez le corps électoral, relisez, puis convoquez.
convene-no-agenda = L’ordre du jour est vide : écrivez-le avant de convoquer.
convene-no-electors = Le corps électoral n’est pas relevé : relevez-le avant de convoquer.
convene-past = La séance du { $day } est passée : on ne la convoque plus.
convene-late = Trop tard pour le { $day }. { $why } Pour un envoi aujourd’hui, choisissez une date à partir du { $earliest }.
convene-no-letter = La lettre est vide : écrivez-la, ou rechargez la page pour retrouver le texte proposé.
convene-nobody-new = Tous ceux qui ont un courriel ont déjà reçu la lettre. Pour l’envoyer de nouveau à un seul membre, passez par les réponses.
convene-closed = La séance est close : on ne convoque plus et on ne répond plus.
convene-agenda-there = L’ordre du jour n’est pas vide : il n’est pas remplacé.
convene-no-earlier = Cet organe n’a pas encore eu de séance avec un ordre du jour.

## La lettre

letter-subject = Convocation : { $title }
letter-hello = Madame, Monsieur,
letter-opening = { $house } vous convoque : { $title } ({ $body }).
letter-opening-second = Faute de quorum à la première séance, { $house } vous convoque une seconde fois : { $title } ({ $body }).
letter-when = Quand : { $day }.
letter-when-at = Quand : { $day }, à { $time }.
letter-where = Où : { $place }.
letter-agenda = Ordre du jour :
letter-resolutions = Textes soumis au vote :
letter-resolution = Résolution { $number }. { $title }
letter-documents = Documents :
letter-proxy = Si vous ne pouvez pas venir, donnez pouvoir : par votre lien personnel, ou par écrit, jusqu’à la fin de la séance. { $rule }
letter-quorum = Quorum : { $rule }
letter-greeting = Bien à vous,
letter-link = Pour répondre, lire les documents et donner pouvoir au nom de { $elector }, sans compte ni mot de passe :
letter-link-care = Ce lien vaut pour ce membre et pour cette séance. Ne le transmettez qu’à la personne qui le représente.

## Répondre

reply-legend = Votre réponse
reply-i-come = Je viens
reply-i-do-not-come = Je ne viens pas
reply-i-give = Je donne pouvoir
reply-none-yet = Pas de réponse : effacer
reply-given-name = Prénom de la personne qui vient
reply-family-name = Nom de la personne qui vient
reply-who-hint = Si vous venez. Laissez vide si vous ne le savez pas encore.
reply-holder = À qui donnez-vous pouvoir ?
reply-holder-hint = Si vous donnez pouvoir : un membre, qui que ce soit qui le représente ce jour-là.
reply-blank = En blanc : les statuts disent qui le reçoit
reply-none = Choisissez une réponse.
reply-no-holder = Choisissez à qui vous donnez pouvoir.
reply-state-coming = vient
reply-state-absent = ne vient pas
reply-state-proxy = donne pouvoir
reply-state-silent = sans réponse

## La page d’un votant

voter-represents = Vous représentez { $elector }.
voter-is = Bonjour { $elector }. Cette page est la vôtre : répondez, donnez pouvoir, lisez les textes.
voter-when = Quand
voter-when-at = { $day }, à { $time }
voter-where = Où
voter-open = La séance est ouverte
voter-open-text = Vous votez au nom de { $elector }.
voter-vote = Entrer dans la séance
voter-reply = Viendrez-vous ?
voter-act = Répondre
voter-until = Vous pouvez changer d’avis jusqu’à la fin de la séance. Répondre de nouveau remplace la réponse, et le pouvoir avec elle.
voter-gave-to = Vous avez donné pouvoir à { $holder }.
voter-gave-blank = Vous avez donné un pouvoir en blanc : les statuts disent qui le reçoit.
voter-take-back = Reprendre le pouvoir
voter-holds = Vous détenez le pouvoir de : { $names }.
voter-resolutions = Textes soumis au vote
voter-documents = Documents
voter-seen = Qui voit quoi
voter-seen-coordination = La coordination du réseau voit votre réponse, qui vient et à qui vous donnez pouvoir.
voter-seen-holder = Le membre à qui vous donnez pouvoir le voit sur sa page.
voter-seen-minutes = Le procès-verbal dira qui était là et qui était représenté.
voter-seen-link = Quiconque a ce lien peut répondre à votre place : ne le faites suivre qu’à la personne qui représente le membre.
voter-done-coming = C’est noté : vous venez.
voter-done-absent = C’est noté : vous ne venez pas.
voter-done-proxy = C’est noté : votre pouvoir est donné.
voter-done-taken-back = Votre pouvoir est repris. Dites maintenant si vous venez.
voter-ended-title = Ce lien ne s’ouvre plus
voter-ended-ended = La coordination y a mis fin, peut-être pour vous en envoyer un autre. Demandez-lui le nouveau lien.
voter-ended-closed = La séance est close : on n’y répond plus. Vous pouvez lire ce qui s’y est décidé.

## Les réponses

answers-title = Réponses
answers-lede = Qui vient, qui donne pouvoir, qui n’a rien dit. Ce qui arrive sur papier ou par téléphone se saisit ici, un membre à la fois.
answers-not-convened = La convocation n’est pas encore partie.
answers-no-electors = Personne ne peut encore répondre : relevez le corps électoral.
answers-filter = Filtrer les réponses
answers-all = { $n ->
    [one] { $n } membre
   *[other] Tous : { $n } membres
}
answers-count-coming = { $n ->
    [one] { $n } vient
   *[other] { $n } viennent
}
answers-count-absent = { $n ->
    [one] { $n } ne vient pas
   *[other] { $n } ne viennent pas
}
answers-count-proxy = { $n ->
    [one] { $n } pouvoir
   *[other] { $n } pouvoirs
}
answers-count-silent = { $n ->
    [one] { $n } sans réponse
   *[other] { $n } sans réponse
}
answers-none = Aucun membre n’a donné cette réponse.
answers-gave-to = pouvoir à { $holder }
answers-gave-blank = pouvoir en blanc
answers-holds = détient le pouvoir de { $names }
answers-orphaned = Ne vient pas, et détient un pouvoir : prévenez ceux qui le lui ont donné.
answers-no-contact = aucun contact
answers-no-mail-short = sans courriel
answers-no-link = lien révoqué ou jamais envoyé
answers-channel = Reçue
answers-channel-paper = sur papier
answers-channel-desk = par téléphone ou sur place
answers-no-channel = Dites comment la réponse est arrivée.
answers-act = Saisir sa réponse
answers-choose = Choisissez un membre de la liste.
answers-send = Renvoyer la lettre avec un nouveau lien
answers-end = { $n ->
    [one] Révoquer son lien
   *[other] Révoquer ses { $n } liens
}
answers-no-mail = Ce membre n’a pas de courriel : ajoutez-lui un contact, ou saisissez sa réponse ici.
answers-done-answer = La réponse est saisie.
answers-done-link = La lettre est repartie, avec un nouveau lien. L’ancien s’ouvre encore, sauf si vous le révoquez.
answers-done-ended = Le lien est révoqué : il n’ouvre plus rien.
body-session-title = { $body } du { $day }
body-through-time = Sa composition dans le temps
body-who-sits = Qui siège
body-sit-on = { $n ->
    [one] 1 siège occupé le { $day }
   *[other] { $n } sièges occupés le { $day }
}
body-next = Séances
body-no-next = Aucune séance n’est prévue.
body-next-inside = Les séances à venir et les projets de procès-verbal se lisent une fois connecté.
body-past = Séances passées
body-actions = Actions ouvertes
body-no-action = Aucune action n’est ouverte.
body-action-due = pour le { $day }
body-decided = Décisions
body-convene = Convoquer
body-convene-text = Chaque personne qui siège ce jour-là reçoit une lettre, avec un lien personnel pour répondre, et pour voter ou consentir pendant la séance.
body-convene-day = Jour
body-convene-hour = Heure
body-convene-place = Lieu
body-convene-agenda-hint = Un point par ligne. Une ligne qui commence par « Vote : » est mise aux voix : sa résolution est écrite avec elle, et se complète ensuite.
body-convene-act = Convoquer et envoyer les lettres
body-no-agenda = Écrivez l’ordre du jour : au moins un point.
body-nobody-sits = Personne ne siège ce jour-là dans cette instance : notez d’abord les sièges.
body-is-assembly = Une assemblée se convoque depuis sa séance, avec son corps électoral.

## Préparer une assemblée

prepare-title = Préparer une assemblée
prepare-lede = Le jour, le lieu, l’ordre du jour. La lettre à envoyer s’écrit d’elle-même : vous la relirez à la page suivante, avant tout envoi.
prepare-agenda-usual = Rapport d’activité | Vote : approuver le rapport d’activité | Vote : approuver les comptes de l’exercice | Vote : adopter le budget | Questions diverses
prepare-vote-mark = Vote :
prepare-act = Préparer la convocation
prepare-other = L’assemblée a déjà eu lieu ?
prepare-no-assembly = Dites d’abord quelle instance réunit vos membres : une assemblée.
prepare-no-body = Choisissez l’assemblée.
prepare-session-title-ordinary = { $body } ordinaire du { $day }
prepare-session-title-extraordinary = { $body } extraordinaire du { $day }
prepare-session-title-mixed = { $body } mixte du { $day }
convene-done-prepared = L’assemblée est prête, et le corps électoral relevé. Relisez la lettre, puis envoyez.
## Ce qui est gardé sur les personnes

processing-convocations = Convocations et réponses
processing-convocations-why = Convoquer, et savoir qui viendra ou donne pouvoir.
processing-convocations-what = Qui a convoqué, la réponse de chaque membre, le nom de qui le représentera.
processing-convocations-sees = La coordination et le secrétariat de séance.
processing-convocations-keeps = Avec la séance qu’elles préparent ; un nom s’efface à la demande.
processing-convocations-source = Statuts : la preuve de la convocation fonde la séance.
