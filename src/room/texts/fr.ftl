room-title = La salle
room-of = La salle : { $title }
room-record = Compléter la saisie
room-before = Ouvrez la séance quand les premières personnes arrivent : l’heure d’ouverture est notée, et un code s’affiche pour voter depuis un téléphone.
room-open = Ouvrir la séance
room-opened-already = La séance est déjà ouverte.
room-no-electors = Prenez d’abord le corps électoral, depuis la convocation ou la saisie : il dit qui peut voter.
room-code = Code du jour, à dire et à montrer dans la salle seulement :
room-closed = La séance est close. Restent les doutes à lever et le procès-verbal à signer.
room-quorum-reached = Quorum atteint
room-quorum-none = Aucun quorum requis
room-foreseen = ({ $n } min prévues)
room-quorum-missed = Quorum pas atteint
room-quorum-lost = Le quorum est perdu : ce qui serait voté maintenant ne vaudrait pas.
room-missing = { $n ->
    [one] Il manque 1 voix.
   *[other] Il manque { $n } voix.
}
room-awaited = { $n ->
    [one] { $names } a dit oui et n’est pas arrivé.
   *[other] Ont dit oui et ne sont pas arrivés : { $names }.
}
room-since = depuis { $time }
room-take = Passer à ce point
room-votes = Votes
room-no-resolutions = Aucune résolution n’est écrite.
room-secret = Les statuts demandent un vote secret sur cette question : il reste sur papier. Un téléphone ne sait pas encore garder séparés qui a voté et ce qui a été voté.
room-voted = { $n ->
    [0] Aucune voix reçue.
    [one] 1 voix reçue.
   *[other] { $n } voix reçues.
}
room-left = { $n ->
    [0] Toutes les voix de la salle sont comptées.
    [one] Une voix de la salle n’est pas comptée.
   *[other] { $n } voix de la salle ne sont pas comptées.
}
room-voices = { $n ->
    [one] 1 voix dans la salle
   *[other] { $n } voix dans la salle
}
room-voices-proxy = , dont { $n } par pouvoir :
room-voices-held = { $giver } par { $holder }
room-voices-count = Comptez les voix, pas les mains.
room-count-said = { $for } pour, { $against } contre, { $abstain } { $abstain ->
    [one] abstention
   *[other] abstentions
  }{ $rest ->
    [0] {""}
    [one] , 1 blanc ou nul
   *[other] , { $rest } blancs ou nuls
  }.
room-all-for = Toutes les voix sont pour ({ $n })
room-by-proxy-of = pouvoir, { $holder }
room-hands = Compter à main levée, ou sur papier
room-channel = Par quelle voie
room-channel-hand = À main levée
room-channel-paper = Sur bulletins papier
room-counted = Voix comptées
room-note-count = Noter ces voix
room-unanimous-but = Unanimité, sauf… : noter membre par membre
room-unanimous-but-hint = Chaque membre de la salle qui n’a pas voté sur son téléphone est noté « pour ». Changez ceux qui ont dit autre chose.
room-open-vote = Ouvrir le vote
room-close-vote = Clore le vote
room-close-sure = { $n ->
    [0] Aucune voix n’est reçue. Une fois le vote clos, plus rien n’y change.
    [one] 1 voix est reçue. Une fois le vote clos, plus rien n’y change.
   *[other] { $n } voix sont reçues. Une fois le vote clos, plus rien n’y change.
}
room-close-vote-act = Clore et compter
room-not-voted = Pas encore mise aux voix.
room-voted-already = Cette résolution a déjà été mise aux voix.
room-one-at-a-time = Un vote est ouvert : clôturez-le avant d’en ouvrir un autre.
room-nobody-voted = Aucune voix n’est notée : le vote ne peut pas être clos.
room-voted-and-left = Ont voté, et ne sont plus notés dans la salle : { $names }. Pointez leur retour avant de clore le vote, puis leur départ.
room-poll-still-open = Un vote est encore ouvert : clôturez-le d’abord.
room-poll-closed = Ce vote est clos : plus rien n’y change.
room-not-sitting = La séance n’est pas ouverte.
room-not-here = { $name } n’est pas noté présent : le pointage vient avant le vote.
room-not-held = Vous ne portez pas, ou plus, les voix de ce membre. Relisez la page : quelqu’un est peut-être arrivé.
room-too-many = { $name } porte { $n } voix : le total ne peut pas être plus grand, et chaque nombre est entier.
room-nothing = Aucun choix n’est fait.
room-too-many-hands = C’est plus que ce qu’il reste de voix dans la salle : { $n }. Recomptez, ou vérifiez les présences.
room-hands-counted = Déjà comptées à main levée ou sur papier : { $n } voix. Avec celles-ci, il y en aurait plus que dans la salle. Corrigez d’abord ce compte, ou remettez-le à zéro.
room-arrivals = Présences
room-find = Chercher un membre
room-find-act = Chercher
room-state-present = présent
room-state-represented = représenté
room-state-coming = attendu
room-state-absent = a dit non
room-state-proxy = pouvoir donné
room-state-silent = sans réponse
room-proxy-to = Pouvoir à { $holder }.
room-arrives = Pointer l’arrivée
room-leaves = Pointer le départ
room-here-already = { $name } est déjà noté présent.
room-who-comes = Dites qui vient pour { $name } : prénom et nom.
room-no-late-admission = Trop tard pour une admission : { $why }
room-not-admitted = Ce membre n’est pas admis à la date de la séance. Notez d’abord son admission.
room-nobody-found = Aucun membre ne porte ce nom.
room-shown = { $n } membres montrés sur { $total } : cherchez par nom.
room-blank-title = Pouvoirs en blanc
room-blank-placed = { $n ->
    [one] { $n } pouvoir en blanc confié à { $holder }.
   *[other] { $n } pouvoirs en blanc confiés à { $holder }.
  }
room-blank-waits = Donné depuis l’ouverture : à confier.
room-blank-act = Confier les pouvoirs en blanc
room-blank-none = Aucun pouvoir en blanc ne peut être confié maintenant : la raison est dite à côté de chacun.
room-admit-title = Admettre un membre
room-admit-text = Un membre admis, absent du corps électoral, et que les statuts laissent entrer jusqu’au premier vote. Il est ensuite à pointer à son arrivée.
room-admit-find = Nom du membre à admettre
room-admit-act = Admettre
room-admit-nobody = Aucun membre admis de ce nom hors du corps électoral.
room-devices = Téléphones qui votent
room-device-end = Mettre fin
room-speakers = Parole
room-nobody-speaks = Personne n’a la parole.
room-speaker-who = Qui demande la parole
room-speaker-add = Inscrire
room-speaker-begin = Donner la parole
room-speaker-end = A fini
room-speaker-name = Dites qui demande la parole.
room-notes = Notes du débat
room-note-item = Point de l’ordre du jour
room-note-text = Ce qui se dit
room-note-hint = Chaque paragraphe s’ajoute aux autres, sans rien recouvrir. À la clôture, ils rejoignent le procès-verbal, à relire. Le procès-verbal est public : n’y notez rien de confidentiel.
room-note-act = Ajouter
room-end-title = Clore la séance
room-end-text = L’heure de fin est notée, les liens personnels cessent d’ouvrir, et les notes rejoignent le procès-verbal.
room-end = Clore la séance
room-end-sure = Une séance close ne se rouvre pas.
room-end-act = Clore la séance maintenant
choice-for = Pour
choice-against = Contre
choice-abstain = Abstention
choice-blank = Blanc
choice-void = Nul
choice-none = N’a pas voté
screen-title = L’écran de la salle
screen-welcome = Bienvenue
screen-speaking = La parole est à { $name }.
screen-waiting = { $n ->
    [one] Une personne attend.
   *[other] { $n } personnes attendent.
}
screen-last = Dernier vote
screen-no-vote = Aucun vote n’est encore clos.
screen-code = Pour voter depuis votre téléphone, ouvrez le lien de votre convocation et donnez ce code :
vote-in-name-of = Vous votez au nom de { $elector }
vote-before = La séance n’est pas encore ouverte. Cette page changera d’elle-même.
vote-closed = La séance est close. Merci.
vote-code-lede = Le lien de votre convocation ne suffit pas pour voter : une lettre se transmet. Donnez le code montré dans la salle.
vote-code = Code de la salle
vote-code-hint = Six chiffres, sur l’écran de la salle.
vote-code-act = Entrer dans la salle
room-wrong-code = Ce n’est pas le code de la salle. Relisez l’écran, ou demandez au secrétariat.
room-code-first = Donnez d’abord le code de la salle sur cet appareil.
vote-away = Vous êtes noté parti. Demandez au secrétariat de pointer le retour de { $elector }.
vote-waiting = Aucun vote n’est ouvert. Cette page changera d’elle-même.
vote-item = Point en cours : { $item }
vote-own = { $n ->
    [one] { $elector }
   *[other] { $elector } ({ $n } voix)
}
vote-proxy = { $n ->
    [one] { $elector }, par pouvoir
   *[other] { $elector }, par pouvoir ({ $n } voix)
}
vote-split = Partager ces voix
vote-noted = Vote noté. Vous pouvez le changer jusqu’à la clôture.
vote-act = Voter
vote-until = Jusqu’à la clôture, la salle voit qui a voté, jamais ce qui est voté. Après, rien ne change.
vote-results = Votes clos
vote-back = Ordre du jour, documents et réponse
room-ask-consent = Demander le consentement
room-consent-answered = { $n ->
    [0] Personne ne s’est encore prononcé.
    [one] 1 membre s’est prononcé.
   *[other] { $n } membres se sont prononcés.
}
room-consent-silent = { $n ->
    [one] 1 membre présent n’a rien dit :
   *[other] { $n } membres présents n’ont rien dit :
}
room-consent-others = Noter « sans objection » pour eux
room-consent-note = Noter ce que dit un membre
room-consent-elector = Qui parle
room-consent-choose = Choisissez un membre
room-consent-kind = Sa position
room-consent-text = Sa réserve ou son objection, dans ses mots
room-consent-note-act = Noter
room-consent-lift = Y répondre
room-consent-how = Comment elle est levée
room-consent-wording = Texte de la proposition
room-consent-wording-hint = Changez-le si la réponse est un amendement : chacun est alors interrogé de nouveau, et l’ancien texte est gardé.
room-consent-lift-act = Noter qu’elle est levée
room-consent-close = Clore le consentement
room-consent-nothing = Dites si vous êtes sans objection, si vous avez une réserve, ou une objection.
room-consent-why = Dites laquelle : une réserve ou une objection se garde avec ses mots.
room-consent-who = Choisissez qui parle.
room-consent-own = { $name } a parlé depuis son téléphone : répondez à ce qui est dit, ou laissez cette personne le retirer elle-même.
room-consent-lifted-already = Cette objection ou cette réserve est déjà levée.
room-consent-how-missing = Dites comment elle est levée.
room-consent-nobody = Personne ne s’est prononcé : la proposition ne peut pas être close.
room-propose = Écrire une proposition
room-propose-title = Titre
room-propose-text = Texte proposé
room-propose-act = Ajouter cette proposition
stance-kind-consent = Sans objection
stance-kind-concern = Réserve
stance-kind-objection = Objection
vote-proposal = Proposition { $number }, par consentement
vote-consent-noted = C’est noté. Vous pouvez changer jusqu’à la clôture.
vote-consent-text = Votre réserve ou votre objection
vote-consent-hint = Rien à écrire si vous êtes sans objection. Une réserve ne bloque pas ; une objection bloque tant qu’elle n’est pas levée.
vote-consent-act = Répondre
vote-consent-until = La salle voit qui parle et ce qui est dit. Le procès-verbal garde les objections et les réserves, levées ou non.
workshop-title = L’atelier
workshop-of = Ateliers : { $item }
workshop-none = Ce point n’a pas encore d’atelier.
workshop-opened = Des ateliers sont déjà ouverts, ou l’ont été pour ce point.
workshop-too-few = Il y a moins de personnes que de groupes : attendez des arrivées, ou laissez choisir.
workshop-ended = Les groupes ont terminé : leurs notes sont dans la saisie de la séance.
workshop-full = Ce groupe est complet.
workshop-not-here = Vous n’êtes pas noté présent. Demandez au secrétariat de pointer votre arrivée.
workshop-clock = L’horloge est déjà lancée, ou ne l’est pas encore. Relisez la page.
workshop-not-yours = Seule la personne qui a écrit cette note peut la corriger.
workshop-mended = Cette note a changé depuis que la page est ouverte. Relisez-la, puis corrigez.
workshop-way = Comment faire les groupes
workshop-way-choice = Au choix
workshop-way-choice-hint = Chacun choisit sur son téléphone, dans la limite des places.
workshop-way-lot = Au sort
workshop-way-lot-hint = Des groupes égaux, où deux personnes d’une même organisation se retrouvent le moins possible. La graine du tirage est notée au journal : on peut le refaire.
workshop-everyone = Tirer au sort aussi l’équipe, les invités et les observateurs
workshop-places = Places (au choix seulement) : { $workshop }
workshop-open = Ouvrir les ateliers
workshop-not-held = Ces ateliers n’ont pas été ouverts dans la salle.
workshop-by-lot = Groupes tirés au sort, graine { $seed }. Qui arrive va dans le plus petit.
workshop-by-choice = Chacun choisit son groupe sur son téléphone.
workshop-people = { $n ->
    [0] personne
    [one] 1 personne
   *[other] { $n } personnes
}
workshop-notes = { $n ->
    [0] Aucune note.
    [one] 1 note.
   *[other] { $n } notes.
}
workshop-who-is = Qui en est
workshop-minutes-wrong = Donnez une durée en minutes, de 1 à 600.
workshop-start = Lancer l’horloge
workshop-more = Donner 5 minutes de plus
workshop-left = Temps qui reste
workshop-over = Temps écoulé
workshop-ends = Fin à { $time }.
workshop-unplaced = { $n ->
    [one] 1 personne de la salle n’a pas de groupe.
   *[other] { $n } personnes de la salle n’ont pas de groupe.
}
workshop-place-rest = Les placer dans les plus petits groupes
workshop-place = Placer ou déplacer quelqu’un
workshop-person = Qui
workshop-not-listed = Quelqu’un qui n’est pas sur la feuille, à nommer :
workshop-no-group = (sans groupe)
workshop-group = Dans quel groupe
workshop-smallest = Le plus petit
workshop-place-act = Placer
workshop-who = Choisissez quelqu’un de la salle, ou donnez son prénom et son nom.
workshop-end = Terminer les ateliers
workshop-end-hint = Les notes des groupes rejoignent la séance et le procès-verbal, où elles se relisent et deviennent des actions.
workshop-joined = Les ateliers sont terminés : leurs notes sont dans la séance.
workshop-rubric = Idées
workshop-screen-lot = Qui n’a pas de groupe passe au secrétariat.
workshop-screen-choice = Choisissez votre groupe sur votre téléphone, depuis le lien de votre convocation.
workshop-code = Donnez d’abord le code de la salle, puis revenez ici.
workshop-waiting = Aucun atelier n’est ouvert. Cette page changera d’elle-même.
workshop-late = Les groupes sont déjà au travail. Rejoignez le plus petit.
workshop-join-smallest = Rejoindre un groupe
workshop-ended-thanks = Les ateliers sont terminés. Merci : ce que vous avez noté rejoint le procès-verbal.
workshop-yours = Votre groupe
workshop-choose = Choisissez un groupe
workshop-change = Changer de groupe
workshop-join = Choisir
workshop-public = Ce que vous notez rejoint le procès-verbal, qui est public : n’y mettez rien de confidentiel.
workshop-add = Ajouter
workshop-under = Compléter
workshop-under-what = Sous : { $note }
workshop-mend = Corriger
workshop-mend-act = Enregistrer la correction
workshop-empty = Écrivez d’abord la note.
workshop-long = Une note fait { $n } caractères au plus : partagez-la en plusieurs.
workshop-typed = Ce que vous aviez écrit :
workshop-queued-one = 1 note en attente d’envoi
workshop-queued-more = # notes en attente d’envoi
workshop-queued-back = Reprendre
workshop-move = Déplacer quelqu’un
workshop-reload = Voir ce que les autres ont noté
workshop-votes = Votes de la séance
workshop-go = Aller à l’atelier

## Le bureau de séance

bureau-president = Préside la séance
bureau-secretary = Tient le secrétariat de séance
bureau-teller = Compte les voix
bureau-role-president = Présidence de séance
bureau-role-secretary = Secrétariat de séance
bureau-role-teller = Scrutateur
bureau-act = Noter le bureau
bureau-empty = Pointez d’abord les arrivées : le bureau se choisit parmi les présents.
bureau-nobody = Choisissez au moins une personne.
bureau-held = Le rôle « { $role } » est déjà tenu : changez-le par sa fiche.
## Ce qui est gardé sur les personnes

processing-room = Le jour de la séance
processing-room-why = Pointer les arrivées, donner la parole, voter par téléphone, prendre des notes en atelier.
processing-room-what = L’appareil qui a voté, les voix nominatives, les demandes de parole, les notes.
processing-room-sees = Le secrétariat de séance ; les votes nominatifs sont lus par les membres.
processing-room-keeps = Avec la séance. Ce que dit l’appareil s’efface un an après.
processing-room-source = Statuts, pour les votes ; choix de la maison, pour le reste.
keep-voter-devices = Les appareils qui ont voté
keep-voter-devices-why = Le temps de contester un vote
