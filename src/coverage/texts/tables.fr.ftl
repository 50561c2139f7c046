# Les formulaires de la couverture : libellés, aides, valeurs.

## territory_note

sheet-territory-note = Ce que l’on sait des territoires
sheet-territory-note-lede = Les forces d’un territoire, ce qui s’y est passé, et par qui y entrer. Tout ce qui est saisi ici est public, sur la page du territoire.
territory-note-territory = Territoire
territory-note-territory-hint = Son nom, comme Le Gosier ; ou son code. Si plusieurs portent ce nom, on vous demandera lequel.
territory-note-kind = Ce que c’est
territory-note-kind-strength = Une force
territory-note-kind-happened = Ce qui s’y est passé
territory-note-kind-entry_point = Une porte d’entrée
territory-note-text = En une phrase
territory-note-text-hint = Comme : un réseau d’agents volontaires dans une vingtaine de services.
territory-note-year = Année
territory-note-organisation = Organisation
territory-note-organisation-hint = Le relais par qui entrer, ou l’organisation qui a mené ce qui s’y est passé.
territory-note-source = Source
territory-note-source-hint = D’où vient ce que vous saisissez.

## blind_spot

sheet-blind-spot = Angles morts
sheet-blind-spot-lede = Ce dont personne ne s’occupe encore dans le réseau. Tout ce qui est saisi ici est public : rien sur une personne, rien qui la ferait reconnaître.
blind-spot-kind = De quoi il s’agit
blind-spot-kind-topic = Un sujet
blind-spot-kind-public = Un public
blind-spot-kind-actor = Un acteur public
blind-spot-kind-territory = Un territoire
blind-spot-title = En quelques mots
blind-spot-about = Pourquoi
blind-spot-about-hint = Quelques phrases. Le Markdown est compris.
blind-spot-could = Qui pourrait s’en charger
blind-spot-could-hint = Des organisations, ou ce sur quoi s’appuyer.
blind-spot-organisation = Qui s’en charge
blind-spot-organisation-hint = Vide tant que personne ne s’en charge.
blind-spot-since = Depuis le
blind-spot-source = Source
blind-spot-source-hint = D’où vient ce que vous saisissez.
