# Ce qui suit une séance.

## Le procès-verbal envoyé

minutes-letter-subject = Procès-verbal : { $title }, { $day }
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
