# What follows a session.

## The minutes, sent

minutes-letter-subject = Minutes: { $title }
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

## Declarations

declared-title = To be declared
declared-nothing = Nothing that this session decided is to be declared to the registry of associations.
declared-text = An association declares to the registry of associations what changes in its direction and in its statutes.
declared-law = Within three months: { $law }.
declared-pdf = To print and sign (PDF)
declared-as-text = As text
declared-leaders = Those in charge of the administration
declared-by-hand = The law also asks for everyone’s profession, home and nationality: these are left to be filled in by hand. The house neither knows nor keeps them.
declared-member = member
declared-name = Name
declared-function = Function
declared-since = Since
declared-profession = Profession
declared-home = Home
declared-nationality = Nationality
declared-statutes = Statutes changed
declared-no-articles = The articles that changed are not entered: link the edition of the statutes to its decision, and attach the new text.
declared-before = (before: { $text })
declared-sign = Certified true on                 , by                 , signature:
