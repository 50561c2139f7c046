# The forms of governance, table by table: labels, hints, values.

## body

sheet-body = Bodies
sheet-body-lede = The bodies of the network: assembly, board, working groups, and any other you have. All of it is public.
body-kind = Kind
body-kind-hint = The name you give it matters more than its kind, which serves rules and sorting.
body-kind-assembly = General assembly
body-kind-board = Board
body-kind-legal_representatives = Legal representatives
body-kind-bureau = Bureau
body-kind-working_group = Working group
body-kind-steering_committee = Steering committee
body-kind-other = Other body
body-name-fr = Name in French
body-name-en = Name in English
body-parent = Part of
body-parent-hint = The body that this one depends on, like the board for a working group.
body-about = About
body-about-hint = Its role and the length of its terms, in a few sentences. Markdown is understood.
body-position = Place in the list
body-position-hint = Leave empty to add at the end.

## decision

sheet-decision = Decisions
sheet-decision-lede = What a body decided, with its text and its outcome. All of it is public.
decision-body = Body
decision-session = Session
decision-session-hint = The identifier of the session, like 2018-06-19. Empty if the decision was taken outside a session.
decision-number = Number
decision-number-hint = As the document gives it, like 3.
decision-title = Title
decision-text = Text
decision-text-hint = The text that was decided, in full. Markdown is understood.
decision-matter = Matter
decision-matter-hint = The rules of majority and the legal deadlines depend on the matter.
decision-matter-ordinary = Ordinary matter
decision-matter-accounts = Accounts
decision-matter-budget = Budget
decision-matter-persons = Naming of people
decision-matter-statutes = Statutes
decision-matter-exclusion = Exclusion of a member
decision-matter-dissolution = Dissolution
decision-matter-previous_minutes = Previous minutes
decision-outcome = Outcome
decision-outcome-hint = Without effect: the vote could not hold, for want of a quorum for instance.
decision-outcome-adopted = Adopted
decision-outcome-rejected = Rejected
decision-outcome-invalid = Without effect
decision-decided-on = Date
decision-count-fr = Count, in French
decision-count-fr-hint = The sentence that explains the outcome. If there was no count, say so.
decision-count-en = Count, in English
decision-count-en-hint = The same sentence, in English.

## seat

sheet-seat = Seats
sheet-seat-lede = Who sits in each body, in what capacity and for how long. The names typed here are public.
seat-body = Body
seat-position = Place in the list
seat-position-hint = Leave empty to add at the end.
seat-person = Person
seat-organisation = Organisation
seat-organisation-hint = The one that the person represents or comes from. Empty if there is none.
seat-personal = Sits in a personal capacity
seat-personal-hint = Yes: the person does not commit their organisation.
seat-personal-yes = Yes
seat-personal-no = No
seat-stated = Capacity in the source
seat-stated-hint = As the source writes it, like Elected official, chair of the Healthy Cities network.
seat-role = Role
seat-role-hint = Write “member” for a seat with a vote, “observer” for a place without one, or the title that your network gives, like chair or treasurer.
seat-starts = Start of the term
seat-ends = Expected end
seat-ends-hint = The end of the term, if known. A departure before it is entered with the ends of terms.
seat-decision = Decision
seat-decision-hint = The one that gave this seat.
seat-source = Source
seat-source-hint = The document that attests it, like Minutes of 19 June 2018.

## seat_end

sheet-seat-end = Ends of terms
sheet-seat-end-lede = Who left their seat, and when. The date and the reason are public.
seat-end-seat = Seat
seat-end-ended-on = End date
seat-end-reason = Reason
seat-end-reason-hint = In a few words, like resignation or end of local office. Nothing on private life or health.

## edition

sheet-edition = Editions of the statutes
sheet-edition-lede = The successive versions of the statutes: when each was adopted, and since when it holds. All of it is public.
edition-name = Name
edition-name-hint = Like Statutes of 19 June 2018.
edition-adopted-on = Adopted on
edition-effective-on = In force since
edition-effective-on-hint = Empty if the document does not say.
edition-decision = Decision
edition-decision-hint = The one that adopted this edition.
edition-about = About
edition-about-hint = What this edition changes, in a few sentences. Markdown is understood.
edition-source = Source
edition-source-hint = The document that these dates come from.

## statute_rules

sheet-statute-rules = Rules of the statutes
sheet-statute-rules-lede = What the statutes decide for each kind of session: notice, quorum, proxies, majorities. All of it is public.
statute-rules-edition = Edition of the statutes
statute-rules-kind = Kind of session
statute-rules-kind-ordinary = Ordinary
statute-rules-kind-extraordinary = Extraordinary
statute-rules-kind-mixed = Mixed
statute-rules-kind-board = Board
statute-rules-kind-legal_representatives = Legal representatives
statute-rules-kind-bureau = Bureau
statute-rules-kind-working_group = Working group
statute-rules-kind-steering_committee = Steering committee
statute-rules-kind-other = Other body
statute-rules-rules = Rules
statute-rules-rules-hint = In JSON, each rule with the article that sets it. If the statutes are silent, write {"{}"}: usage applies, and the minutes say so.

## action

sheet-action = Actions to take
sheet-action-lede = What remains to be done after a decision or a session, by whom and by when. Everything typed here may be read by the public.
action-decision = Decision
action-decision-hint = The one that the action follows from, if any.
action-session = Session
action-session-hint = The identifier of the session where the action was decided, like 2018-06-19.
action-what = What is to be done
action-what-hint = A sentence that starts with a verb, like Declare the new statutes.
action-who = Who takes it on
action-who-hint = A position or a body is enough.
action-due = Due by
action-basis = Where the deadline comes from
action-basis-hint = The law or the article, like Law of 1 July 1901, article 5.
action-organisation = Organisation that takes it on
action-organisation-hint = It receives the action by mail, and a reminder before it is due.
action-person = Person who takes it on
action-person-hint = If it is not an organisation. They receive the same letters.

## action_done

sheet-action-done = Actions taken
sheet-action-done-lede = The actions that were completed, and when. Everything typed here may be read by the public.
action-done-action = Action
action-done-done-on = Done on
action-done-note = Note
action-done-note-hint = What remains of it, like the number of a receipt.
action-done-by-name = Noted by
