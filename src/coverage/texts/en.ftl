# The map, coverage, territories, blind spots.

population = Population
people = { $n } people
people-short = { $n } people
in-progress = in progress

## The map

map-title = The map
map-lede-adherents = Where authorities are members of the network on { $day }, overseas included, and where none is yet.
map-lede-personnes = Where people act for members of the network on { $day }, overseas included, and where there is nobody yet.
map-lede-sessions = Where the network held its sessions until { $day }, overseas included.
map-count = Count
map-count-adherents = members
map-count-personnes = people
map-count-sessions = sessions
map-by = Divide by
map-says = { $name }: { $state }
map-here = { $n ->
    [one] one authority is a member
   *[other] { $n } authorities are members
  }
map-departement-t2 = an authority is a member
map-departement-t1 = covered by its region
map-departement-t0 = without a member authority
map-region-t2 = the region is a member
map-region-t1 = an authority there is a member
map-region-t0 = without a member authority
map-personnes-t2 = several people act
map-personnes-t1 = one person, alone
map-personnes-t0 = nobody yet
map-here-personnes = { $n ->
    [one] one person who acts
   *[other] { $n } people who act
  }
map-sessions-t2 = several sessions
map-sessions-t1 = one session
map-sessions-t0 = no session
map-here-sessions = { $n ->
    [one] one session
   *[other] { $n } sessions
  }
map-show = Show
figure-departement = { $n ->
    [one] département
   *[other] départements
  }
figure-region = { $n ->
    [one] region
   *[other] regions
  }
figure-map-departement-t2 = where an authority is a member
figure-map-departement-t1 = where the region alone is a member
figure-map-departement-t0 = without a member authority
figure-map-region-t2 = { $n ->
    [one] that is a member
   *[other] that are members
  }
figure-map-region-t1 = where an authority is a member
figure-map-region-t0 = without a member authority
figure-map-personnes-t2 = where several people act
figure-map-personnes-t1 = where one person acts, alone
figure-map-personnes-t0 = without anyone yet
figure-map-sessions-t2 = where several sessions were held
figure-map-sessions-t1 = where one session was held
figure-map-sessions-t0 = without a session
map-how-personnes = Those are counted who hold a mandate that day, for a member that stands there. One that extends over several départements counts in each.
map-how-sessions = Sessions held by that day are counted where they sat, among those that you may read.
map-how-adherents = An authority is a municipality, a group of municipalities or a département that belongs to the network, or whose membership is in progress. One that extends over several départements counts in each.
map-nowhere = { $n ->
    [one] One member is not on the map: no source says where it stands.
   *[other] { $n } members are not on the map: no source says where they stand.
  }
map-caption = The same figures, on { $day }.
map-state = State
map-members = Authorities that are members
map-progress = of which in progress
map-agents = People who act
map-sessions = Sessions
map-more = The map in large, and its figures
map-figure = Where the network has members

## Coverage

coverage-title = Whom the network reaches
coverage-lede = On { $day }, { $people } people ({ $share }%) live in a municipality that the network reaches: it is a member, or what covers it is.
coverage-kinds = Authorities that are members, by level
coverage-kinds-how = Each number opens its list. People are those who live in these territories; they do not add up from one level to another.
coverage-kind = Level
coverage-members = Members
coverage-all = Out of
coverage-people = People
coverage-bands = Municipalities, by size and by what reaches them most closely
coverage-bands-how = Each municipality counts once: by itself if it is a member, else by its group of municipalities, its département, its region.
coverage-band = Size
coverage-total = Altogether
band-below = fewer than { $n } people
band-between = { $from } to { $to } people
band-above = { $n } people and more
reach-own = Member
reach-epci = By its group of municipalities
reach-departement = By its département
reach-region = By its region alone
reach-nobody = Not covered
reached-own = Member
reached-epci = By its group of municipalities
reached-departement = By its département
reached-region = By its region alone
reached-nobody = Not covered
uncounted = { $n ->
    [one] Not counted, since nobody lives there: { $names }.
   *[other] Not counted, since nobody lives there: { $names }.
  }
reach-progress = { $n } of them in progress
held-own = member
held-nobody = not a member
held-epci = not a member
held-departement = not a member
held-region = not a member
territory-kinds-region = Regions
territory-kinds-departement = Départements
territory-kinds-epci = Groups of municipalities
territory-kinds-commune = Municipalities
list-caption = { $first } to { $last }, out of { $total }; { $people } people, on { $day }.
list-empty = No territory meets these criteria.

## The left-out

left-out-title = Who is left out
left-out-lede = Départements and overseas collectivities, from those where the network leaves out the most people to those where it reaches nearly everyone, on { $day }.
left-out-formula = The rank follows a formula that anyone can work out again: the people whom nobody reaches, plus half of those whom their region alone reaches; all of it times one, plus the share of people who live in a municipality of fewer than 2,000. Small municipalities weigh more: they have the least means.
left-out-caption = From the most left out to the least.
left-out-nobody = Not covered
left-out-reached = { $n ->
    [one] One département is not listed: each of its municipalities is reached more closely than by its region.
   *[other] { $n } départements are not listed: each of their municipalities is reached more closely than by their region.
  }
left-out-region-only = By its region alone
left-out-small = In small municipalities
left-out-score = Total that gives the rank
left-out-more = { $n ->
    [one] See the last département too
   *[other] See the { $n } others
  }
left-out-none = Each municipality is reached more closely than by its region.

## Alone here

alone-title = Alone here
alone-how = Authorities that are the only member in their département, or for which one person alone acts. To each, the network proposes a buddy: the member of the same level whose population is the closest, since it knows the same means.
alone-none = Nobody is alone in their département, nor alone in acting for their authority.
alone-in-place = alone in its département
alone-one-agent = one person alone acts
alone-buddy = Proposed buddy:
alone-why = {": "}{ $n } people here, { $other } there.
alone-more = And { $n } others, in the CSV file.
alone-no-buddy = No other member of this level: no buddy to propose for now.

## Nowhere

nowhere-title = Nowhere on the map
nowhere-how = { $n ->
    [0] These organisations are members, and no source says where they stand. Halle does not guess.
    [one] These organisations are members, and no source says where they stand. Halle does not guess. One person is a member in their own right, and of no territory.
   *[other] These organisations are members, and no source says where they stand. Halle does not guess. { $n } people are members in their own right, and of no territory.
  }
nowhere-none = Each member organisation has its territory.

## One territory

territory-choose = Find a territory
territory-name = Territory
territory-code = INSEE code
territory-form = Form
territory-form-CC = Communauté de communes
territory-form-CA = Communauté d’agglomération
territory-form-CU = Communauté urbaine
territory-form-METRO = Métropole
territory-form-MET69 = Métropole de Lyon
territory-state-own = member
territory-state-in_progress = in progress
territory-state-nobody = not a member
territory-reach = On { $day }, { $reach }
territory-reach-progress = Its membership is in progress.
reach-by-own = this municipality is a member of the network.
reach-by-epci = the network reaches this municipality by its group of municipalities.
reach-by-departement = the network reaches this municipality by its département.
reach-by-region = the network reaches this municipality by its region alone.
reach-by-nobody = the network does not reach this municipality yet.
territory-lede = Who is a member of the network here, on { $day }, and who is not yet.
territory-members = Members here
territory-no-members = No organisation of here is a member on that date.
territory-stands = which stands there
territory-others = Also known here, and not members
territory-without = Without a member
territory-within = { $kind }: { $without } out of { $all } are not members
territory-strengths = Its strengths
territory-happened = What happened there
territory-entries = The way in
territory-no-entry = The network has not said yet by whom one gets in here.
territory-alike = Members of the same size
territory-formers = Merged municipalities
territory-note-add = Add what one knows
former-now = { $old } is no longer a municipality of its own: { $how }. Here is { $new }.
former-delegated = delegated municipality
former-associated = associated municipality
former-merged = merged
former-ward = ward
former-edition = absent since the edition of { $year }

## Finding a territory

choose-lede = A municipality, a group of municipalities, a département or a region, by its name, its INSEE code or its SIREN. Two municipalities of one name are both shown.
choose-name = Name or code
choose-find = Find
choose-none = No territory is called “{ $name }”. Try the beginning of its name, without abbreviation.

## Blind spots

spots-title = Blind spots
spots-lede = The topics, publics and actors that nobody in the network takes care of yet, and who could.
spots-empty = No blind spot is recorded. The network’s coordination adds them here.
spots-topic = Topics
spots-public = Publics
spots-actor = Public actors
spots-territory = Territories
spots-carried = Carried since
spots-carried-by = Carried by
spots-could = Who could, and what to lean on: { $who }
spot-by-whom = Say which organisation carries it since that day.
spot-since-when = Say since which day this organisation carries it.
