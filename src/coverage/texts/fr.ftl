# La carte, la couverture, les territoires, les angles morts.

population = Population
people = { $n } habitants
people-short = { $n } hab.
in-progress = en cours

## La carte

map-title = La carte
map-lede-adherents = Où des collectivités sont membres du réseau le { $day }, outre-mer compris, et où aucune ne l’est encore.
map-lede-personnes = Où des personnes agissent pour des membres du réseau le { $day }, outre-mer compris, et où il n’y a personne encore.
map-lede-sessions = Où le réseau a tenu ses séances jusqu’au { $day }, outre-mer compris.
map-count = Compter
map-count-adherents = les membres
map-count-personnes = les personnes
map-count-sessions = les séances
map-by = Découper par
map-says = { $name } : { $state }
map-here = { $n ->
    [one] une collectivité membre
   *[other] { $n } collectivités membres
  }
map-departement-t2 = une collectivité membre
map-departement-t1 = couvert par sa région
map-departement-t0 = sans collectivité membre
map-region-t2 = la région est membre
map-region-t1 = une collectivité y est membre
map-region-t0 = sans collectivité membre
map-personnes-t2 = plusieurs personnes agissent
map-personnes-t1 = une personne, seule
map-personnes-t0 = personne encore
map-here-personnes = { $n ->
    [one] une personne qui agit
   *[other] { $n } personnes qui agissent
  }
map-sessions-t2 = plusieurs séances
map-sessions-t1 = une séance
map-sessions-t0 = aucune séance
map-here-sessions = { $n ->
    [one] une séance
   *[other] { $n } séances
  }
map-show = Montrer
figure-departement = { $n ->
    [one] département
   *[other] départements
  }
figure-region = { $n ->
    [one] région
   *[other] régions
  }
figure-map-departement-t2 = où une collectivité est membre
figure-map-departement-t1 = où seule la région est membre
figure-map-departement-t0 = sans collectivité membre
figure-map-region-t2 = { $n ->
    [one] membre
   *[other] membres
  }
figure-map-region-t1 = où une collectivité est membre
figure-map-region-t0 = sans collectivité membre
figure-map-personnes-t2 = où plusieurs personnes agissent
figure-map-personnes-t1 = où une personne agit, seule
figure-map-personnes-t0 = sans personne encore
figure-map-sessions-t2 = où plusieurs séances ont été tenues
figure-map-sessions-t1 = où une séance a été tenue
figure-map-sessions-t0 = sans séance
map-how-personnes = Sont comptées les personnes dont un mandat est en cours ce jour-là, pour un membre qui se tient là. Qui s’étend sur plusieurs départements compte dans chacun.
map-how-sessions = Sont comptées les séances tenues jusqu’à ce jour, là où elles ont siégé, parmi celles que vous pouvez lire.
map-how-adherents = Une collectivité membre est une commune, une intercommunalité ou un département qui adhère, ou dont l’adhésion est en cours. Qui s’étend sur plusieurs départements compte dans chacun.
map-nowhere = { $n ->
    [one] Un membre n’est pas sur la carte : aucune source ne dit où il se tient.
   *[other] { $n } membres ne sont pas sur la carte : aucune source ne dit où ils se tiennent.
  }
map-caption = Les mêmes chiffres, le { $day }.
map-state = État
map-members = Collectivités membres
map-progress = dont adhésion en cours
map-agents = Personnes qui agissent
map-sessions = Séances
map-more = La carte en grand, et ses chiffres
map-figure = Où le réseau a des membres

## La couverture

coverage-title = Qui le réseau touche
coverage-lede = Le { $day }, { $people } personnes ({ $share } %) vivent dans une commune que le réseau touche : elle est membre, ou ce qui la couvre l’est.
coverage-kinds = Les collectivités membres, par niveau
coverage-kinds-how = Chaque nombre ouvre sa liste. Les personnes sont celles qui vivent sur ces territoires ; on ne les additionne pas d’un niveau à l’autre.
coverage-kind = Niveau
coverage-members = Membres
coverage-all = Sur combien
coverage-people = Habitants
coverage-bands = Les communes, par taille et par ce qui les touche au plus près
coverage-bands-how = Chaque commune compte une fois : par elle-même si elle est membre, sinon par son intercommunalité, son département, sa région.
coverage-band = Taille
coverage-total = Ensemble
band-below = moins de { $n } hab.
band-between = { $from } à { $to } hab.
band-above = { $n } hab. et plus
reach-own = Membre
reach-epci = Par son intercommunalité
reach-departement = Par son département
reach-region = Par sa région seule
reach-nobody = Non couvertes
reached-own = Membre
reached-epci = Par son intercommunalité
reached-departement = Par son département
reached-region = Par sa région seule
reached-nobody = Non couverte
uncounted = { $n ->
    [one] N’est pas compté, faute d’habitants : { $names }.
   *[other] Ne sont pas comptés, faute d’habitants : { $names }.
  }
reach-progress = dont { $n } en cours
held-own = membre
held-nobody = pas membre
held-epci = pas membre
held-departement = pas membre
held-region = pas membre
territory-kinds-region = Régions
territory-kinds-departement = Départements
territory-kinds-epci = Intercommunalités
territory-kinds-commune = Communes
list-caption = { $first } à { $last }, sur { $total } ; { $people } habitants, le { $day }.
list-empty = Aucun territoire ne répond à ces critères.

## Les délaissés

left-out-title = Qui est laissé de côté
left-out-lede = Les départements et collectivités d’outre-mer, de ceux où le réseau laisse le plus de monde de côté à ceux où il touche presque tout le monde, le { $day }.
left-out-formula = Le rang suit une formule que chacun peut refaire : les habitants que personne ne touche, plus la moitié de ceux que leur région seule touche ; le tout multiplié par un, plus la part des habitants qui vivent dans une commune de moins de 2 000 habitants. Les petites communes pèsent davantage : ce sont elles qui ont le moins de moyens.
left-out-caption = Du plus délaissé au moins délaissé.
left-out-nobody = Non couverts
left-out-reached = { $n ->
    [one] Un département n’y figure pas : chacune de ses communes est touchée de plus près que par sa région.
   *[other] { $n } départements n’y figurent pas : chacune de leurs communes est touchée de plus près que par leur région.
  }
left-out-region-only = Par sa région seule
left-out-small = Dans de petites communes
left-out-score = Total qui donne le rang
left-out-more = { $n ->
    [one] Voir aussi le dernier département
   *[other] Voir les { $n } autres
  }
left-out-none = Chaque commune est touchée de plus près que par sa région.

## Seul·e ici

alone-title = Seul·e ici
alone-how = Les collectivités seules membres dans leur département, ou pour qui une seule personne agit. À chacune, le réseau propose un binôme : le membre de même niveau dont la population est la plus proche, parce qu’il connaît les mêmes moyens.
alone-none = Personne n’est seul dans son département, ni seul à agir pour sa collectivité.
alone-in-place = seule dans son département
alone-one-agent = une seule personne agit
alone-buddy = Binôme proposé :
alone-why = {" "}: { $n } habitants ici, { $other } là-bas.
alone-more = Et { $n } autres, dans le fichier CSV.
alone-no-buddy = Aucun autre membre de ce niveau : pas de binôme à proposer pour l’instant.

## Nulle part

nowhere-title = Nulle part sur la carte
nowhere-how = { $n ->
    [0] Ces organisations sont membres, et aucune source ne dit où elles se tiennent. Halle ne le devine pas.
    [one] Ces organisations sont membres, et aucune source ne dit où elles se tiennent. Halle ne le devine pas. Une personne adhère pour elle-même : elle n’est d’aucun territoire.
   *[other] Ces organisations sont membres, et aucune source ne dit où elles se tiennent. Halle ne le devine pas. { $n } personnes adhèrent pour elles-mêmes : elles ne sont d’aucun territoire.
  }
nowhere-none = Chaque organisation membre a son territoire.

## Un territoire

territory-choose = Trouver un territoire
territory-name = Territoire
territory-code = Code INSEE
territory-form = Forme
territory-form-CC = Communauté de communes
territory-form-CA = Communauté d’agglomération
territory-form-CU = Communauté urbaine
territory-form-METRO = Métropole
territory-form-MET69 = Métropole de Lyon
territory-state-own = membre
territory-state-in_progress = en cours
territory-state-nobody = pas membre
territory-reach = Le { $day }, { $reach }
territory-reach-progress = L’adhésion est en cours.
reach-by-own = cette commune est membre du réseau.
reach-by-epci = le réseau touche cette commune par son intercommunalité.
reach-by-departement = le réseau touche cette commune par son département.
reach-by-region = le réseau ne touche cette commune que par sa région.
reach-by-nobody = le réseau ne touche pas encore cette commune.
territory-lede = Qui est membre du réseau ici, le { $day }, et qui ne l’est pas encore.
territory-members = Membres ici
territory-no-members = Aucune organisation d’ici n’est membre à cette date.
territory-stands = qui s’y tient
territory-others = Aussi connues d’ici, sans être membres
territory-without = Sans membre
territory-within = { $kind } : { $without } sur { $all } ne sont pas membres
territory-strengths = Ses forces
territory-happened = Ce qui s’y est passé
territory-entries = La porte d’entrée
territory-no-entry = Le réseau n’a pas encore dit par qui entrer ici.
territory-alike = Membres de même taille
territory-formers = Communes réunies
territory-note-add = Ajouter ce que l’on sait
former-now = { $old } n’est plus une commune à part : { $how }. Voici { $new }.
former-delegated = commune déléguée
former-associated = commune associée
former-merged = réunie
former-ward = arrondissement
former-edition = absente depuis l’édition { $year }

## Trouver un territoire

choose-lede = Une commune, une intercommunalité, un département ou une région, par son nom, son code de l’INSEE ou son SIREN. Deux communes de même nom sont montrées toutes les deux.
choose-name = Nom ou code
choose-find = Chercher
choose-none = Aucun territoire ne s’appelle « { $name } ». Essayez le début de son nom, sans abréviation.

## Les angles morts

spots-title = Angles morts
spots-lede = Les sujets, les publics et les acteurs dont personne dans le réseau ne s’occupe encore, et qui pourrait les porter.
spots-empty = Aucun angle mort n’est inscrit. La coordination du réseau les ajoute ici.
spots-topic = Des sujets
spots-public = Des publics
spots-actor = Des acteurs publics
spots-territory = Des territoires
spots-carried = Portés depuis
spots-carried-by = Porté par
spots-could = Qui pourrait s’en charger, sur quoi s’appuyer : { $who }
spot-by-whom = Dites quelle organisation s’en charge depuis ce jour.
spot-since-when = Dites depuis quel jour cette organisation s’en charge.
