# Ce qui suit une séance.

## Le procès-verbal envoyé

minutes-letter-subject = Procès-verbal : { $title }
minutes-letter-signed = Le procès-verbal n° { $number } de « { $title } », { $day }, est signé.
minutes-letter-decided = Ce qui a été décidé :
minutes-letter-line = { $title } : { $outcome }
minutes-letter-read = Lire le procès-verbal : { $address }
minutes-letter-pdf = En PDF : { $address }
actions-letter-subject = { $n ->
    [one] Une action vous est confiée : { $title }
   *[other] { $n } actions vous sont confiées : { $title }
  }
actions-letter-text = { $n ->
    [one] Une action décidée à « { $title } », { $day }, vous est confiée :
   *[other] { $n } actions décidées à « { $title } », { $day }, vous sont confiées :
  }
actions-letter-done = Quand c’est fait, dites-le à cette adresse : la prochaine séance s’ouvrira dessus.
sent-title = Qui a reçu le procès-verbal
sent-lede = La dernière signature envoie le procès-verbal à chaque membre convoqué, et à chacun les actions dont il se charge.
sent-not-signed = Le procès-verbal n’est pas encore signé : rien n’est parti.
sent-minutes = { $n ->
    [one] Procès-verbal : { $n } courrier
   *[other] Procès-verbal : { $n } courriers
  }
sent-actions = { $n ->
    [one] Actions : { $n } courrier
   *[other] Actions : { $n } courriers
  }
sent-none = Aucun courrier.
sent-no-address = Aucun courriel connu : prévenez ce membre autrement, ou saisissez son contact.

## Les rappels

reminder-subject = { $step ->
    [soon] À faire pour le { $day } : { $what }
   *[late] En retard depuis le { $day } : { $what }
  }
reminder-text = { $step ->
    [soon] Cette action est attendue pour le { $day } : { $what }
   *[late] Cette action était attendue pour le { $day } : { $what }
  }
reminder-done = Si elle est faite, ou pour la relire : { $address }

## Les déclarations

declared-title = À déclarer
declared-nothing = Rien de ce que cette séance a décidé n’est à déclarer au greffe des associations.
declared-text = Une association déclare au greffe des associations ce qui change dans sa direction et dans ses statuts.
declared-law = Délai de trois mois : { $law }.
declared-pdf = À imprimer et à signer (PDF)
declared-as-text = En texte
declared-leaders = Personnes chargées de l’administration
declared-by-hand = La loi demande aussi la profession, le domicile et la nationalité de chacun : ces cases restent à remplir à la main. La maison ne les connaît pas et ne les garde pas.
declared-member = membre
declared-name = Nom
declared-function = Fonction
declared-since = Depuis
declared-profession = Profession
declared-home = Domicile
declared-nationality = Nationalité
declared-statutes = Statuts modifiés
declared-no-articles = Les articles changés ne sont pas saisis : liez l’édition des statuts à sa décision, et joignez le nouveau texte.
declared-before = (auparavant : { $text })
declared-sign = Certifié conforme, le                 , par                 , signature :
