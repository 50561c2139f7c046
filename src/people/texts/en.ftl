# People through their mandates.

mandate-from-to = from { $starts } to { $ends }
mandate-from = since { $starts }
mandate-to = until { $ends }
mandate-undated = dates unknown
person-data = What is held
person-change = Change of job
person-changed = Done: one mandate ended, another begins.
person-no-mandate = No mandate recorded.
person-alone = In a personal capacity
person-in-force = in force
person-past = (ended)
person-seats = Seats
change-title = Change of job: { $name }
change-lede = One mandate ends, another begins, on the same day. The history stays, and nothing that depends on it is forgotten.
change-back = The person
change-nothing = No mandate is in force. Add one:
change-ends = The mandate that ends
change-several = See what depends on:
change-choose = Choose the mandate that ends: you will see here the seats, contacts and roles that depend on it, before anything is written.
change-look = Nothing is recorded yet. Read again what depends on this mandate, then record.
change-on = The day of the change
change-on-hint = The last day of the former job is the day before.
change-next = The mandate that begins
change-organisation-hint = Its name or its id. Empty for someone who no longer acts for an organisation.
change-depends = What depended on the former mandate
change-seat = Seat: { $body }
change-seat-keep = The seat stays as it is, for the former organisation
change-seat-personal = The seat continues in a personal capacity
change-seat-end = The seat ends that day
change-contacts = { $n ->
    [one] Their contact follows to the new organisation
   *[other] Their { $n } contacts follow to the new organisation
  }
change-roles = { $n ->
    [one] Their account ceases to act for the former organisation
   *[other] Their { $n } roles for the former organisation end
  }
change-nothing-depends = No seat, contact or role depends on this mandate.
change-do = Record the change
change-reason = change of job
change-which = Say which mandate ends.
change-to-what = Say which organisation or title begins.
change-before-it-began = This mandate had not begun that day: choose a later day.
change-ended = This mandate had ended by that day.
change-same = It is the same mandate: change the organisation or the title.
renewal-title = Renewal after an election
renewal-lede = All elected mandates of one level on one page: each ends, begins anew or goes on, on one date. You see before writing, and one act undoes it all.
renewal-on = Day they take office
renewal-list = See the mandates
renewal-empty = No elected mandate of this level is in force on the eve of that day.
renewal-caption = { $n ->
    [one] One elected mandate
   *[other] { $n } elected mandates
  }
renewal-fate = What becomes of it
renewal-fate-ends = ends
renewal-fate-again = begins anew (elected again)
renewal-fate-goes-on = goes on
renewal-preview = See what this will do
renewal-do = Renew
renewal-seen = End: { $ends }. Begin anew: { $again }.
renewal-seen-text = Nothing is written yet. A new deliberation is to be entered for each mandate that begins anew.
renewal-past = Past renewals
renewal-undo = Undo
renewal-undone-on = Undone on { $day }.
renewal-done = Done.
renewal-undone = Undone: each mandate is as before.
renewal-which-level = Choose a level.
renewal-nobody = No mandate would change.
renewal-built-on = One of these mandates changed since: it is mended by hand.
pairs-title = Pairs of an elected member and a technician
pairs-lede = On { $day }, the members of whom the network expects someone elected and someone of their administration.
pairs-not-asked = No category of members requires a pair. It is set by category:
pairs-whole = members with a pair
pairs-lacking = members who lack someone
pairs-all = Each member has its pair.
pairs-missing = What is missing
pairs-add = Add a mandate
team-title = The team
team-lede = Who works for the network on { $day }.
team-empty = Nobody is recorded in the team on that date.
team-until = (until { $day })
faces-title = Faces
faces-lede = Who acts in the network, for its members. A face is shown only if the person wants it; otherwise their initials.
faces-name = Name, title or organisation
faces-empty = Nobody matches.
faces-caption = People { $first } to { $last }, of { $total }
portrait-title = My portrait
portrait-lede = Your face helps other members to recognise you. You show it, and you withdraw it.
portrait-picture = A photo
portrait-picture-hint = JPEG, PNG or WebP. It is made into a small square; place, date and camera are taken out.
portrait-consent = I agree that members of the network see this portrait. I can withdraw it at any time.
portrait-show = Show my portrait
portrait-replace = Replace my portrait
portrait-withdraw = Withdraw my portrait
portrait-yours = Your portrait
portrait-done = Your portrait is shown to members.
portrait-withdrawn = Your portrait is withdrawn, and the photo erased.
portrait-unfit = This is not a photo that can be read: choose a JPEG, a PNG or a WebP.
portrait-no-consent = Tick the box: without your consent nothing is shown.
portrait-history = What you said
portrait-consent-yes = Consent given
portrait-consent-no = Consent withdrawn
portrait-nobody = Your account is tied to no person of the network. The administration can tie it.
processing-portraits = Portraits
processing-portraits-why = To help members recognise one another.
processing-portraits-what = A small photo, and each consent given or withdrawn.
processing-portraits-sees = The members of the network, once signed in.
processing-portraits-keeps = Until the person withdraws it: the photo goes at once.
processing-portraits-source = Consent, article 7 of the GDPR.
