# The forms of sessions, table by table: labels, hints, values.

## session

sheet-session = Session
sheet-session-lede = What the session is: the body that meets, the day, the place, the convocation. All of it is public.
session-body = Body
session-body-hint = The assembly, the board or the group that meets.
session-kind = Kind
session-kind-hint = Mixed: an ordinary and an extraordinary assembly on the same day. A body other than the assembly has the kind of its name.
session-kind-ordinary = Ordinary
session-kind-extraordinary = Extraordinary
session-kind-mixed = Mixed
session-kind-board = Board
session-kind-legal_representatives = Legal representatives
session-kind-bureau = Bureau
session-kind-working_group = Working group
session-kind-steering_committee = Steering committee
session-kind-other = Other body
session-title = Title
session-title-hint = Like Annual general assembly.
session-held-on = Date
session-opens = Opening time
session-opens-hint = The time at which the session opened. Empty if the document does not say.
session-closes = Closing time
session-closes-hint = The time at which the session was closed.
session-place = Place
session-place-hint = Like La Halle Belleville, Paris.
session-territory = Territory
session-territory-hint = The municipality where it sits: the page of that territory will tell of it.
session-convened-on = Convocation sent on
session-convened-on-hint = The notice before the session depends on the statutes. Empty if you do not know.
session-convened-by = How it was convened
session-convened-by-hint = Who convened, and how, like The chair, by e-mail.
session-edition = Statutes applied
session-edition-hint = The edition in force when the session opened.
session-second-convocation = Second convocation
session-second-convocation-hint = Yes if a first session did not reach the quorum.
session-second-convocation-yes = Yes
session-second-convocation-no = No
session-shown-by = In the public version, people appear
session-shown-by-hint = This is for the network to decide. Members always see the full sheet.
session-shown-by-name = by name
session-shown-by-mandate = by mandate
session-previous = Minutes to approve
session-previous-hint = The previous session, whose minutes are approved at this one.
session-introduction = Introduction
session-introduction-hint = What opens the minutes. Markdown is understood.
session-source = Source
session-source-hint = The document that the session comes from, if entered afterwards.

## item

sheet-item = Agenda
sheet-item-lede = The items of the session, in order, and the account of each. All of it is public.
item-position = Place
item-position-hint = Leave empty to add at the end.
item-kind = Kind
item-kind-hint = Only what is on the agenda can be voted on.
item-kind-information = Information
item-kind-debate = Debate
item-kind-vote = Vote
item-kind-election = Election
item-kind-workshop = Workshop
item-kind-logistics = Logistics
item-title = Title
item-title-hint = Like Approve the accounts of 2017.
item-minutes = Planned length, in minutes
item-prose = Account
item-prose-hint = What was said, for the minutes. Markdown is understood: ## for a subheading, - for a list.

## document

sheet-document = Documents
sheet-document-lede = The documents presented to the session, by an address or by a file. All of it is public.
document-item = Item of the agenda
document-item-hint = Empty if the document is for the whole session.
document-title = Title
document-title-hint = Like Auditor’s report 2017.
document-address = Web address
document-address-hint = The full address, which starts with https://; or attach the file.
document-blob = File
document-blob-hint = 20 MB at most. First take out what must not be public.

## attendance

sheet-attendance = Attendance
sheet-attendance-lede = Who is here, who is excused. Members see the full sheet; the public sees people as the network decided, by name or by mandate.
attendance-position = Place on the sheet
attendance-position-hint = Leave empty to add at the end.
attendance-person = Person
attendance-person-hint = If already known to the network. Otherwise leave empty: family name and given name are enough.
attendance-family-name = Family name
attendance-given-name = Given name
attendance-organisation = Organisation
attendance-organisation-hint = The one that the person came for. Empty if there is none.
attendance-stated = Capacity on the sheet
attendance-stated-hint = As it is written, like City of Paris or Head of project.
attendance-standing = Part in the session
attendance-standing-hint = What the sheet says; “Not stated” if it does not say. The team and the guests do not vote.
attendance-standing-unsaid = Not stated
attendance-standing-voter = Voter
attendance-standing-team = Team
attendance-standing-guest = Guest
attendance-standing-observer = Observer
attendance-state = Presence
attendance-state-hint = A late arrival or a departure is entered with the movements.
attendance-state-present = Present
attendance-state-excused = Excused
attendance-state-absent = Absent

## movement

sheet-movement = Arrivals and departures
sheet-movement-lede = Who arrives while the session sits and who leaves: the quorum is checked at each vote. Members see this list; the public minutes give its effect.
movement-attendance = Person
movement-attendance-hint = Without an arrival or a departure, a person present is there from the opening to the end.
movement-direction = Direction
movement-direction-arrival = Arrival
movement-direction-departure = Departure
movement-at = Time
movement-at-hint = The time at which the person comes in or goes out, like 15:10.

## officer

sheet-officer = Officers of the session
sheet-officer-lede = Who chairs the session, who keeps its record, who counts the votes, who signs. The public minutes bear these names.
officer-position = Place in the list
officer-position-hint = Leave empty to add at the end.
officer-role = Role
officer-role-hint = In your own words, like chair of the session, secretary of the session or teller.
officer-attendance = Person
officer-attendance-hint = They must be on the attendance sheet.
officer-signs = Signs the minutes
officer-signs-hint = The minutes are final once everyone who signs has done so.
officer-signs-yes = Yes
officer-signs-no = No

## elector

sheet-elector = Electoral body
sheet-elector-lede = The members entitled to vote at this session, and their voices, copied on the date that the statutes set. Members see this list; the public sees its totals.
elector-membership = Membership
elector-membership-hint = The identifier of the membership, like adhesion-alfortville.
elector-name = Name of the member
elector-college = College
elector-college-hint = The identifier of the college. Empty if there is none.
elector-voices = Voices
elector-voices-hint = The voices that this member holds in its own right, proxies apart.
elector-admitted-late-at = Admitted during the session at
elector-admitted-late-at-hint = For a member that settled its fee on the spot, before the vote opened.

## voter

sheet-voter = Who votes for whom
sheet-voter-lede = For each member of the electoral body, the person present who votes. Members see this list; the public minutes give only its voices.
voter-elector = Member
voter-elector-hint = A member of the electoral body. It is counted once only.
voter-attendance = Person who votes
voter-attendance-hint = One person may vote for two members that mandated them.

## proxy

sheet-proxy = Proxies
sheet-proxy-lede = The absent members that gave their voice, and to whom. Members see this list; the public minutes say who is represented, as the network decided.
proxy-giver = Given by
proxy-giver-hint = A member of the electoral body. Its proxy no longer holds once it arrives.
proxy-holder = Given to a person
proxy-holder-hint = Someone on the attendance sheet.
proxy-holder-elector = Given to a member
proxy-holder-elector-hint = Or to a member: whoever sits for it on the day carries the proxy. Both fields stay empty for a blank proxy: the statutes say who receives it.
proxy-held-twice = A proxy is given to a person or to a member, not to both.
proxy-given-on = Date of the proxy
proxy-blank = Given blank
proxy-blank-hint = The proxy named nobody, and was placed as the statutes say.
proxy-blank-yes = yes
proxy-blank-no = no

## resolution

sheet-resolution = Resolutions
sheet-resolution-lede = The texts put to the vote, one decision only in each resolution. All of it is public.
resolution-item = Item of the agenda
resolution-position = Place
resolution-position-hint = Leave empty to add at the end.
resolution-number = Number
resolution-number-hint = As announced in the session, like 1.
resolution-title = Title
resolution-text = Text
resolution-text-hint = The text put to the vote, in full. Markdown is understood.
resolution-matter = Matter
resolution-matter-hint = The majority needed and the steps that follow depend on the matter.
resolution-matter-ordinary = Ordinary matter
resolution-matter-accounts = Accounts
resolution-matter-budget = Budget
resolution-matter-persons = Naming of people
resolution-matter-statutes = Statutes
resolution-matter-exclusion = Exclusion of a member
resolution-matter-dissolution = Dissolution
resolution-matter-previous_minutes = Previous minutes

## amendment

sheet-amendment = Amendments
sheet-amendment-lede = What was proposed in the session to change a resolution, and what became of it. All of it is public.
amendment-resolution = Resolution
amendment-position = Place
amendment-position-hint = Leave empty to add at the end.
amendment-text = Text
amendment-text-hint = What the amendment adds, takes out or replaces.
amendment-outcome = Outcome
amendment-outcome-adopted = Adopted
amendment-outcome-rejected = Rejected
amendment-outcome-withdrawn = Withdrawn

## ballot

sheet-ballot = Votes
sheet-ballot-lede = How each resolution was voted. All of it is public. Who voted what is not entered, except the chair’s vote when it breaks a tie.
ballot-resolution = Resolution
ballot-mode = Way of voting
ballot-mode-hint = Without a count: the document gives the outcome, not the numbers.
ballot-mode-show_of_hands = Show of hands
ballot-mode-paper = Paper ballot
ballot-mode-named = By name, on a telephone
ballot-mode-mixed = Through several channels, in one count
ballot-mode-consent = By consent
ballot-mode-uncounted = Without a count
ballot-closed-at = Closing time
ballot-closed-at-hint = The quorum is checked at that time.
ballot-stated-outcome = Announced outcome
ballot-stated-outcome-hint = What was announced, if there is no count. With a count, the outcome is computed.
ballot-stated-outcome-adopted = Adopted
ballot-stated-outcome-rejected = Rejected
ballot-stated-unanimous = Announced as unanimous
ballot-stated-unanimous-hint = Yes if the document says so. With a count, unanimity is computed.
ballot-stated-unanimous-yes = Yes
ballot-stated-unanimous-no = No
ballot-chair-choice = Vote of the chair
ballot-chair-choice-hint = To fill in if the statutes make this vote decide a tie, and it was cast aloud.
ballot-chair-choice-for = For
ballot-chair-choice-against = Against
ballot-chair-choice-abstain = Abstention
ballot-note = Note
ballot-note-hint = What one should know about the vote, like an incident. The minutes print it.

## tally

sheet-tally = Counts
sheet-tally-lede = The numbers of each vote, in total or by college. All of it is public.
tally-ballot = Vote
tally-college = College
tally-college-hint = The identifier of the college. Empty for the total.
tally-unit = What is counted
tally-unit-hint = By head, each member counts for one. By voice, it counts for the voices it holds. The two are never added up.
tally-unit-heads = Heads
tally-unit-voices = Voices
tally-votes-for = For
tally-votes-against = Against
tally-abstentions = Abstentions
tally-abstentions-hint = 0 if nobody abstained.
tally-blank = Blank
tally-blank-hint = 0 if there are none.
tally-void = Void
tally-void-hint = 0 if there are none.

## election

sheet-election = Elections
sheet-election-lede = The seats to fill during the session, and the terms they give. All of it is public.
election-item = Item of the agenda
election-position = Place
election-position-hint = Leave empty to add at the end.
election-body = Body
election-body-hint = The one where those elected will sit.
election-title = Title
election-title-hint = Like Renewal of the board.
election-mode = Candidacies
election-mode-individual = Individual
election-mode-list = By list
election-seats = Seats to fill
election-role = Role given
election-role-hint = That of those elected, like “member”, or the title that your network gives.
election-starts = Start of the terms
election-starts-hint = Empty: the day of the session.
election-ends = Expected end of the terms

## candidate

sheet-candidate = Candidates
sheet-candidate-lede = Who stands in each election. Members see this list; the public sees the names of those elected.
candidate-election = Election
candidate-position = Place
candidate-position-hint = Leave empty to add at the end.
candidate-attendance = On the attendance sheet
candidate-attendance-hint = Empty if the person is not there.
candidate-person = Person
candidate-person-hint = If already known to the network.
candidate-name = Name shown
candidate-name-hint = Given name and family name, as on the ballot paper.
candidate-list = List
candidate-list-hint = The name of the list, if the election is by list.

## round

sheet-round = Rounds
sheet-round-lede = The rounds of each election, counted by the tellers. All of it is public.
round-election = Election
round-number = Round
round-number-hint = 1 for the first.
round-closed-at = Closing time
round-closed-at-hint = The quorum is checked at that time.
round-voters = Voters
round-voters-hint = The number of papers found in the ballot box.
round-blank = Blank
round-blank-hint = 0 if there are none.
round-void = Void
round-void-hint = 0 if there are none.

## round_votes

sheet-round-votes = Votes for each candidate
sheet-round-votes-lede = What each candidate obtained in each round. The numbers are public; who voted for whom is never entered.
round-votes-round = Round
round-votes-candidate = Candidate
round-votes-votes = Votes obtained

## workshop

sheet-workshop = Workshops
sheet-workshop-lede = The groups that work during the session, and their question. All of it is public.
workshop-item = Item of the agenda
workshop-position = Place
workshop-position-hint = Leave empty to add at the end.
workshop-question = Question
workshop-question-hint = Like How to work better with elected officials?
workshop-facilitator = Facilitation
workshop-facilitator-hint = Who facilitates the group. This name is published with the workshop.
workshop-minutes = Length, in minutes
workshop-introduction = Introduction
workshop-introduction-hint = What the group starts from. Markdown is understood.

## rubric

sheet-rubric = Rubrics of workshops
sheet-rubric-lede = The headings under which each group sorts what it says; each chooses its own. All of it is public.
rubric-workshop = Workshop
rubric-position = Place
rubric-position-hint = Leave empty to add at the end.
rubric-title = Title
rubric-title-hint = Like Among the findings, or Obstacles and risks.

## contribution

sheet-contribution = What the workshops brought back
sheet-contribution-lede = What each group said, in two levels. All of it is public, without names.
contribution-rubric = Rubric
contribution-parent = Under
contribution-parent-hint = The idea that this one details. Empty at the first level.
contribution-position = Place
contribution-position-hint = Leave empty to add at the end.
contribution-text = Text
contribution-text-hint = One idea for each row entered, in the words of the group.
contribution-action = Action
contribution-action-hint = If this idea became an action to take.

## figure

sheet-figure = Figures to check
sheet-figure-lede = The figures that the minutes state, and what their source gives. Both are public, and a difference is shown.
figure-item = Item of the agenda
figure-label = What the figure is
figure-label-hint = Like Result for 2017.
figure-stated = As stated
figure-stated-hint = As the minutes write it, like 43 000 €.
figure-found = In the source
figure-found-hint = What the table or the list gives, like 43 336 €.
figure-source = Source
figure-source-hint = The document, and where to look in it.

## waiver

sheet-waiver = Doubts set aside
sheet-waiver-lede = The doubts that the network chose to set aside, and why. The minutes print the reason and the name.
waiver-doubt = Doubt
waiver-doubt-hint = The identifier of the doubt, as the page of doubts gives it.
waiver-reason = Reason
waiver-reason-hint = A sentence that anyone will read in the minutes.
waiver-by-name = Set aside by

## signature

sheet-signature = Signatures
sheet-signature-lede = Who signed the minutes, when and how. All of it is public, except the scan, which members see.
signature-officer = Signer
signature-digest = Hash of the signed text
signature-method = Way of signing
signature-method-app = On this site
signature-method-scan = By hand, scanned
signature-signed-at = Signed at
signature-scan = Scan
signature-scan-hint = The page signed by hand, as a PDF or a picture, 20 MB at most.

## minutes

sheet-minutes = Minutes
sheet-minutes-lede = The minutes, signed, numbered and frozen. The public reads the public version; members, the full one.
minutes-number = Number
minutes-frozen-at = Frozen at
minutes-hash = Hash
minutes-json = JSON, full version
minutes-html = Web page, full version
minutes-pdf = PDF, full version
minutes-markdown = Markdown, full version
minutes-public-json = JSON, public version
minutes-public-html = Web page, public version
minutes-public-pdf = PDF, public version
minutes-public-markdown = Markdown, public version

## rectification

sheet-rectification = Rectifications
sheet-rectification-lede = What corrects minutes already frozen, without rewriting them. The rectification and the name of whoever makes it are public.
rectification-minutes = Minutes
rectification-position = Place
rectification-position-hint = Leave empty to add at the end.
rectification-rectified-on = Date
rectification-text = Rectification
rectification-text-hint = What the minutes said, what is to be read, and the decision that allows it.
rectification-by-name = Made by
