# Les pages des membres : le réseau, les adhérents, une organisation.

room-network = Réseau
all = Toutes
as-of = À la date du
show-that-day = Voir ce jour-là
reciprocal = adhésion croisée
known-on = depuis le { $day }
known-by = attesté le { $day }, depuis une date inconnue

## Le réseau en chiffres

network-title = Le réseau
network-lede = Qui fait partie du réseau le { $day }, et d’où vient chaque chiffre.
network-keep = Tenir à jour
network-map = La carte
network-coverage = Qui le réseau touche
network-directory = Voir les adhérents
network-empty = Aucune catégorie de membres pour l’instant. La coordination du réseau les ajoute par « Tenir à jour ».
origin-computed = calculé, voir la liste
origin-computed-progress = calculé, dont { $n } en cours
origin-differs = calculé d’après la liste ; la source annonce { $n } : { $source }
origin-announced = annoncé, sans liste
origin-none = ni liste ni chiffre annoncé
change-computed = { $change } en un an
change-none = inchangé en un an
change-announced = { $change } annoncé

## Les adhérents

directory-title = Les adhérents
directory-crumb = Adhérents
directory-lede = Qui adhère au réseau le { $day }. Les personnes qui adhèrent pour elles-mêmes sont comptées ; seuls les membres voient leurs noms.
directory-name = Nom
directory-category = Catégorie
directory-state = État
directory-counted = Validées et en cours
directory-empty = Personne ne répond à ces critères. Retirez un filtre, ou choisissez une autre date.
directory-caption = { $total ->
    [one] Un adhérent
   *[other] Adhérents { $first } à { $last }, sur { $total }
  }

## Toutes les organisations

organisations-title = Les organisations
organisations-lede = Toutes celles que le réseau connaît, qu’elles en soient membres ou non. Chaque page dit d’où vient ce qu’elle avance.
organisations-member = Membre du réseau
organisations-member-any = Membres ou non
organisations-member-oui = Membre
organisations-member-non = Pas membre
organisations-state = Adhésion
organisations-where = Où
organisations-founded = Création
organisations-met = déjà là en { $day }
organisations-checked = Vérifié le
organisations-empty = Aucune organisation ne répond à ces critères. Retirez un filtre.
organisations-told = Sa fiche est nouvelle ou a changé.
organisations-caption = { $total ->
    [one] Une organisation
   *[other] Organisations { $first } à { $last }, sur { $total }
  }

list-size = De la taille de (habitants)
list-not-a-size = « { $found } » n’est pas un nombre d’habitants : écrivez 26000.
list-size-said = De { $from } à { $to } habitants sur le territoire : de la moitié au double de { $size }.
size-mine = De ma taille
size-same = Membres de taille semblable
list-territory = Territoire
list-territory-id = Identifiant du territoire
list-population = Population
list-no-territory = « { $found } » n’est pas un territoire connu : écrivez un nom, un code de l’INSEE ou le SIREN d’une intercommunalité.
list-several-territories = Plusieurs territoires s’appellent « { $found } » : écrivez l’un de ces identifiants, { $known }.

list-map-some = Au moins une ligne de la liste
list-map-none = Personne de la liste
list-map-shape = { $name } : { $n ->
    [0] personne de la liste
    [one] une ligne de la liste
   *[other] { $n } lignes de la liste
  }
list-map-apart = { $n ->
    [0] Toute la liste est sur la carte.
    [one] Une ligne n’est pas sur la carte : elle ne tient à aucun département.
   *[other] { $n } lignes ne sont pas sur la carte : elles ne tiennent à aucun département.
  }

## Une organisation

organisation-correct = Corriger cette page
organisation-history = Historique
organisation-duplicate = Signaler un doublon…
organisation-claim = C’est nous
organisation-change = Modifier
organisation-other-names = Aussi appelée
organisation-memberships = Adhésion au réseau
organisation-not-member = Cette organisation n’a pas adhéré au réseau à cette date.
organisation-people = Les personnes qui agissent pour elle
organisation-people-hidden = { $n ->
    [one] Une personne agit pour cette organisation. Les membres du réseau voient son nom une fois connectés.
   *[other] { $n } personnes agissent pour cette organisation. Les membres du réseau voient leurs noms une fois connectés.
  }
organisation-nobody = Personne n’est enregistré pour cette organisation à cette date.
mandate-deliberation = délibération n° { $number }

## La saisie

desk-title = Tenir le réseau à jour
desk-part-who = Qui est là
desk-part-belonging = Les adhésions
desk-part-upkeep = Garder tout vrai
desk-part-data = Les données
desk-import = Importer un tableur
desk-lede = Commencez par les catégories, puis les organisations et les personnes, puis leurs adhésions et l’état de chacune. Chaque page dit qui verra ce que vous saisissez.

## Ce que les règles refusent

siren-unfit = « { $found } » n’est pas un SIREN : il faut neuf chiffres, et le dernier découle des autres. Relisez-les.
website-unfit = Écrivez l’adresse complète du site, qui commence par https://
siret-unfit = « { $found } » n’est pas un SIRET : il faut quatorze chiffres, dont les neuf premiers sont un SIREN. Relisez-les.
rna-unfit = « { $found } » n’est pas un numéro RNA : il faut un W, puis neuf chiffres.
mandate-needs-organisation = Dites au titre de quelle organisation cette personne agit.
ends-before-it-starts = La fin vient avant le début.
membership-of-whom = Dites qui adhère : une organisation ou une personne.
membership-of-both = Une adhésion est celle d’une organisation ou d’une personne : retirez l’une des deux.
contact-lost = Ces adresses ne répondent plus, et ne reçoivent plus rien tant qu’elles ne sont pas changées :

## Un membre en une fois

entry-title = Ajouter un membre
entry-lede = Tout ce qu’il faut pour convoquer une assemblée, en une fois.
entry-added = { $n ->
    [one] { $name } est dans la liste. Un membre dans cette catégorie.
   *[other] { $name } est dans la liste. { $n } membres dans cette catégorie.
  }
entry-no-categories = Dites d’abord comment vous comptez vos membres :
entry-no-category = Choisissez une catégorie.
entry-organisation = Si c’est une organisation
entry-organisation-text = À remplir pour une catégorie d’organisations. Laissez vide pour une personne.
entry-organisation-name = Nom de l’organisation
entry-person-or-representative = La personne, ou celle qui représente l’organisation
entry-representative = La personne qui la représente
entry-private = Visible de la coordination seulement, comme le téléphone et l’adresse postale.
entry-paste = Vous avez déjà une liste ? Collez-la ou déposez-la d’un coup.
entry-list = Voir la liste
entry-prepare = Préparer l’assemblée
entry-done = J’ai fini
entry-since = Membre depuis
entry-act = Ajouter ce membre
entry-known = « { $name } » est déjà dans l’annuaire : ajoutez son adhésion par la fiche « Adhésions ».
entry-twice = { $name } est déjà membre dans cette catégorie. Si c’est un homonyme, passez par les fiches « Personnes » et « Adhésions ».
## Ce qui est gardé sur les personnes

processing-people = Personnes et mandats
processing-people-why = Savoir qui agit pour chaque organisation, à quel titre et depuis quand.
processing-people-what = Le nom, les mandats avec leurs dates, la fonction, la délibération.
processing-people-sees = Les membres du réseau. Le public ne voit une personne que par ses mandats publics, sa place dans une instance et ce que disent les procès-verbaux publics.
processing-people-keeps = Tant que le réseau existe : c’est son histoire. Qui le demande est remplacé par un pseudonyme une fois ses mandats finis.
processing-people-source = Règlement général sur la protection des données, article 17, paragraphe 3.
processing-contacts = Contacts
processing-contacts-why = Joindre chaque membre : convocations, appels du jour même.
processing-contacts-what = Le nom, l’adresse électronique, le téléphone, l’adresse postale.
processing-contacts-sees = La coordination, et la personne elle-même. Jamais le public, ni les autres membres.
processing-contacts-keeps = Trois ans après la fin du dernier mandat, la coordination est invitée à effacer le contact.
processing-contacts-source = Choix de la maison, d’après la durée que la CNIL recommande pour des contacts sans suite.
processing-memberships = Adhésions des personnes
processing-memberships-why = Savoir qui adhère pour soi-même, et compter les membres.
processing-memberships-what = La catégorie, et chaque état de l’adhésion avec sa date.
processing-memberships-sees = Les membres du réseau. Le public en voit le nombre.
processing-memberships-keeps = Tant que le réseau existe, sous un pseudonyme pour qui l’a quitté et le demande.
processing-memberships-source = Loi du 1er juillet 1901 et statuts : la liste des membres fonde les décisions.
keep-contacts = Les contacts de qui n’agit plus pour personne
keep-contacts-why = Trois ans, la durée que la CNIL recommande pour des contacts sans suite
pair-missing-elected = manque une personne élue
pair-missing-technician = manque une personne de l’administration
pair-notice = Le réseau demande un binôme élu-technicien :
network-team = L’équipe
network-faces = Trombinoscope
desk-duplicates = Doublons
desk-proposals = Propositions
desk-checks = Toujours vrai ?
desk-pairs = Binômes élu-technicien
desk-renewal = Renouvellement après une élection
desk-requests = Demandes sur les données
