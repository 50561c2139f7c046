# Searching the whole house.
search-title = Search
search-label = A name, a place, a subject, a number
search-act = Search
search-nothing-asked = Type the name of a town, an organisation, a person, a subject debated or a SIREN number. Accents and capitals do not count.
search-none = Nothing for “{ $text }”.
search-none-words = Try fewer words, or a more common one.
search-none-spelling = One wrong letter is forgiven, two are not: check the spelling.
search-none-sign-in = Members of the network find people too: sign in.
search-browsed = { $n ->
    [0] Nothing under these choices.
    [one] 1 result.
   *[other] { $n } results.
}
search-found = { $n ->
    [0] Nothing for “{ $text }” under these choices.
    [one] 1 result for “{ $text }”.
   *[other] { $n } results for “{ $text }”.
  }
search-some = Nothing holds all these words: here is what holds some of them.
search-forgiving = One letter is let differ.
search-whole = Search everywhere
search-take-away = (chosen, follow to take away)
search-by-genre = What
search-by-nature = Kind
search-by-annee = Year
search-near = Near which town
search-near-first = What is near { $place } first.
search-near-alone = What is near { $place }, the nearest first.
search-near-leave = Leave this place
search-near-no-more = Without this order
search-near-unknown = No commune is called “{ $name }”.
search-near-own = First near you:
search-near-which = Several communes bear this name:
search-by-region = Region
search-by-departement = Département
search-by-taille = Size
search-size-0 = Under 2,000 inhabitants
search-size-1 = 2,000 to 10,000 inhabitants
search-size-2 = 10,000 to 50,000 inhabitants
search-size-3 = 50,000 to 100,000 inhabitants
search-size-4 = 100,000 inhabitants and over
search-places = Territories of that name:
search-as-of = The search is up to date to act no. { $n } of the journal.
search-behind = { $n ->
    [one] One later act is not read yet.
   *[other] { $n } later acts are not read yet.
  }
search-being-made = The search is being prepared. Come back in a moment.
search-reread = Read all again
search-reread-asked = Asked for: all is read again within seconds.
search-preview-said = { $n ->
    [0] No result
    [one] 1 result
   *[other] { $n } results
  }
search-preview-none = Nothing under these letters yet.
search-preview-all = { $n ->
    [0] Search everything
    [one] See the result
   *[other] See the { $n } results
  }
search-kind-organisation = Organisation
search-kind-personne = Person
search-kind-instance = Body
search-kind-seance = Session
search-kind-point = Item of a session
search-kind-resolution = Resolution
search-kind-decision = Decision
search-kind-action = Action to carry out
search-kind-besoin = Need
search-kind-savoir-faire = Skill
search-kind-appel = Call
search-kind-atelier = Workshop
search-kind-document = Document
search-kinds-organisation = Organisations
search-kinds-personne = People
search-kinds-instance = Bodies
search-kinds-seance = Sessions
search-kinds-point = Items of sessions
search-kinds-resolution = Resolutions
search-kinds-decision = Decisions
search-kinds-action = Actions to carry out
search-kinds-besoin = Needs
search-kinds-savoir-faire = Skills
search-kinds-appel = Calls
search-kinds-atelier = Workshops
search-kinds-document = Documents
