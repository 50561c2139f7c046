# The pages of members: the network, the directory, one organisation.

room-network = Network
all = All
as-of = As of
show-that-day = Show that day
reciprocal = cross membership
known-on = since { $day }
known-by = attested on { $day }, since a date unknown

## The network in figures

network-title = The network
network-lede = Who belongs to the network on { $day }, and where each figure comes from.
network-keep = Keep up to date
network-map = The map
network-coverage = Whom it reaches
network-directory = See the members
network-empty = No category of members yet. The network’s coordination adds them under “Keep up to date”.
origin-computed = computed, see the list
origin-computed-progress = computed, { $n } of them in progress
origin-differs = computed from the list; the source announces { $n }: { $source }
origin-announced = announced, without a list
origin-none = no list and no announced figure
change-computed = { $change } in a year
change-none = unchanged in a year
change-announced = { $change } announced

## The members

directory-title = Members
directory-crumb = Members
directory-lede = Who belongs to the network on { $day }. People who joined on their own are counted; only members see their names.
directory-name = Name
directory-category = Category
directory-state = State
directory-counted = Admitted and in progress
directory-empty = Nobody meets these criteria. Remove a filter, or choose another date.
directory-caption = { $total ->
    [one] One member
   *[other] Members { $first } to { $last }, out of { $total }
  }

## All organisations

organisations-title = Organisations
organisations-lede = All those that the network knows, members or not. Each page says where what it states comes from.
organisations-member = Member of the network
organisations-member-any = Members or not
organisations-member-oui = Member
organisations-member-non = Not a member
organisations-state = Membership
organisations-where = Where
organisations-founded = Founded
organisations-met = already there in { $day }
organisations-checked = Checked on
organisations-empty = No organisation meets these criteria. Remove a filter.
organisations-told = Its page is new or has changed.
organisations-caption = { $total ->
    [one] One organisation
   *[other] Organisations { $first } to { $last }, out of { $total }
  }

list-size = Of the size of (inhabitants)
list-not-a-size = “{ $found }” is no number of inhabitants: write 26000.
list-size-said = From { $from } to { $to } inhabitants on the territory: from half to twice { $size }.
size-mine = Of my size
size-same = Members of a similar size
list-territory = Territory
list-territory-id = Id of the territory
list-population = Population
list-no-territory = “{ $found }” is no known territory: write a name, a code of INSEE or the SIREN of an EPCI.
list-several-territories = Several territories are called “{ $found }”: write one of these ids, { $known }.

list-map-some = At least one row of the list
list-map-none = Nobody of the list
list-map-shape = { $name }: { $n ->
    [0] nobody of the list
    [one] one row of the list
   *[other] { $n } rows of the list
  }
list-map-apart = { $n ->
    [0] The whole list is on the map.
    [one] One row is not on the map: it stands in no single département.
   *[other] { $n } rows are not on the map: they stand in no single département.
  }

## One organisation

organisation-correct = Correct this page
organisation-history = History
organisation-duplicate = Report a duplicate…
organisation-claim = This is us
organisation-change = Change
organisation-other-names = Also called
organisation-memberships = Membership of the network
organisation-not-member = This organisation had not joined the network by that date.
organisation-people = The people who act for it
organisation-people-hidden = { $n ->
    [one] One person acts for this organisation. Members of the network see their name once signed in.
   *[other] { $n } people act for this organisation. Members of the network see their names once signed in.
  }
organisation-nobody = Nobody is recorded for this organisation on that date.
mandate-deliberation = deliberation no. { $number }

## Entering

desk-title = Keep the network up to date
desk-part-who = Who is there
desk-part-belonging = Memberships
desk-part-upkeep = Keeping it all true
desk-part-data = The data
desk-import = Import a spreadsheet
desk-lede = Start with categories, then organisations and people, then their memberships and the state of each. Each page says who will see what you type.

## What the rules refuse

siren-unfit = “{ $found }” is not a SIREN: it takes nine figures, and the last one follows from the others. Check them.
website-unfit = Write the site’s full address, which starts with https://
siret-unfit = “{ $found }” is not a SIRET: it takes fourteen figures, the first nine of which are a SIREN. Check them.
rna-unfit = “{ $found }” is not an RNA number: it takes a W, then nine figures.
mandate-needs-organisation = Say which organisation this person represents.
ends-before-it-starts = The end comes before the start.
membership-of-whom = Say who joins: an organisation or a person.
membership-of-both = A membership is that of an organisation or of a person: remove one of the two.
contact-lost = These addresses answer no more, and receive nothing until they are changed:

## A member in one go

entry-title = Add a member
entry-lede = All that it takes to convene an assembly, in one go.
entry-added = { $n ->
    [one] { $name } is on the list. One member in this category.
   *[other] { $name } is on the list. { $n } members in this category.
  }
entry-no-categories = Say first how you count your members:
entry-no-category = Choose a category.
entry-organisation = If it is an organisation
entry-organisation-text = To fill in for a category of organisations. Leave empty for a person.
entry-organisation-name = Name of the organisation
entry-person-or-representative = The person, or whoever represents the organisation
entry-representative = The person who represents it
entry-private = Seen by the coordination alone, as are the telephone and the postal address.
entry-paste = Do you have a list already? Paste it or drop it in one go.
entry-list = See the list
entry-prepare = Prepare the assembly
entry-done = I am done
entry-since = Member since
entry-act = Add this member
entry-known = “{ $name }” is in the directory already: add its membership in the form “Memberships”.
entry-twice = { $name } is a member in this category already. If it is someone else of the same name, use the forms “People” and “Memberships”.
## What is held on people

processing-people = People and mandates
processing-people-why = To know who acts for each organisation, in what capacity and since when.
processing-people-what = The name, the mandates with their dates, the title, the deliberation.
processing-people-sees = The members of the network. The public sees a person only by their public mandates, their place in a body and what public minutes say.
processing-people-keeps = As long as the network exists: it is its history. Whoever asks is replaced by a pseudonym once their mandates have ended.
processing-people-source = General Data Protection Regulation, article 17, paragraph 3.
processing-contacts = Contacts
processing-contacts-why = To reach each member: convocations, calls on the day itself.
processing-contacts-what = The name, the e-mail address, the telephone, the postal address.
processing-contacts-sees = The coordination, and the person. Never the public, nor other members.
processing-contacts-keeps = Three years after the end of the last mandate, the coordination is asked to erase the contact.
processing-contacts-source = The choice of the house, from the time that the CNIL recommends for contacts that lead no further.
processing-memberships = Memberships of people
processing-memberships-why = To know who is a member on their own, and to count members.
processing-memberships-what = The category, and each state of the membership with its date.
processing-memberships-sees = The members of the network. The public sees their number.
processing-memberships-keeps = As long as the network exists, under a pseudonym for those who left and ask for it.
processing-memberships-source = Act of 1 July 1901 and statutes: decisions rest on the list of members.
keep-contacts = Contacts of those who act for nobody any more
keep-contacts-why = Three years, the time that the CNIL recommends for contacts that lead no further
pair-missing-elected = someone elected is missing
pair-missing-technician = someone of the administration is missing
pair-notice = The network asks for a pair of an elected member and a technician:
network-team = The team
network-faces = Faces
desk-duplicates = Duplicates
desk-proposals = Proposals
desk-checks = Still true?
desk-pairs = Pairs of an elected member and a technician
desk-renewal = Renewal after an election
desk-requests = Requests about data
