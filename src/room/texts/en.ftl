room-title = The room
room-of = The room: { $title }
room-record = Complete the record
room-before = Open the sitting when the first people arrive: the hour is noted, and a code shows for those who vote on a telephone.
room-open = Open the sitting
room-opened-already = The sitting is open already.
room-no-electors = Take the electoral body first, from the convocation or the record: it says who may vote.
room-code = Code of the day, to be said and shown in the room only:
room-closed = The sitting is closed. What remains: doubts to settle, minutes to sign.
room-quorum-reached = Quorum reached
room-quorum-none = No quorum required
room-foreseen = ({ $n } min planned)
room-quorum-missed = Quorum not reached
room-quorum-lost = The quorum is lost: what would be voted now would not hold.
room-missing = { $n ->
    [one] 1 voice is missing.
   *[other] { $n } voices are missing.
}
room-awaited = { $n ->
    [one] { $names } said yes and has not arrived.
   *[other] Said yes and have not arrived: { $names }.
}
room-since = since { $time }
room-take = Take this item
room-votes = Votes
room-no-resolutions = No resolution is written.
room-secret = The statutes ask for a secret vote on this matter: it stays on paper. A telephone cannot yet keep apart who voted and what was voted.
room-voted = { $n ->
    [0] No voice received.
    [one] 1 voice received.
   *[other] { $n } voices received.
}
room-left = { $n ->
    [0] Every voice in the room is counted.
    [one] One voice in the room is not counted.
   *[other] { $n } voices in the room are not counted.
}
room-voices = { $n ->
    [one] 1 voice in the room
   *[other] { $n } voices in the room
}
room-voices-proxy = , { $n } of them by proxy:
room-voices-held = { $giver } by { $holder }
room-voices-count = Count voices, not hands.
room-count-said = { $for } for, { $against } against, { $abstain } { $abstain ->
    [one] abstention
   *[other] abstentions
  }{ $rest ->
    [0] {""}
    [one] , 1 blank or void
   *[other] , { $rest } blank or void
  }.
room-all-for = All voices are for ({ $n })
room-by-proxy-of = proxy, { $holder }
room-hands = Count hands or papers
room-channel = Through which channel
room-channel-hand = By show of hands
room-channel-paper = On paper
room-counted = Voices counted
room-note-count = Note these voices
room-unanimous-but = Unanimous, but for…
room-unanimous-but-hint = Every member in the room that did not vote on a telephone is noted “for”. Change those that said otherwise.
room-open-vote = Open the vote
room-close-vote = Close the vote
room-close-sure = { $n ->
    [0] No voice has come in. Once the vote is closed, nothing in it changes.
    [one] 1 voice has come in. Once the vote is closed, nothing in it changes.
   *[other] { $n } voices have come in. Once the vote is closed, nothing in it changes.
}
room-close-vote-act = Close and count
room-not-voted = Not put to the vote yet.
room-voted-already = This resolution was put to the vote already.
room-one-at-a-time = A vote is open: close it before you open another.
room-nobody-voted = No voice is noted: the vote cannot be closed.
room-voted-and-left = These voted, and are not noted in the room any more: { $names }. Note that they are back before you close the vote, then that they leave.
room-poll-still-open = A vote is still open: close it first.
room-poll-closed = This vote is closed: nothing of it changes any more.
room-not-sitting = The sitting is not open.
room-not-here = { $name } is not noted as present: the arrival comes before the vote.
room-not-held = You do not, or no longer, carry the voices of this member. Read the page again: someone may have arrived.
room-too-many = { $name } holds { $n } voices: the total cannot be larger, and each number is whole.
room-nothing = No choice is made.
room-too-many-hands = That is more than the voices left in the room: { $n }. Count again, or check who is there.
room-hands-counted = Already counted by hand or on paper: { $n }. With these there would be more than in the room. Mend that count first, or set it to zero.
room-arrivals = Attendance
room-find = Find a member
room-find-act = Find
room-state-present = present
room-state-represented = represented
room-state-coming = awaited
room-state-absent = said no
room-state-proxy = gave a proxy
room-state-silent = no answer
room-proxy-to = Proxy to { $holder }.
room-arrives = Note the arrival
room-leaves = Note the departure
room-here-already = { $name } is noted as present already.
room-who-comes = Say who comes for { $name }: given and family name.
room-no-late-admission = Too late to admit a member: { $why }
room-not-admitted = This member is not admitted on the day of the session. Note its admission first.
room-nobody-found = No member goes by this name.
room-shown = { $n } members shown of { $total }: search by name.
room-blank-title = Blank proxies
room-blank-placed = { $n ->
    [one] { $n } blank proxy placed with { $holder }.
   *[other] { $n } blank proxies placed with { $holder }.
  }
room-blank-waits = Given since the opening: to be placed.
room-blank-act = Place the blank proxies
room-blank-none = No blank proxy can be placed now: the reason stands beside each.
room-admit-title = Admit a member
room-admit-text = A member that was admitted, is not of the electoral body, and that the statutes let in until the first vote. Its arrival is then to be noted.
room-admit-find = Name of the member to admit
room-admit-act = Admit
room-admit-nobody = No admitted member of that name outside the electoral body.
room-devices = Telephones that vote
room-device-end = End
room-speakers = The floor
room-nobody-speaks = Nobody has the floor.
room-speaker-who = Who asks for the floor
room-speaker-add = Add
room-speaker-begin = Give the floor
room-speaker-end = Is done
room-speaker-name = Say who asks for the floor.
room-notes = Notes of the debate
room-note-item = Item of the agenda
room-note-text = What is said
room-note-hint = Each paragraph is added to the others and covers none. At the closing they join the minutes, to be read again. The minutes are public: note nothing confidential.
room-note-act = Add
room-end-title = Close the sitting
room-end-text = The hour is noted, personal links open no more, and the notes join the minutes.
room-end = Close the sitting
room-end-sure = A closed sitting does not open again.
room-end-act = Close the sitting now
choice-for = For
choice-against = Against
choice-abstain = Abstain
choice-blank = Blank
choice-void = Void
choice-none = Did not vote
screen-title = The room’s screen
screen-welcome = Welcome
screen-speaking = { $name } has the floor.
screen-waiting = { $n ->
    [one] One person waits.
   *[other] { $n } people wait.
}
screen-last = Last vote
screen-no-vote = No vote is closed yet.
screen-code = To vote on your telephone, open the link of your convocation and give this code:
vote-in-name-of = You vote in the name of { $elector }
vote-before = The sitting is not open yet. This page will change by itself.
vote-closed = The sitting is closed. Thank you.
vote-code-lede = The link of your convocation is not enough to vote: letters are passed on. Give the code shown in the room.
vote-code = Code of the room
vote-code-hint = Six digits, on the room’s screen.
vote-code-act = Enter the room
room-wrong-code = This is not the code of the room. Read the screen again, or ask the secretary.
room-code-first = Give the code of the room on this device first.
vote-away = You are noted as gone. Ask the secretary to note that { $elector } is back.
vote-waiting = No vote is open. This page will change by itself.
vote-item = Item under discussion: { $item }
vote-own = { $n ->
    [one] { $elector }
   *[other] { $elector } ({ $n } voices)
}
vote-proxy = { $n ->
    [one] { $elector }, by proxy
   *[other] { $elector }, by proxy ({ $n } voices)
}
vote-split = Split these voices
vote-noted = Vote noted. You may change it until the closing.
vote-act = Vote
vote-until = Until the closing the room sees who has voted, never what is voted. After it nothing changes.
vote-results = Votes closed
vote-back = Agenda, documents and answer
room-ask-consent = Ask for consent
room-consent-answered = { $n ->
    [0] Nobody has spoken yet.
    [one] 1 member has spoken.
   *[other] { $n } members have spoken.
}
room-consent-silent = { $n ->
    [one] 1 member present has said nothing:
   *[other] { $n } members present have said nothing:
}
room-consent-others = Note “no objection” for them
room-consent-note = Note what a member says
room-consent-elector = Who speaks
room-consent-choose = Choose a member
room-consent-kind = Their stance
room-consent-text = Their concern or objection, in their words
room-consent-note-act = Note it
room-consent-lift = Answer it
room-consent-how = How it is lifted
room-consent-wording = Text of the proposal
room-consent-wording-hint = Change it if the answer is an amendment: everyone is then asked again, and the earlier text is kept.
room-consent-lift-act = Note that it is lifted
room-consent-close = Close the consent
room-consent-nothing = Say whether you have no objection, a concern, or an objection.
room-consent-why = Say which: a concern or an objection is kept with its words.
room-consent-who = Choose who speaks.
room-consent-own = { $name } spoke from their telephone: answer what was said, or let them take it back themselves.
room-consent-lifted-already = This objection or concern is lifted already.
room-consent-how-missing = Say how it is lifted.
room-consent-nobody = Nobody has spoken: the proposal cannot be closed.
room-propose = Write a proposal
room-propose-title = Title
room-propose-text = Proposed text
room-propose-act = Add this proposal
stance-kind-consent = No objection
stance-kind-concern = Concern
stance-kind-objection = Objection
vote-proposal = Proposal { $number }, by consent
vote-consent-noted = Noted. You can change it until the closing.
vote-consent-text = Your concern or your objection
vote-consent-hint = Nothing to write if you have no objection. A concern blocks nothing; an objection blocks until it is lifted.
vote-consent-act = Answer
vote-consent-until = The room sees who speaks and what is said. The minutes keep objections and concerns, lifted or not.
workshop-title = The workshop
workshop-of = Workshops: { $item }
workshop-none = This item has no workshop yet.
workshop-opened = Workshops are open already, or were for this item.
workshop-too-few = There are fewer people than groups: wait for arrivals, or let people choose.
workshop-ended = The groups have ended: their notes are in the record of the session.
workshop-full = This group is full.
workshop-not-here = You are not noted as present. Ask the desk to note your arrival.
workshop-clock = The clock was started already, or not yet. Read the page again.
workshop-not-yours = Only the person who wrote this note may mend it.
workshop-mended = This note changed since the page was opened. Read it again, then mend it.
workshop-way = How to make the groups
workshop-way-choice = By choice
workshop-way-choice-hint = Everyone chooses on their telephone, within the places.
workshop-way-lot = By lot
workshop-way-lot-hint = Even groups, in which two people of one organisation meet as seldom as possible. The seed of the draw is in the journal: it can be drawn again.
workshop-everyone = Draw the team, guests and observers too
workshop-places = Places (by choice only): { $workshop }
workshop-open = Open the workshops
workshop-not-held = These workshops were not opened in the room.
workshop-by-lot = Groups drawn by lot, seed { $seed }. Whoever arrives goes to the smallest.
workshop-by-choice = Everyone chooses a group on their telephone.
workshop-people = { $n ->
    [0] nobody
    [one] 1 person
   *[other] { $n } people
}
workshop-notes = { $n ->
    [0] No note.
    [one] 1 note.
   *[other] { $n } notes.
}
workshop-who-is = Who is in it
workshop-minutes-wrong = Give a duration in minutes, from 1 to 600.
workshop-start = Start the clock
workshop-more = Give 5 more minutes
workshop-left = Time left
workshop-over = Time is up
workshop-ends = Ends at { $time }.
workshop-unplaced = { $n ->
    [one] 1 person of the room has no group.
   *[other] { $n } people of the room have no group.
}
workshop-place-rest = Place them in the smallest groups
workshop-place = Place or move someone
workshop-person = Who
workshop-not-listed = Someone who is not on the sheet, to be named:
workshop-no-group = (no group)
workshop-group = In which group
workshop-smallest = The smallest
workshop-place-act = Place
workshop-who = Choose someone of the room, or give their given name and family name.
workshop-end = End the workshops
workshop-end-hint = The notes of the groups join the session and its minutes, where they are read again and become actions.
workshop-joined = The workshops have ended: their notes are in the session.
workshop-rubric = Ideas
workshop-screen-lot = Whoever has no group goes to the desk.
workshop-screen-choice = Choose your group on your telephone, from the link of your letter.
workshop-code = Give the code of the room first, then come back here.
workshop-waiting = No workshop is open. This page will change by itself.
workshop-late = The groups are at work already. Join the smallest.
workshop-join-smallest = Join a group
workshop-ended-thanks = The workshops have ended. Thank you: what you noted joins the minutes.
workshop-yours = Your group
workshop-choose = Choose a group
workshop-change = Change groups
workshop-join = Choose
workshop-public = What you note joins the minutes, which are public: put nothing confidential in it.
workshop-add = Add
workshop-under = Add to it
workshop-under-what = Under: { $note }
workshop-mend = Mend
workshop-mend-act = Save the mended note
workshop-empty = Write the note first.
workshop-long = A note has { $n } characters at most: make several of it.
workshop-typed = What you had written:
workshop-queued-one = 1 note waiting to be sent
workshop-queued-more = # notes waiting to be sent
workshop-queued-back = Take it back
workshop-move = Move someone
workshop-reload = See what the others noted
workshop-votes = Votes of the session
workshop-go = Go to the workshop

## The bureau of the session

bureau-president = Presides over the session
bureau-secretary = Keeps the minutes
bureau-teller = Counts the voices
bureau-role-president = Presides
bureau-role-secretary = Secretary of the session
bureau-role-teller = Teller
bureau-act = Note the bureau
bureau-empty = Note the arrivals first: the bureau is chosen among those present.
bureau-nobody = Choose at least one person.
bureau-held = The role “{ $role }” is held already: change it in its form.
## What is held on people

processing-room = The day of the session
processing-room-why = To mark arrivals, give the floor, vote by telephone, take notes in workshops.
processing-room-what = The device that voted, named votes, requests to speak, notes.
processing-room-sees = The secretary of the session; named votes are read by members.
processing-room-keeps = With the session. What the device says of itself goes one year later.
processing-room-source = Statutes, for votes; the choice of the house, for the rest.
keep-voter-devices = Devices that voted
keep-voter-devices-why = The time to contest a vote
