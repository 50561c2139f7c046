# The pages of governance: who decides, what is decided, under which statutes.

room-decisions = Decisions

## Bodies

governance-crumb = Governance
governance-title = Who decides, and until when
governance-lede = The network’s bodies as the recorded facts give them on { $day }.
governance-keep = Keep up to date
governance-open = See the bodies
governance-empty = No body yet. The network’s coordinator adds them through “Keep up to date”: assembly, board, working groups.
body-of-members = It brings together the members of the network.
body-no-seat = No seat is recorded on that day.
body-seats = { $n ->
    [one] One voting seat
   *[other] { $n } voting seats
  }
body-renewed = last changed on { $day }
body-observers = { $n ->
    [one] Takes part without a vote:
   *[other] Take part without a vote:
  }
body-keep = Keep the seats up to date
body-decisions = { $n ->
    [0] No decision
    [one] One decision
   *[other] { $n } decisions
  }
body-children = Bodies under it:
body-composition = Composition
body-caption = { $n ->
    [one] One seat
   *[other] { $n } seats
  } on { $day }
body-history = Entrants and leavers
compared-with = Compared with that of
compared-title = Between { $from } and { $to }
observers = Observers
seat-in-what-capacity = In what capacity
seat-term = Term
seat-role-member = member
seat-role-observer = observer
seat-observes = observer
seat-in-person = in a personal capacity
seat-since = since { $day }
seat-since-unknown = start not recorded
seat-until = until { $day }
seat-until-unknown = end not recorded
change-first = { $n ->
    [one] First known composition: one seat. Entrants and leavers cannot be computed.
   *[other] First known composition: { $n } seats. Entrants and leavers cannot be computed.
  }
change-unknown-before = No composition is recorded for the first of these days: entrants and leavers cannot be computed.
change-nobody = Nobody entered or left.
change-entrants = { $n ->
    [one] One entrant:
   *[other] { $n } entrants:
  }
change-leavers = { $n ->
    [one] One leaver:
   *[other] { $n } leavers:
  }
change-kept = { $n ->
    [0] Nobody stayed.
    [one] One person stayed.
   *[other] { $n } people stayed.
  }
entrants-announced = { $n ->
    [one] One entrant announced
   *[other] { $n } entrants announced
  } on { $day }, without a list. Source: { $source }.
entrants-computed = { $n ->
    [0] No entrant
    [one] One entrant
   *[other] { $n } entrants
  } on { $day }, from the recorded seats.
entrants-not-computable = The facts do not allow computing them: no earlier composition is recorded.

## Renewals

renewals = Renewals
renewal-due = to prepare
renewal-due-seats = { $n ->
    [one] one seat ends on { $day }
   *[other] { $n } seats end, the first on { $day }
  }
renewal-later = up to date
renewal-nothing-before = nothing before { $day }
renewal-unsaid = to be stated
renewal-unsaid-hint = the end of the terms is not recorded

## Decisions

decisions-title = What was decided
decisions-lede = Each decision with its text, the body that took it and what the vote says.
decisions-every-body = All
decisions-empty = No decision is recorded. They arrive here when a session votes.
decisions-count = { $n ->
    [one] One decision, the latest first
   *[other] { $n } decisions, the latest first
  }
decisions-lately = Latest decisions
decisions-all = All decisions
decision-numbered = no. { $number }
decision-no-count = No count was recorded.
decision-of-session = Session of { $day }
decision-seats = { $n ->
    [one] One seat given
   *[other] { $n } seats given
  }, { $body
  }
decision-actions = What must follow
action-done-since = done on { $day }
action-due-by = by { $day }
action-open = to do
action-late = late
action-of-session = What follows from the session
action-read-decision = Read the decision
action-done-title = Is it done?
action-done-act = Note that it is done
action-done-later = That day has not come yet: note the action once it is done.

## Statutes

statutes = Statutes
statutes-read = Read the statutes
statutes-none-in-force = No edition has a date of effect by this day: assemblies follow the common law, unless the session says which statutes it applies.
statutes-lede = What the statutes say of assemblies, article by article. Where they are silent, the rule of common law is given.
statutes-kind-ordinary = Ordinary assembly
statutes-kind-extraordinary = Extraordinary assembly
statutes-kind-mixed = Mixed assembly
statutes-kind-board = Board
statutes-kind-legal_representatives = Legal representatives
statutes-kind-bureau = Bureau
statutes-kind-working_group = Working group
statutes-kind-steering_committee = Steering committee
statutes-kind-other = Other body
statutes-all-silent = Silent statutes: they say nothing of this assembly. Here is what applies.
statutes-not-recorded = No rule is recorded: the statutes are taken to be silent.
statutes-mixed-by-parts = It follows the rules of the extraordinary assembly for statutes and dissolution, those of the ordinary assembly for the rest.
statutes-silent = silent statutes
statutes-silences = { $n ->
    [one] One point on which the statutes are silent
   *[other] { $n } points on which the statutes are silent
  }
statutes-others = Other editions
edition-in-force = in force
edition-since = in force since { $day }
edition-no-date = date of effect not recorded
edition-keep = Change the edition
day-unknown = day not recorded
rules-change = Change these rules

## Entering

governance-desk-title = Keep the governance up to date
governance-desk-lede = Start with the bodies, then the seats. Each page says who will see what you enter.
governance-desk-rules = The rules of assemblies
governance-desk-no-edition = First add an edition of the statutes: its rules are then entered here, for each kind of assembly.
rules-title-ordinary = The rules of the ordinary assembly
rules-title-extraordinary = The rules of the extraordinary assembly
rules-title-mixed = The rules of the mixed assembly
rules-title-board = The rules of the board
rules-title-legal_representatives = The rules of the legal representatives
rules-title-bureau = The rules of the bureau
rules-title-working_group = The rules of working groups
rules-title-steering_committee = The rules of steering committees
rules-title-other = The rules of other bodies
rules-lede = Each rule cites its article. Where the statutes are silent, leave “They say nothing of it”: the common law applies and the minutes say so. Everyone will be able to read these rules.
rules-saved = The rules are saved. The statutes say:
rules-saved-read = Read the whole edition again

## Clauses: titles, questions, and what applies in silence

clause-who-says = What do the statutes say?
clause-silent = They say nothing of it
clause-stated = They say:
clause-article = Article
clause-article-hint = Such as article 11.
clause-as-general = The general rule applies.
clause-then = , then{" "}
clause-percent = { $n }%
clause-problem = { $clause }: { $text }
clause-for-ordinary = on ordinary questions
clause-for-accounts = on the accounts
clause-for-election = to appoint people
clause-for-statutes = to change the statutes
clause-for-exclusion = to exclude a member
clause-for-dissolution = to dissolve

clause-notice = Notice
clause-notice-silent = Usage is to convene fifteen days ahead; falling short is a remark, not a fault.
clause-notice-days = Notice, in days
clause-notice-clear-days = In clear days, leaving out both the day of sending and that of the session
clause-notice-said = The notice leaves at least { $days ->
    [one] one{ $clear-days ->
        [yes] {" "}clear
       *[none] {""}
    } day
   *[other] { $days }{ $clear-days ->
        [yes] {" "}clear
       *[none] {""}
    } days
  } before the session.

clause-cut-off = Who may vote
clause-cut-off-silent = Members up to date at the opening vote; one may still join until the vote.
clause-cut-off-moment = Members up to date
clause-cut-off-moment-figure = Number of days, if there is one
clause-cut-off-late-admission = Joining on the day
clause-cut-off-said = Members up to date { $moment ->
    [days_before] { $moment-figure ->
        [one] the day before
       *[other] { $moment-figure } days before
    }
   *[at_opening] at the opening of
  } the session vote. { $late-admission ->
    [refused] Nobody joins after that.
   *[until_vote_opens] One may still join until the vote opens.
  }

clause-quorum = Quorum
clause-quorum-silent = No quorum is required: the assembly sits whatever the number.
clause-quorum-threshold = Threshold
clause-quorum-threshold-figure = Part or number
clause-quorum-threshold-figure-hint = Such as 1/4, or 20.
clause-quorum-who-counts = Who counts
clause-quorum-unit = Counted in
clause-quorum-scope = Reached
clause-quorum-holds = Checked
clause-quorum-second-convocation = On second convocation
clause-quorum-second-convocation-figure = Part or number, on second convocation
clause-quorum-said = It takes { $threshold ->
    [at_least] at least { $threshold-figure } { $unit ->
        [voices] of the voices
       *[heads] of the members
    }
    [more_than] more than { $threshold-figure } { $unit ->
        [voices] of the voices
       *[heads] of the members
    }
   *[count] at least { $threshold-figure } { $unit ->
        [voices] voices
       *[heads] members
    }
  }, { $who-counts ->
    [present] present only
   *[present_and_represented] present or represented
  }{ $scope ->
    [each_college] , in each college
   *[session] {""}
  }, { $holds ->
    [at_opening] at the opening of the session
   *[at_each_vote] at the time of each vote
  }. { $second-convocation ->
    [same_quorum] A second convocation takes the same quorum.
    [no_quorum] A second convocation sits without a quorum.
    [lowered-at_least] A second convocation takes at least { $second-convocation-figure }.
    [lowered-more_than] A second convocation takes more than { $second-convocation-figure }.
   *[lowered-count] A second convocation takes { $second-convocation-figure }.
  }

clause-proxies = Proxies
clause-proxies-silent = Anyone may give a proxy, without a cap.
clause-proxies-cap = At most, for each person
clause-proxies-cap-hint = Leave empty without a cap.
clause-proxies-holder = Given to
clause-proxies-blank = Blank proxy
clause-proxies-blank-beyond-cap = Blank proxies come on top of the cap
clause-proxies-said = A proxy is given { $holder ->
    [anyone] to whomever one wants
    [same_college] to a member of the same college
   *[member] to a member
  }; { $cap ->
    [none] their number is not limited
    [0] nobody receives any
    [one] one person holds one at most
   *[other] one person holds { $cap } at most
  }. { $blank ->
    [to_chair] A blank proxy goes to the chair
    [shared_among_board] Blank proxies are shared among the board
   *[refused] A blank proxy is refused
  }{ $blank-beyond-cap ->
    [yes] , beyond the cap
   *[none] {""}
  }.

clause-ballot = How one votes
clause-ballot-silent = The vote is by show of hands; for persons, usage prefers a secret ballot.
clause-ballot-choice = The vote is
clause-ballot-said = The vote is { $choice ->
    [secret] by secret ballot
    [secret_on_request] by show of hands, or by secret ballot if someone asks for it
   *[show_of_hands] by show of hands
  }.

clause-majority = Majority
clause-majority-silent = A simple majority of the votes cast decides: more for than against.
clause-majority-kind = Majority
clause-majority-kind-figure = Part, if qualified
clause-majority-kind-figure-hint = Such as 2/3, or 60%.
clause-majority-base = Part of what
clause-majority-abstention = Abstentions
clause-majority-blank = Blank ballots
clause-majority-void = Void ballots
clause-majority-colleges = Colleges
clause-majority-colleges-figure = Weights, if colleges weigh
clause-majority-colleges-figure-hint = Such as regions 40, personnes 60: the identifier of each college, then its weight.
clause-majority-said = { $kind ->
    [simple] It takes more for than against
    [absolute] It takes more than half
   *[qualified] It takes at least { $kind-figure }
  }{ $kind ->
    [simple] {""}
   *[other] { $base ->
        [present_and_represented] {" "}of those present and represented
        [registered] {" "}of those registered
       *[votes_cast] {" "}of the votes cast
    }
  }. Abstentions: { $abstention ->
    [counts_in_base] counted
   *[left_out] left out
  }; blank: { $blank ->
    [counts_in_base] counted
   *[left_out] left out
  }; void: { $void ->
    [counts_in_base] counted
   *[left_out] left out
  }. { $colleges ->
    [each_college] Each college must agree.
    [weighted] Colleges weigh: { $colleges-figure }.
   *[total_only] All votes are added up.
  }

clause-casting-vote = Tied vote
clause-casting-vote-silent = There is no casting vote: on a tie, the motion is rejected.
clause-casting-vote-choice = On a tie
clause-casting-vote-said = { $choice ->
    [chair] The chair has the casting vote.
   *[nobody] Nobody has a casting vote.
  }

clause-elections = Elections
clause-elections-silent = One round by relative majority, candidates standing alone; nothing breaks a tie.
clause-elections-mode = One elects
clause-elections-seats = Number of seats
clause-elections-seats-hint = Leave empty if the statutes set none.
clause-elections-rounds = Round { $n }
clause-elections-tie = On a tie
clause-elections-blank = Blank ballots
clause-elections-said = { $mode ->
    [list] One elects a list, which takes all the seats
   *[individual] One elects people one by one
  }{ $seats ->
    [none] {""}
    [one] , for one seat
   *[other] , for { $seats } seats
  }. Rounds: { $rounds }. { $tie ->
    [eldest] On a tie, the eldest wins.
    [draw] On a tie, lots are drawn.
    [chair] On a tie, the chair chooses.
    [new_round] On a tie, a new round is held.
   *[silent] Nothing breaks a tie.
  } Blank ballots: { $blank ->
    [counts_in_base] counted
   *[left_out] left out
  }.

clause-co-option = Empty seat
clause-co-option-silent = Nothing allows filling a seat before the next assembly.
clause-co-option-choice = An empty seat
clause-co-option-said = { $choice ->
    [until_next_session] The board may fill an empty seat, until the next assembly decides on it.
   *[not_allowed] A seat stays empty until the next assembly.
  }

## Answers

answer-moment-at_opening = at the opening of the session
answer-moment-days_before = days before
answer-late-until_vote_opens = taken until the vote opens
answer-late-refused = refused
answer-threshold-at_least = at least this part
answer-threshold-more_than = more than this part
answer-threshold-count = at least this number
answer-who-present_and_represented = present and represented
answer-who-present = present only
answer-unit-heads = members
answer-unit-voices = voices
answer-scope-session = by the whole assembly
answer-scope-each_college = in each college
answer-holds-at_each_vote = at each vote
answer-holds-at_opening = once, at the opening
answer-second-same_quorum = the same quorum
answer-second-no_quorum = no quorum
answer-second-lowered-at_least = at least this part
answer-second-lowered-more_than = more than this part
answer-second-lowered-count = at least this number
answer-holder-member = a member
answer-holder-same_college = a member of the same college
answer-holder-anyone = whomever one wants
answer-blank-proxy-refused = refused
answer-blank-proxy-to_chair = to the chair
answer-blank-proxy-shared_among_board = shared among the board
answer-ballot-show_of_hands = by show of hands
answer-ballot-secret_on_request = by secret ballot if someone asks for it
answer-ballot-secret = by secret ballot
answer-majority-simple = simple: more for than against
answer-majority-absolute = absolute: more than half
answer-majority-qualified = qualified: at least a part
answer-base-votes_cast = of the votes cast
answer-base-present_and_represented = of those present and represented
answer-base-registered = of those registered
answer-treatment-left_out = left out
answer-treatment-counts_in_base = counted in the total
answer-colleges-total_only = all votes together
answer-colleges-each_college = each college must agree
answer-colleges-weighted = colleges weigh
answer-casting-chair = the chair decides
answer-casting-nobody = nobody decides
answer-mode-individual = people, one by one
answer-mode-list = a list
answer-round-absolute = absolute majority
answer-round-relative = relative majority
answer-tie-silent = the statutes say nothing of it
answer-tie-eldest = the eldest wins
answer-tie-draw = lots are drawn
answer-tie-chair = the chair chooses
answer-tie-new_round = a new round
answer-co-option-until_next_session = is filled by the board until the next assembly
answer-co-option-not_allowed = stays empty until the next assembly

## What rules refuse

clause-silent-with-article = You cite “{ $article }”: choose “They say”, or clear the article.
clause-without-article = Say which article states it.
clause-unanswered = Choose an answer.
clause-unfilled = Write the figure that this answer asks for.
clause-no-number = “{ $found }” is not a whole number: write it in figures.
clause-too-much = { $found } is too large: { $most } at most.
clause-no-part = “{ $found }” is not a part of a whole: write 2/3 or 60%.
clause-no-weights = “{ $found }” does not give each college a weight: write regions 40, personnes 60.
clause-unreadable = These answers do not hold together: { $found }
body-under-itself = A body cannot stand under itself.
seat-ends-first = The end comes before the start, or on the same day.
seat-starts-after-its-end = This seat ended before that: correct its end first.
seat-held-already = This person already holds this role in this body at these dates. End their first seat first.
seat-ended-already = This seat has an end already: change it.
edition-effective-first = An edition does not take effect before it is adopted.
action-done-already = This action is marked as done already.

rules-unfit = These rules cannot be read: a clause is unknown or wrongly said.
body-at-work = Its sessions, decisions and actions

## What is held on people

processing-seats = Bodies and seats
processing-seats-why = To know who sits, since when, and for which organisation.
processing-seats-what = The name, the seat, its dates, the decision that gave it.
processing-seats-sees = Everyone: an association says who leads it.
processing-seats-keeps = As long as the network exists, under a pseudonym after the seat for those who ask.
processing-seats-source = Act of 1 July 1901, article 5: those in charge of the administration are declared.
processing-actions = Actions to take
processing-actions-why = To keep to what was decided: who takes it on, by when, and who says that it is done.
processing-actions-what = The name of who takes it on, the task, the day.
processing-actions-sees = Members; the public sees the action without a person’s name.
processing-actions-keeps = As long as the decision is kept; the name goes on request.
processing-actions-source = The choice of the house.
