# The minutes and the extract, and their pages.
minutes-reference = Minutes no. { $number }
minutes-reference-draft = Minutes, draft
minutes-reference-to-sign = Minutes, copy to sign
minutes-to-sign = Copy to sign
minutes-draft = Draft, not signed
minutes-print = Fingerprint of the minutes { $hash }
minutes-hours = from { $opens } to { $closes }
minutes-opens = opened at { $opens }
minutes-figure-present = present
minutes-figure-represented = represented
minutes-figure-team = team
minutes-figure-adopted = { $n ->
    [one] resolution adopted
   *[other] resolutions adopted
  }
minutes-figure-other = { $n ->
    [one] resolution not adopted
   *[other] resolutions not adopted
  }
minutes-figure-workshops = { $n ->
    [one] workshop
   *[other] workshops
  }
minutes-organ = Body:
minutes-convened = Convocation:
minutes-second = second convocation
minutes-statutes = Statutes applied:
minutes-officer = Officer of the session:
minutes-source = Source:
minutes-agenda = Agenda
minutes-resolutions = Resolutions
minutes-no = No.
minutes-object = Object
minutes-outcome = Outcome
minutes-for = For
minutes-against = Against
minutes-abstentions = Abst.
minutes-blank = Blank
minutes-void = Void
minutes-uncounted = no count
minutes-by-consent = by consent
minutes-objection = Objection:
minutes-objection-by = Objection of { $by }:
minutes-concern = Concern:
minutes-concern-by = Concern of { $by }:
minutes-lifted = Lifted: { $how }
minutes-taken-back = Taken back by its author.
minutes-stands = This objection was not lifted.
minutes-wording-before = The text was: “{ $text }”
minutes-total = Total
minutes-college = College
outcome-unanimous = unanimous
outcome-unanimous-cast = unanimous of votes cast
outcome-adopted = adopted
outcome-rejected = rejected
outcome-invalid = without effect
outcome-none = not put to the vote yet
minutes-members = Members on { $day }
minutes-change = { $n } in a year
minutes-change-none = unchanged in a year
minutes-change-announced = { $n } in a year, announced
minutes-announced-only = announced, without a list
minutes-announced = { $n } announced
minutes-in-progress = in progress
minutes-list = { ": " }{ $names }.
minutes-resolution = Resolution { $number } – { $title }
minutes-amendment = Amendment { $state }
minutes-election = { $body }, { $n ->
    [one] 1 seat
   *[other] { $n } seats
  }; { $mode }.
minutes-round = Round { $n }
minutes-round-counts = { $voters ->
    [one] 1 voter
   *[other] { $voters } voters
  }, { $blank } blank, { $void } void.
minutes-candidate = Candidate
minutes-votes = Votes
minutes-elected = elected
minutes-duration = { $n } minutes
minutes-facilitator = facilitated by { $name }
minutes-attendance = Present
minutes-present = { $n ->
    [one] 1 person present
   *[other] { $n } people present
  }
minutes-voters = { $n ->
    [one] 1 voter
   *[other] { $n } voters
  }
minutes-team = Team: { $n ->
    [one] 1 person
   *[other] { $n } people
  }
minutes-guests = { $n ->
    [one] 1 guest
   *[other] { $n } guests
  }
minutes-observers = { $n ->
    [one] 1 observer
   *[other] { $n } observers
  }
minutes-excused = { $n ->
    [one] 1 person excused
   *[other] { $n } people excused
  }
minutes-absent = { $n ->
    [one] 1 person absent
   *[other] { $n } people absent
  }
minutes-one-person = one person
minutes-arrival = arrived at { $at }
minutes-departure = left at { $at }
minutes-votes-held = Electoral body and voices
minutes-electoral-body = { $n ->
    [one] 1 member
   *[other] { $n } members
  }, { $voices } voices; list frozen, fingerprint { $hash }.
minutes-elector = Member
minutes-cast-by = Vote cast by
minutes-voices = Voices
minutes-present-word = present
minutes-by-proxy = { $name } (proxy)
minutes-by-some-proxy = by a proxy
minutes-nothing-noted = Nothing was noted on this item.
minutes-quorum = Quorum
quorum-none = No quorum required
quorum-reached = Quorum reached
quorum-not_reached = Quorum not reached
quorum-lost = Quorum lost
quorum-regained = Quorum regained
minutes-seats = Composition of the bodies
minutes-personal = in a personal capacity
minutes-body = { $body } ({ $n })
minutes-body-observers = { $body }, { $n ->
    [one] observer
   *[other] observers
  } ({ $n })
minutes-follow-up = What follows
minutes-figures = Figures stated, and their sources
minutes-figure = Figure
minutes-stated = Stated
minutes-found = Found
minutes-doubts = To know when reading these minutes
minutes-doubts-text = What this text does not say, or what contradicts itself in it, told without correcting anything.
minutes-waived = Waived by { $by }: { $reason }
minutes-signatures = Signatures
minutes-signed = signed

extract-reference = Certified extract
extract-opening = Extract of the deliberations of the session of { $session }.
extract-certified = Certified true
extract-certified-text = Extract certified true to minutes no. { $number } by { $by }, { $day }. Fingerprint of the minutes: { $hash }.
extract-certified-draft = Extract of draft minutes, not signed, made by { $by }, { $day }. Fingerprint of the draft: { $hash }.
extract-title = Extract for the bank
extract-text = One decision, certified true, on one page.
extract-of = Resolution { $number }

minutes-aside = Around the minutes
minutes-take = Take away
minutes-take-pdf = to print, to sign
minutes-take-pdf-signed = to print, to keep
minutes-take-md = the text
minutes-take-json = the data, which is the act
minutes-public-version = Public version: names show as the network decided.
minutes-state = State
minutes-state-signed = Signed and frozen as no. { $number }.
minutes-state-draft = Draft: it follows what is entered until it is signed.
minutes-fingerprint = Fingerprint:
minutes-french-act = The signed act is in French.
