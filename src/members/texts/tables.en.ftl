# The forms of members, table by table: labels, hints, values.

## organisation

sheet-organisation = Organisations
sheet-organisation-lede = The local authorities, establishments, associations and other organisations in the network or around it. Everything typed here is public.
organisation-name = Name
organisation-name-hint = The full name, like Département de Loire-Atlantique. Other names in use have a form of their own.
organisation-kind = Kind
organisation-kind-hint = What the organisation is in law or in fact. The category in which the network counts it is stated with its membership.
organisation-kind-region = Region
organisation-kind-department = Department
organisation-kind-commune = Municipality
organisation-kind-intercommunality = Group of municipalities or metropolis
organisation-kind-public_establishment = Public establishment
organisation-kind-state = State administration
organisation-kind-association = Association
organisation-kind-foundation = Foundation
organisation-kind-company = Company
organisation-kind-research = Education or research
organisation-kind-international = International organisation
organisation-kind-lab = Innovation lab
organisation-kind-network = Network
organisation-kind-collective = Collective or consortium
organisation-kind-informal = Collective without legal status
organisation-kind-foreign_authority = Local authority of another country
organisation-kind-other = Other
organisation-legal-person = Legal person
organisation-legal-person-hint = To fill in when another organisation pays and votes in its place, like the city that a lab belongs to.
organisation-siren = SIREN
organisation-siren-hint = The number given by INSEE, the French statistics office: nine figures, like 732 829 320.
organisation-siret = SIRET
organisation-siret-hint = That of one establishment, if it is what you mean: fourteen figures, like 732 829 320 00074.
organisation-rna = RNA number
organisation-rna-hint = For an association: W and nine figures. Those of Alsace-Moselle have none.
organisation-territory = Territory
organisation-territory-hint = Where it stands, by its name or its code: a municipality, a group of municipalities, a département or a region. If several bear this name, you will be asked which. Empty if no source says.
organisation-website = Website
organisation-website-hint = The full address, which starts with https://
organisation-about = About
organisation-about-hint = A few sentences for those who do not know it. Markdown is understood.
organisation-source = Source
organisation-source-hint = Where what you type comes from, like Minutes of 19 June 2018.

## organisation_name

sheet-organisation-name = Other names
sheet-organisation-name-lede = The names by which a source calls an organisation, like an acronym or a former name. They are public.
organisation-name-organisation = Organisation
organisation-name-name = Other name
organisation-name-name-hint = As the source writes it, like CUD Dunkerque.
organisation-name-source = Source
organisation-name-source-hint = The document that uses this name.

## organisation_fact

sheet-organisation-fact = Facts and sources
sheet-organisation-fact-lede = What a source says of an organisation: its year, its country, who founded it. Two sources that disagree make two rows, shown side by side. All of it is public.
organisation-fact-organisation = Organisation
organisation-fact-fact = What it is about
organisation-fact-fact-founded = Founded
organisation-fact-fact-founder = Founded by
organisation-fact-fact-existed = Already there in
organisation-fact-fact-planned_end = Planned end
organisation-fact-fact-ended = Ended
organisation-fact-fact-legal_form = Legal form
organisation-fact-fact-country = Country
organisation-fact-fact-place = Place
organisation-fact-fact-anniversary = Anniversary
organisation-fact-fact-team = Team
organisation-fact-fact-members = Members announced
organisation-fact-fact-announced = Other announced figure
organisation-fact-value = What the source says
organisation-fact-value-hint = A date like 2015, 2015-10 or 2015-10-19; the two letters of a country, like DK; a whole number for an announced figure; words for the rest.
organisation-fact-note = Detail
organisation-fact-note-hint = In few words, like “at the latest” or “actors of the consortium”.
organisation-fact-source = Source
organisation-fact-source-hint = The document, and the place in it.
organisation-fact-checked-on = Checked on
organisation-fact-checked-on-hint = The day on which someone looked whether it was still true. Empty if nobody did.

## organisation_link

sheet-organisation-moved = Addresses taken over
sheet-organisation-check = Checks
sheet-organisation-link = Links between organisations
sheet-organisation-link-lede = What links two organisations according to a source. The link is read from the first one and shows on both pages. All of it is public.
organisation-link-organisation = Organisation
organisation-link-kind = Link
organisation-link-kind-member = is a member of
organisation-link-kind-founder = founded
organisation-link-kind-carries = carries
organisation-link-kind-part_of = is part of
organisation-link-kind-partner = is a partner of
organisation-link-kind-network = works in a network with
organisation-link-kind-funds = funds
organisation-link-kind-advises = advises
organisation-link-kind-visit = visited
organisation-link-kind-invited = invited
organisation-link-other = Other organisation
organisation-link-starts = Start
organisation-link-starts-hint = A year, a month or a day. Empty if the source does not say.
organisation-link-ends = End
organisation-link-ends-hint = The same year as the start for what happened once. Empty if the source does not say.
organisation-link-note = Detail
organisation-link-note-hint = The programme, the project or the amount, in few words.
organisation-link-source = Source
organisation-link-source-hint = The document, and the place in it.

## person

sheet-person = People
sheet-person-lede = The people of the network, by name and nothing more. Members see the names; the public sees a person only through their mandates and their place in a session.
person-family-name = Family name
person-given-name = Given name

## mandate

sheet-mandate = Mandates
sheet-mandate-lede = What links a person to an organisation, with its dates; several mandates may hold at once. Members see this list; a mandate may make the name public.
mandate-person = Person
mandate-organisation = Organisation
mandate-organisation-hint = Empty for a person who acts for no organisation.
mandate-capacity = In what capacity
mandate-capacity-representing = Representing the organisation
mandate-capacity-personal = In a personal capacity
mandate-capacity-staff = Of the team
mandate-title = Position held
mandate-title-hint = As the source writes it, like Head of project.
mandate-standing = Standing
mandate-standing-hint = For those who represent an organisation: the alternate acts when the main representative is away.
mandate-standing-titulaire = main representative
mandate-standing-suppleant = alternate
mandate-deliberated-on = Date of the deliberation
mandate-deliberated-on-hint = The day on which the organisation named this person.
mandate-deliberation-number = Number of the deliberation
mandate-deliberation-number-hint = As it stands on the act, like 2018-042.
mandate-starts = Start
mandate-starts-hint = Empty if the date is not known.
mandate-ends = End
mandate-ends-hint = The first day on which the mandate no longer holds. Empty while it runs.
mandate-source = Source
mandate-source-hint = The document that attests it.

## college

sheet-college = Colleges
sheet-college-lede = The groups of members that vote together, and the voices of each member, as the statutes say. All of it is public.
college-label-fr = Name in French
college-label-en = Name in English
college-voices = Voices per member
college-voices-hint = A whole number. Without a college, each member has one voice.
college-position = Place in the list
college-position-hint = Leave empty to add at the end.

## category

sheet-category = Categories of members
sheet-category-lede = How the network counts its members: regions, departments, individual memberships. All of it is public.
category-label-fr = Name in French
category-label-fr-hint = In the plural, like Régions.
category-label-en = Name in English
category-label-en-hint = In the plural, like Regions.
category-counts = What it counts
category-counts-organisations = Organisations
category-counts-people = People
category-college = College
category-college-hint = Empty if the statutes provide for no colleges.
category-position = Place in the list
category-position-hint = Leave empty to add at the end.

## membership

sheet-membership = Memberships
sheet-membership-lede = Who belongs, and in which category. An organisation’s membership is public; a person’s is counted, and only members see the name.
membership-category = Category
membership-organisation = Organisation
membership-organisation-hint = If an organisation joins. Otherwise, fill in the person.
membership-person = Person
membership-person-hint = If a person joins on their own. Otherwise, fill in the organisation.
membership-stated-name = Name in the source
membership-stated-name-hint = To fill in if the source calls this member by a name other than its own.
membership-reciprocal = Cross membership
membership-reciprocal-hint = Yes when the two organisations belong to each other.
membership-reciprocal-yes = Yes
membership-reciprocal-no = No
membership-source = Source
membership-source-hint = The document that attests this membership.

## membership_state

sheet-membership-state = States of memberships
sheet-membership-state-lede = What happens to a membership, day after day: requested, admitted, lapsed. An organisation’s state is public; a person’s is seen by members.
membership-state-membership = Membership
membership-state-state = State
membership-state-state-hint = Memberships admitted and in progress are counted; those in progress are told apart.
membership-state-state-requested = Membership requested
membership-state-state-in_progress = Membership in progress
membership-state-state-admitted = Member admitted
membership-state-state-lapsed = Membership lapsed
membership-state-state-withdrawn = Left the network
membership-state-state-refused = Membership refused
membership-state-effective-on = Date
membership-state-effective-on-hint = The day on which the state takes effect or, failing that, the day on which a source attests it.
membership-state-known = What the date says
membership-state-known-hint = Minutes that list the members attest their membership on that day, without saying since when.
membership-state-known-on = The state takes effect on that day
membership-state-known-by = The state is attested on that day, since a date unknown
membership-state-source = Source
membership-state-source-hint = The document, and the place in it, like Minutes of 19 June 2018, list of members.

## announced

sheet-announced = Announced figures
sheet-announced-lede = The figures that a source gives without their list. They show in public beside what the lists give, and never mix with it.
announced-subject = Subject
announced-subject-hint = category/ followed by the identifier of a category, like category/regions, or body/ followed by that of a body, like body/conseil-administration.
announced-measure = What the figure says
announced-measure-count = A number of members
announced-measure-change = A change since the year before
announced-measure-entrants = A number of entrants
announced-stated-on = Date of the source
announced-value = Figure
announced-value-hint = A whole number. A fall is written with a minus sign, like -2.
announced-source = Source
announced-source-hint = The document, and the place in it, like Minutes of 19 June 2018, list of members.

sheet-contact = Contacts
sheet-contact-lede = How to reach each member: convocations, calls on the day. Only those who coordinate the network read this list; it is never public.
contact-organisation = Organisation
contact-organisation-hint = The one that is reached, or empty for a person who is a member.
contact-person = Person
contact-person-hint = The person who is a member, or who represents the organisation.
contact-name = Name
contact-name-hint = As on an envelope: Hélène Clot, or General secretariat.
contact-email = E-mail address
contact-phone = Telephone
contact-postal-address = Postal address
contact-postal-address-hint = For those without e-mail: it goes on the label.
contact-of-whom = Say whose contact this is: an organisation or a person.
contact-email-unfit = An e-mail address is written like mairie@exemple.fr.
mandate-level = Level
mandate-level-hint = Of which assembly or administration it is.
mandate-level-municipal = municipal
mandate-level-intercommunal = intercommunal
mandate-level-departmental = departmental
mandate-level-regional = regional
mandate-level-national = national
mandate-level-european = European
mandate-level-other = another level
mandate-gained = How it came
mandate-gained-hint = Elected, appointed, recruited or volunteer. Empty where the source does not say: nothing is guessed.
mandate-gained-elected = elected
mandate-gained-appointed = appointed
mandate-gained-recruited = recruited
mandate-gained-volunteer = volunteer
category-pair = Pair of an elected member and a technician
category-pair-hint = Yes if each member of the category names someone elected and someone of its administration.
category-pair-yes = Yes
category-pair-no = No
