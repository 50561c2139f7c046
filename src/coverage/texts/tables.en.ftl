# The forms of coverage: labels, hints, values.

## territory_note

sheet-territory-note = What one knows of territories
sheet-territory-note-lede = The strengths of a territory, what happened there, and by whom one gets in. Everything typed here is public, on the page of the territory.
territory-note-territory = Territory
territory-note-territory-hint = Its name, like Le Gosier; or its code. If several bear this name, you will be asked which.
territory-note-kind = What it is
territory-note-kind-strength = A strength
territory-note-kind-happened = What happened there
territory-note-kind-entry_point = A way in
territory-note-text = In one sentence
territory-note-text-hint = Like: a network of volunteer agents in some twenty departments.
territory-note-year = Year
territory-note-organisation = Organisation
territory-note-organisation-hint = The relay by which one gets in, or the organisation that led what happened there.
territory-note-source = Source
territory-note-source-hint = Where what you type comes from.

## blind_spot

sheet-blind-spot = Blind spots
sheet-blind-spot-lede = What nobody in the network takes care of yet. Everything typed here is public: nothing on a person, nothing by which one would be recognised.
blind-spot-kind = What it is about
blind-spot-kind-topic = A topic
blind-spot-kind-public = A public
blind-spot-kind-actor = A public actor
blind-spot-kind-territory = A territory
blind-spot-title = In a few words
blind-spot-about = Why
blind-spot-about-hint = A few sentences. Markdown is understood.
blind-spot-could = Who could carry it
blind-spot-could-hint = Organisations, or what to lean on.
blind-spot-organisation = Who carries it
blind-spot-organisation-hint = Empty as long as nobody does.
blind-spot-since = Since
blind-spot-source = Source
blind-spot-source-hint = Where what you type comes from.
