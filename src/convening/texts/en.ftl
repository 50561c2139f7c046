# Convening a session, answering, being represented.

convene-title = Convocation
convene-before = Send the convocation by { $day } at the latest ({ $article }).
convene-before-silent = Send the convocation by { $day } at the latest: the statutes are silent, this is the usage.
convene-before-none = The statutes set no notice for this body: convene whenever you want.
convene-sent-on = Convened on { $day }. The statutes set no notice for this body.
convene-clause = { $text } ({ $article }).
convene-clause-silent = The statutes are silent. { $text }
convene-rules = What the statutes say
convene-cut-off = Who may vote
convene-lacks = What is still missing
convene-lacks-nothing = Nothing is missing: the convocation may leave.
convene-lacks-no-more = Nothing lacks.
convene-all-written = Each member who has an address received the letter. If members are added, take the electoral body again: the letter will show here for them.
convene-lack-agenda-text = The agenda is empty.
convene-lack-agenda-link = Write the agenda
convene-lack-place-text = The place is not said.
convene-lack-place-link = Say the place
convene-lack-hour-text = The hour is not said.
convene-lack-hour-link = Say the hour
convene-lack-edition-text = The session does not say which statutes it follows: they are held to be silent.
convene-lack-edition-link = Choose the statutes
convene-lack-electors-text = The electoral body is not taken.
convene-lack-electors-link = Open the forms
convene-copy = Take over the agenda of “{ $title }”, { $day }
convene-unreachable = { $n ->
    [one] { $n } member without any contact
   *[other] { $n } members without any contact
}
convene-on-paper = { $n ->
    [one] { $n } member without e-mail, to be told by post or telephone
   *[other] { $n } members without e-mail, to be told by post or telephone
}
convene-electors = Electoral body
convene-electors-number = { $n ->
    [0] It is not taken yet. Taking it copies the members up to date on the day that the statutes set.
    [one] { $n } member may vote.
   *[other] { $n } members may vote.
}
convene-hash = Fingerprint:
convene-hash-why = It changes if the list of who votes changes. In full:
convene-moved = The electoral body has changed since the last sending. Send the letter to those who have not had it.
convene-is-late-silent = The statutes set no notice: you may convene. Usage is fifteen days; the minutes will tell the difference.
convene-is-late = The notice for this date is over. If the statutes set one, sending will be refused: choose another date.
convene-sent = Sendings
convene-letters = { $n ->
    [0] no e-mail
    [one] { $n } letter
   *[other] { $n } letters
}
convene-second = Second convocation
convene-second-text = The quorum was not reached at the opening. The new session takes over the agenda and the resolutions of this one, under the rules of a second convocation.
convene-second-on = New date
convene-second-act = Prepare the second convocation
convene-second-before = Choose a day after the first session.
convene-quorum-held = The quorum was reached, or the session was not held: there is no cause for a second convocation.
convene-letter = The letter
convene-letter-label = Text of the convocation
convene-letter-hint = Written from the session; change what you like. Each member receives theirs by e-mail, with a personal link to answer and give a proxy.
convene-waiting = { $n ->
    [0] No letter waits for e-mail: tell the other members with the pack to print.
    [one] { $n } letter will leave by e-mail.
   *[other] { $n } letters will leave by e-mail.
}
convene-act = Convene
convene-act-new = Send to those who have not had it
convene-preview = Preview
convene-preview-title = What a member will read
convene-someone = (the member’s name)
convene-done-sent = The convocation has left. Follow the answers; on the day, open the room.
convene-done-agenda = The agenda is taken over. Read it again: titles, kinds and lengths are those of last time.
convene-done-second = The second convocation is ready. Take the electoral body, read it again, then convene.
convene-no-agenda = The agenda is empty: write it before convening.
convene-no-electors = The electoral body is not taken: take it before convening.
convene-past = The session of { $day } is over: it is no longer convened.
convene-late = Too late for { $day }. { $why } For a letter sent today, choose a date from { $earliest } on.
convene-no-letter = The letter is empty: write it, or reload the page to have the proposed text again.
convene-nobody-new = All who have an e-mail address have had the letter. To send it to one member again, go through the answers.
convene-closed = The session is closed: nobody convenes or answers any more.
convene-agenda-there = The agenda is not empty: it is not replaced.
convene-no-earlier = This body has had no session with an agenda yet.

## The letter

letter-subject = Convocation: { $title }
letter-hello = Dear member,
letter-opening = { $house } invites you: { $title } ({ $body }).
letter-opening-second = For want of a quorum at the first session, { $house } invites you a second time: { $title } ({ $body }).
letter-when = When: { $day }.
letter-when-at = When: { $day }, at { $time }.
letter-where = Where: { $place }.
letter-agenda = Agenda:
letter-resolutions = Texts put to the vote:
letter-resolution = Resolution { $number }. { $title }
letter-documents = Documents:
letter-proxy = If you cannot come, give a proxy: by your personal link, or in writing, until the session ends. { $rule }
letter-quorum = Quorum: { $rule }
letter-greeting = Yours sincerely,
letter-link = To answer, read the documents and give a proxy on behalf of { $elector }, without an account or a password:
letter-link-care = This link is for this member and this session. Pass it on only to the person who represents the member.

## Answering

reply-legend = Your answer
reply-i-come = I come
reply-i-do-not-come = I do not come
reply-i-give = I give a proxy
reply-none-yet = No answer: clear it
reply-given-name = Given name of the person who comes
reply-family-name = Family name of the person who comes
reply-who-hint = If you come. Leave it empty if you do not know yet.
reply-holder = To whom do you give your proxy?
reply-holder-hint = If you give a proxy: a member, whoever represents it that day.
reply-blank = Blank: the statutes say who receives it
reply-none = Choose an answer.
reply-no-holder = Choose to whom you give your proxy.
reply-state-coming = comes
reply-state-absent = does not come
reply-state-proxy = gives a proxy
reply-state-silent = no answer

## A voter’s page

voter-represents = You represent { $elector }.
voter-is = Hello { $elector }. This page is yours: answer, give your proxy, read the texts.
voter-when = When
voter-when-at = { $day }, at { $time }
voter-where = Where
voter-open = The session is open
voter-open-text = You vote on behalf of { $elector }.
voter-vote = Enter the session
voter-reply = Will you come?
voter-act = Answer
voter-until = You may change your mind until the session ends. Answering again replaces the answer, and the proxy with it.
voter-gave-to = You gave your proxy to { $holder }.
voter-gave-blank = You gave a blank proxy: the statutes say who receives it.
voter-take-back = Take the proxy back
voter-holds = You hold the proxy of: { $names }.
voter-resolutions = Texts put to the vote
voter-documents = Documents
voter-seen = Who sees what
voter-seen-coordination = The coordination of the network sees your answer, who comes and to whom you give your proxy.
voter-seen-holder = The member to whom you give your proxy sees it on its page.
voter-seen-minutes = The minutes will say who was there and who was represented.
voter-seen-link = Whoever has this link can answer in your place: pass it on only to the person who represents the member.
voter-done-coming = Noted: you come.
voter-done-absent = Noted: you do not come.
voter-done-proxy = Noted: your proxy is given.
voter-done-taken-back = Your proxy is taken back. Now say whether you come.
voter-ended-title = This link no longer opens
voter-ended-ended = The coordination has ended it, perhaps to send you another. Ask them for the new link.
voter-ended-closed = The session is closed: it takes no more answers. You may read what was decided.

## The answers

answers-title = Answers
answers-lede = Who comes, who gives a proxy, who has said nothing. What comes on paper or by telephone is entered here, one member at a time.
answers-not-convened = The convocation has not left yet.
answers-no-electors = Nobody can answer yet: take the electoral body.
answers-filter = Filter the answers
answers-all = { $n ->
    [one] { $n } member
   *[other] All { $n } members
}
answers-count-coming = { $n ->
    [one] { $n } comes
   *[other] { $n } come
}
answers-count-absent = { $n ->
    [one] { $n } does not come
   *[other] { $n } do not come
}
answers-count-proxy = { $n ->
    [one] { $n } proxy
   *[other] { $n } proxies
}
answers-count-silent = { $n ->
    [one] { $n } without an answer
   *[other] { $n } without an answer
}
answers-none = No member gave this answer.
answers-gave-to = proxy to { $holder }
answers-gave-blank = blank proxy
answers-holds = holds the proxy of { $names }
answers-orphaned = Does not come, and holds a proxy: tell those who gave it.
answers-no-contact = no contact
answers-no-mail-short = no e-mail
answers-no-link = link revoked or never sent
answers-channel = Received
answers-channel-paper = on paper
answers-channel-desk = by telephone or on the spot
answers-no-channel = Say how the answer came.
answers-act = Enter the answer
answers-choose = Choose a member of the list.
answers-send = Send the letter again with a new link
answers-end = { $n ->
    [one] Revoke the link
   *[other] Revoke the { $n } links
}
answers-no-mail = This member has no e-mail address: add a contact, or enter the answer here.
answers-done-answer = The answer is entered.
answers-done-link = The letter has left again, with a new link. The old one still opens, unless you revoke it.
answers-done-ended = The link is revoked: it opens nothing any more.
body-session-title = { $body }, { $day }
body-through-time = Its composition through time
body-who-sits = Who sits
body-sit-on = { $n ->
    [one] 1 seat held on { $day }
   *[other] { $n } seats held on { $day }
}
body-next = Sessions
body-no-next = No session is planned.
body-next-inside = Sessions to come and draft minutes are read once signed in.
body-past = Past sessions
body-actions = Open actions
body-no-action = No action is open.
body-action-due = due { $day }
body-decided = Decisions
body-convene = Convene
body-convene-text = Everyone who sits that day receives a letter, with a personal link to answer, and to vote or consent during the session.
body-convene-day = Day
body-convene-hour = Hour
body-convene-place = Place
body-convene-agenda-hint = One item a line. A line that begins with “Vote:” is put to the vote: its resolution is written with it, and can be completed afterwards.
body-convene-act = Convene and send the letters
body-no-agenda = Write the agenda: at least one point.
body-nobody-sits = Nobody sits in this body that day: note its seats first.
body-is-assembly = An assembly is convened from its session, with its electoral body.

## Preparing an assembly

prepare-title = Prepare an assembly
prepare-lede = The day, the place, the agenda. The letter to send writes itself: you will read it on the next page, before anything is sent.
prepare-agenda-usual = Annual report | Vote: approve the annual report | Vote: approve the accounts of the year | Vote: adopt the budget | Any other business
prepare-vote-mark = Vote:
prepare-act = Prepare the convocation
prepare-other = Has the assembly been held already?
prepare-no-assembly = Say first which body gathers your members: an assembly.
prepare-no-body = Choose the assembly.
prepare-session-title-ordinary = Ordinary { $body } of { $day }
prepare-session-title-extraordinary = Extraordinary { $body } of { $day }
prepare-session-title-mixed = Mixed { $body } of { $day }
convene-done-prepared = The assembly is ready, and its electoral body taken. Read the letter again, then send it.
## What is held on people

processing-convocations = Convocations and answers
processing-convocations-why = To convene, and to know who will come or gives a proxy.
processing-convocations-what = Who convened, the answer of each member, the name of who will represent it.
processing-convocations-sees = The coordination and the secretary of the session.
processing-convocations-keeps = With the session that they prepare; a name goes on request.
processing-convocations-source = Statutes: the session rests on the proof of its convocation.
