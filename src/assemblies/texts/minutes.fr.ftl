# Le procès-verbal et l’extrait, et leurs pages.
minutes-reference = Procès-verbal n° { $number }
minutes-reference-draft = Procès-verbal, projet
minutes-reference-to-sign = Procès-verbal, exemplaire à signer
minutes-to-sign = Exemplaire à signer
minutes-draft = Projet, non signé
minutes-print = Empreinte du procès-verbal { $hash }
minutes-hours = de { $opens } à { $closes }
minutes-opens = ouverte à { $opens }
minutes-figure-present = { $n ->
    [one] présent
   *[other] présents
  }
minutes-figure-represented = { $n ->
    [one] représenté
   *[other] représentés
  }
minutes-figure-team = équipe
minutes-figure-adopted = { $n ->
    [one] résolution adoptée
   *[other] résolutions adoptées
  }
minutes-figure-other = { $n ->
    [one] résolution non adoptée
   *[other] résolutions non adoptées
  }
minutes-figure-workshops = { $n ->
    [one] atelier
   *[other] ateliers
  }
minutes-organ = Organe :
minutes-convened = Convocation :
minutes-second = seconde convocation
minutes-statutes = Statuts appliqués :
minutes-officer = Bureau de séance :
minutes-source = Source :
minutes-agenda = Ordre du jour
minutes-resolutions = Résolutions
minutes-no = N°
minutes-object = Objet
minutes-outcome = Résultat
minutes-for = Pour
minutes-against = Contre
minutes-abstentions = Abst.
minutes-blank = Blancs
minutes-void = Nuls
minutes-uncounted = sans décompte
minutes-by-consent = par consentement
minutes-objection = Objection :
minutes-objection-by = Objection de { $by } :
minutes-concern = Réserve :
minutes-concern-by = Réserve de { $by } :
minutes-lifted = Levée : { $how }
minutes-taken-back = Retirée par son auteur.
minutes-stands = Cette objection n’a pas été levée.
minutes-wording-before = Le texte était : « { $text } »
minutes-total = Ensemble
minutes-college = Collège
outcome-unanimous = unanimité
outcome-unanimous-cast = unanimité des exprimés
outcome-adopted = adoptée
outcome-rejected = rejetée
outcome-invalid = sans effet
outcome-none = pas encore mise aux voix
minutes-members = Adhérents au { $day }
minutes-change = { $n } en un an
minutes-change-none = inchangé en un an
minutes-change-announced = { $n } en un an, annoncé
minutes-announced-only = annoncé, sans liste
minutes-announced = { $n } annoncés
minutes-in-progress = en cours
minutes-list = { " : " }{ $names }.
minutes-resolution = Résolution { $number } – { $title }
minutes-amendment = Amendement { $state }
minutes-election = { $body }, { $n ->
    [one] 1 siège
   *[other] { $n } sièges
  } ; { $mode }.
minutes-round = Tour { $n }
minutes-round-counts = { $voters ->
    [one] 1 votant
   *[other] { $voters } votants
  }, { $blank ->
    [one] { $blank } blanc
   *[other] { $blank } blancs
  }, { $void ->
    [one] { $void } nul
   *[other] { $void } nuls
  }.
minutes-candidate = Candidature
minutes-votes = Voix
minutes-elected = élu·e
minutes-duration = { $n } minutes
minutes-facilitator = animé par { $name }
minutes-attendance = Présents
minutes-present = { $n ->
    [one] 1 personne présente
   *[other] { $n } personnes présentes
  }
minutes-voters = { $n ->
    [one] 1 votant
   *[other] { $n } votants
  }
minutes-team = Équipe : { $n ->
    [one] 1 personne
   *[other] { $n } personnes
  }
minutes-guests = { $n ->
    [one] 1 invité
   *[other] { $n } invités
  }
minutes-observers = { $n ->
    [one] 1 observateur
   *[other] { $n } observateurs
  }
minutes-excused = { $n ->
    [one] 1 personne excusée
   *[other] { $n } personnes excusées
  }
minutes-absent = { $n ->
    [one] 1 personne absente
   *[other] { $n } personnes absentes
  }
minutes-one-person = une personne
minutes-arrival = arrivée à { $at }
minutes-departure = départ à { $at }
minutes-votes-held = Corps électoral et voix
minutes-electoral-body = { $n ->
    [one] 1 membre
   *[other] { $n } membres
  }, { $voices } voix ; liste figée, empreinte { $hash }.
minutes-elector = Membre
minutes-cast-by = Vote par
minutes-voices = Voix
minutes-present-word = présence en séance
minutes-by-proxy = { $name } (pouvoir)
minutes-by-some-proxy = par un pouvoir
minutes-nothing-noted = Rien n’a été noté sur ce point.
minutes-quorum = Quorum
quorum-none = Aucun quorum requis
quorum-reached = Quorum atteint
quorum-not_reached = Quorum non atteint
quorum-lost = Quorum perdu
quorum-regained = Quorum retrouvé
minutes-seats = Composition des organes
minutes-personal = à titre personnel
minutes-body = { $body } ({ $n })
minutes-body-observers = { $body }, { $n ->
    [one] observateur
   *[other] observateurs
  } ({ $n })
minutes-follow-up = Suites
minutes-figures = Chiffres énoncés et leurs sources
minutes-figure = Chiffre
minutes-stated = Énoncé
minutes-found = Trouvé
minutes-doubts = À savoir en lisant ce procès-verbal
minutes-doubts-text = Ce que ce texte ne dit pas, ou qui s’y contredit, relevé sans rien corriger.
minutes-waived = Écarté par { $by } : { $reason }
minutes-signatures = Signatures
minutes-signed = signé

extract-reference = Extrait certifié conforme
extract-opening = Extrait des délibérations de la séance du { $session }.
extract-certified = Certifié conforme
extract-certified-text = Extrait certifié conforme au procès-verbal n° { $number } par { $by }, { $day }. Empreinte du procès-verbal : { $hash }.
extract-certified-draft = Extrait du projet de procès-verbal, non signé, établi par { $by }, { $day }. Empreinte du projet : { $hash }.
extract-title = Extrait pour la banque
extract-text = Une décision, certifiée conforme, en une page.
extract-of = Résolution { $number }

minutes-aside = Autour du procès-verbal
minutes-take = Emporter
minutes-take-pdf = à imprimer, à signer
minutes-take-pdf-signed = à imprimer, à garder
minutes-take-md = le texte
minutes-take-json = les données, qui font foi
minutes-public-version = Version publique : les noms y paraissent comme le réseau l’a décidé.
minutes-state = État
minutes-state-signed = Signé et figé sous le n° { $number }.
minutes-state-draft = Projet : il suit la saisie jusqu’à la signature.
minutes-fingerprint = Empreinte :
minutes-french-act = L’acte signé est en français.
