# What follows a session.

## The minutes, sent

minutes-letter-subject = Minutes: { $title }, { $day }
minutes-letter-signed = Minutes no. { $number } of “{ $title }”, { $day }, are signed.
minutes-letter-decided = What was decided:
minutes-letter-line = { $title }: { $outcome }
minutes-letter-read = Read the minutes: { $address }
minutes-letter-pdf = As a PDF: { $address }
actions-letter-subject = { $n ->
    [one] An action is entrusted to you: { $title }
   *[other] { $n } actions are entrusted to you: { $title }
  }
actions-letter-text = { $n ->
    [one] An action decided at “{ $title }”, { $day }, is entrusted to you:
   *[other] { $n } actions decided at “{ $title }”, { $day }, are entrusted to you:
  }
actions-letter-done = Once it is done, say so at this address: the next session will open on it.
sent-title = Who received the minutes
sent-lede = The last signature sends the minutes to every member that was convened, and to each the actions that it takes on.
sent-not-signed = The minutes are not signed yet: nothing has left.
sent-minutes = { $n ->
    [one] Minutes: { $n } letter
   *[other] Minutes: { $n } letters
  }
sent-actions = { $n ->
    [one] Actions: { $n } letter
   *[other] Actions: { $n } letters
  }
sent-none = No letter.
sent-no-address = No known address: tell this member otherwise, or enter its contact.

## Reminders

reminder-subject = { $step ->
    [soon] Due by { $day }: { $what }
   *[late] Late since { $day }: { $what }
  }
reminder-text = { $step ->
    [soon] This action is due by { $day }: { $what }
   *[late] This action was due by { $day }: { $what }
  }
reminder-done = If it is done, or to read it again: { $address }
