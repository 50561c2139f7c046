# Les personnes à travers leurs mandats.

mandate-from-to = du { $starts } au { $ends }
mandate-from = depuis le { $starts }
mandate-to = jusqu’au { $ends }
mandate-undated = dates inconnues
person-data = Ce qui est gardé
person-change = Changement de poste
person-changed = C’est fait : un mandat a pris fin, un autre commence.
person-no-mandate = Aucun mandat enregistré.
person-alone = À titre personnel
person-in-force = en cours
person-past = (terminé)
person-seats = Sièges
change-title = Changement de poste : { $name }
change-lede = Un mandat prend fin, un autre commence, le même jour. L’histoire reste, et rien de ce qui en dépend n’est oublié.
change-back = La personne
change-nothing = Aucun mandat n’est en cours. Ajoutez-en un :
change-ends = Le mandat qui prend fin
change-several = Voir ce qui dépend de :
change-choose = Choisissez le mandat qui prend fin : vous verrez ici les sièges, les contacts et les rôles qui en dépendent, avant que rien ne soit écrit.
change-look = Rien n’est encore enregistré. Relisez ce qui dépend de ce mandat, puis enregistrez.
change-on = Le jour du changement
change-on-hint = Le dernier jour de l’ancien poste est la veille.
change-next = Le mandat qui commence
change-organisation-hint = Son nom ou son identifiant. Vide pour qui n’agit plus au nom d’une organisation.
change-depends = Ce qui dépendait de l’ancien mandat
change-seat = Siège : { $body }
change-seat-keep = Le siège reste tel quel, au titre de l’ancienne organisation
change-seat-personal = Le siège continue à titre personnel
change-seat-end = Le siège prend fin ce jour-là
change-contacts = { $n ->
    [one] Son contact suit vers la nouvelle organisation
   *[other] Ses { $n } contacts suivent vers la nouvelle organisation
  }
change-roles = { $n ->
    [one] Son compte cesse d’agir pour l’ancienne organisation
   *[other] Ses { $n } rôles pour l’ancienne organisation prennent fin
  }
change-nothing-depends = Ni siège, ni contact, ni rôle ne dépend de ce mandat.
change-do = Enregistrer le changement
change-reason = changement de poste
change-which = Dites quel mandat prend fin.
change-to-what = Dites quelle organisation ou quelle fonction commence.
change-before-it-began = Ce mandat n’avait pas commencé ce jour-là : choisissez un jour plus tard.
change-ended = Ce mandat avait déjà pris fin ce jour-là.
change-same = C’est le même mandat : changez l’organisation ou la fonction.
renewal-title = Renouvellement après une élection
renewal-lede = Tous les mandats électifs d’un échelon, sur une page : chacun prend fin, recommence ou continue, à une même date. Vous voyez avant d’écrire, et un seul acte défait tout.
renewal-on = Jour de l’installation
renewal-list = Voir les mandats
renewal-empty = Aucun mandat électif de cet échelon n’est en cours la veille de ce jour.
renewal-caption = { $n ->
    [one] Un mandat électif
   *[other] { $n } mandats électifs
  }
renewal-fate = Ce qu’il devient
renewal-fate-ends = prend fin
renewal-fate-again = recommence (réélu·e)
renewal-fate-goes-on = continue
renewal-preview = Voir ce que cela fera
renewal-do = Renouveler
renewal-seen = Prennent fin : { $ends }. Recommencent : { $again }.
renewal-seen-text = Rien n’est encore écrit. Une nouvelle délibération sera à saisir pour chaque mandat qui recommence.
renewal-past = Renouvellements passés
renewal-undo = Défaire
renewal-undone-on = Défait le { $day }.
renewal-done = C’est fait.
renewal-undone = C’est défait : chaque mandat est comme avant.
renewal-which-level = Choisissez un échelon.
renewal-nobody = Aucun mandat ne changerait.
renewal-built-on = Un de ces mandats a changé depuis : il se corrige à la main.
pairs-title = Binômes élu-technicien
pairs-lede = Le { $day }, les membres dont le réseau attend une personne élue et une personne de leur administration.
pairs-not-asked = Aucune catégorie de membres n’exige de binôme. Cela se règle par catégorie :
pairs-whole = membres avec un binôme
pairs-lacking = membres à qui il manque quelqu’un
pairs-all = Chaque membre a son binôme.
pairs-missing = Ce qui manque
pairs-add = Ajouter un mandat
team-title = L’équipe
team-lede = Qui travaille pour le réseau le { $day }.
team-empty = Personne n’est enregistré dans l’équipe à cette date.
team-until = (jusqu’au { $day })
faces-title = Trombinoscope
faces-lede = Qui agit dans le réseau, pour ses membres. Un visage n’est montré que si la personne le veut ; sinon, ses initiales.
faces-name = Nom, fonction ou organisation
faces-empty = Personne ne répond à ces critères.
faces-caption = Personnes { $first } à { $last }, sur { $total }
portrait-title = Mon portrait
portrait-lede = Votre visage aide les autres membres à vous reconnaître. C’est vous qui le montrez, et vous qui le retirez.
portrait-picture = Une photo
portrait-picture-hint = JPEG, PNG ou WebP. Elle est réduite à un petit carré ; lieu, date et appareil en sont ôtés.
portrait-consent = J’accepte que les membres du réseau voient ce portrait. Je peux le retirer à tout moment.
portrait-show = Montrer mon portrait
portrait-replace = Remplacer mon portrait
portrait-withdraw = Retirer mon portrait
portrait-yours = Votre portrait
portrait-done = Votre portrait est montré aux membres.
portrait-withdrawn = Votre portrait est retiré, et la photo effacée.
portrait-unfit = Ce n’est pas une photo que l’on sait lire : choisissez un JPEG, un PNG ou un WebP.
portrait-no-consent = Cochez la case : sans votre accord, rien n’est montré.
portrait-history = Ce que vous avez dit
portrait-consent-yes = Accord donné
portrait-consent-no = Accord retiré
portrait-nobody = Votre compte n’est rattaché à aucune personne du réseau. La coordination peut l’y rattacher.
processing-portraits = Portraits
processing-portraits-why = Aider les membres à se reconnaître.
processing-portraits-what = Une petite photo, et chaque accord donné ou retiré.
processing-portraits-sees = Les membres du réseau, une fois connectés.
processing-portraits-keeps = Jusqu’à ce que la personne le retire : la photo s’efface aussitôt.
processing-portraits-source = Consentement, article 7 du RGPD.
