# The pages of assemblies.
sessions-title = Assemblies
sessions-lede = Each session, what was said and decided there, and its minutes.
sessions-new = Enter a session already held
sessions-prepare = Prepare an assembly
sessions-empty = No session yet. The coordinator enters the first.
session-draft = draft, not signed
session-signed = minutes no. { $number }
session-enter = Enter
session-minutes = Minutes
session-resolution = Resolution { $number }
session-resolutions = { $n ->
    [0] no resolution
    [one] 1 resolution
   *[other] { $n } resolutions
  }
session-workshops = { $n ->
    [one] 1 workshop
   *[other] { $n } workshops
  }
session-workshop = Workshop
session-election = Election
session-nobody-elected = Nobody is elected so far.
session-needed = quorum { $n }
session-quorum-reached = Quorum reached at the opening
session-quorum-missed = Quorum not reached at the opening
session-see-sheet = See the attendance sheet
item-convened = The convocation has left: the assembly votes only on what stands on the agenda that was sent. If you change it, tell members within the notice of the statutes.
session-convening = Convocation
session-room = The room
session-answers = Answers
session-packet = Pack to print
session-frozen = The minutes are signed: the session no longer changes. Only a rectification corrects it.
session-closes-first = The session closes before it opens: correct one of the two times.
session-convened-after = The convocation is dated after the session.
proxy-refused = This proxy cannot be taken: { $why }
count-negative = A count cannot be negative.
ballot-without-outcome = Without a count, say the outcome that was announced.
tally-of-uncounted = This vote is noted without a count: change its mode first.
contribution-elsewhere = That idea belongs to another rubric.
round-more-blank-than-voters = There are more blank and void ballots than voters.
electors-convened = A member already convened is no longer among those up to date: remove their answer first, or keep this electoral body.
electors-in-use = Voters or proxies rest on the electoral body already: remove them before taking it again.

desk-session = Enter: { $title }
desk-session-lede = In the order of the day or in any other: each line is saved by itself, and the minutes follow.
desk-ahead-lede = Step by step, until the day. Most forms fill themselves during the session.
desk-steps = Until the session
desk-all-sheets = All the forms
desk-part-before = Before the session
desk-part-room = In the room
desk-part-votes = Votes and elections
desk-part-workshops = Workshops
desk-part-check = Check
desk-electors = Take the electoral body
desk-electors-text = Copies into the session the members admitted on the day that the statutes set. To be done before voters and proxies are entered.
paste-title = Paste an attendance sheet
paste-lede = One line a person, as you received it. Whoever alone comes to vote for a member is noted as voting for it; you can correct this. Members of the network will see this sheet.
paste-lines = People present
paste-hint = For instance: CLOT Hélène - Grenoble
paste-unreadable = This line names nobody: “{ $line }”. Write “NAME Given name - Organisation”.

doubts-title = Before signing
doubts-lede = What a careful colleague would ask. Each doubt is mended, or waived with a reason that the minutes print.
doubts-none = Nothing to ask.
doubts-wrong = Contradictions
doubts-look = Worth a look
doubts-see = See these doubts
doubts-counts = { $wrong ->
    [0] nothing to mend
   *[other] { $wrong } to mend
  }, { $look ->
    [0] nothing to look at
   *[other] { $look } to look at
  }
doubt-mend = Mend
doubt-waive = Waive with a reason
doubt-waive-act = Waive this doubt
doubt-reason = Your reason
doubt-reason-hint = It will be printed in the minutes, with your name.
doubt-waived = Waived:
doubt-take-back = Take this doubt up again
waiver-needs-reason = Say in a few words why this doubt is waived.

sign-title = Sign
sign-see = See the signatures
sign-lede = Each signer signs the text as it is shown. The last signature numbers it, freezes it, and sends it to each member convened.
sign-signers = Signers of the session
sign-act = Sign these minutes
sign-act-scan = Record the signed copy
sign-by-hand = By hand: print the PDF, have each one sign it, then put the signed copy here, the same for all if it bears every signature.
sign-print = The PDF to sign
sign-text = Fingerprint of the signed text:
sign-see-scan = See the signed copy
sign-all = This copy bears every signature awaited.
sign-scan = Hand-signed copy
sign-scan-hint = PDF or picture, 20 MB at most. It stays with the members.
sign-awaited = Signature awaited
sign-needs-scan = Attach the hand-signed copy: this account is not that person’s.
sign-not-held = The session has not been held yet: its minutes can be signed from its date on.
sign-no-signer = Nobody is named to sign.
sign-doubts-stand = Contradictions remain: mend them, or waive them with a reason.
sign-text-changed = The text has changed since this page was opened. Read it again, then sign.
sign-not-a-signer = This person does not sign this session.
sign-already = This person has signed this text already.
sign-wrong = { $n ->
    [one] One contradiction remains to be mended or waived before signing.
   *[other] { $n } contradictions remain to be mended or waived before signing.
  }
sign-frozen = Signed and frozen as no. { $number }.
rectification-heading = Rectify
rectification-title = Rectified on { $day }:
rectification-words = What is to be read
rectification-hint = The signed text does not change: the rectification shows with it.
rectification-act = Add the rectification
rectification-too-short = Say what is rectified, and how to read it.

followed-title = What became of the previous session’s actions
followed-from = From “{ $title }”, { $day }:
followed-decided = { $n ->
    [one] { $n } action decided
   *[other] { $n } actions decided
  }
followed-done = { $n } done
followed-open = { $n } to report on
followed-open-one = to report on
followed-done-on = done on { $day }
followed-to-tell = to report on
followed-to-tell-due = to report on (due by { $day })
follow-up-declarations = What the law wants declared
follow-up-add = Add an action
follow-up-organisation-hint = Its name, as in the directory. It receives the action by mail once the minutes are signed.
session-sent = Who received them
follow-up-title = What follows from the session
follow-up-lede = Who does what, by when; and what the workshops said that can become an action.
follow-up-none = No action yet.
follow-up-due = by { $day }
follow-up-ideas = What the workshops said
follow-up-take = Make it an action
follow-up-act = Create the action
contribution-is-action = This is an action already.
session-kind-of-another = This kind is not that of this body: ordinary, extraordinary or mixed for an assembly, the one of its name for another.

## What is held on people

processing-sessions = Sessions and minutes
processing-sessions-why = To keep the attendance sheet, the electoral body, the votes and the minutes.
processing-sessions-what = The name, the capacity, the presence, proxies, candidatures, the signature. A secret ballot is tied to nobody.
processing-sessions-sees = The full sheet is for members; the public sees what the public minutes say.
processing-sessions-keeps = Signed minutes are kept as they are, without limit. Elsewhere a pseudonym takes the place of the name of whoever asks, once the minutes are signed.
processing-sessions-source = Statutes, and article 2224 of the French civil code: a decision is proved for five years at least; the database refuses that signed minutes change.
