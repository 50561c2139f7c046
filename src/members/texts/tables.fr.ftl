# Les formulaires des membres, table par table : libellés, aides, valeurs.

## organisation

sheet-organisation = Organisations
sheet-organisation-lede = Les collectivités, établissements, associations et autres organisations du réseau ou autour de lui. Tout ce qui est saisi ici est public.
organisation-name = Nom
organisation-name-hint = Le nom complet, comme Département de Loire-Atlantique. Les autres noms en usage ont leur propre page de saisie.
organisation-kind = Nature
organisation-kind-hint = Ce que l’organisation est en droit ou en fait. La catégorie où le réseau la compte se dit avec son adhésion.
organisation-kind-region = Région
organisation-kind-department = Département
organisation-kind-commune = Commune
organisation-kind-intercommunality = Intercommunalité ou métropole
organisation-kind-public_establishment = Établissement public
organisation-kind-state = Administration de l’État
organisation-kind-association = Association
organisation-kind-foundation = Fondation
organisation-kind-company = Entreprise
organisation-kind-research = Enseignement ou recherche
organisation-kind-international = Organisation internationale
organisation-kind-lab = Laboratoire d’innovation
organisation-kind-network = Réseau
organisation-kind-collective = Collectif ou consortium
organisation-kind-informal = Collectif sans statut
organisation-kind-foreign_authority = Collectivité d’un autre pays
organisation-kind-other = Autre
organisation-legal-person = Personne morale
organisation-legal-person-hint = À remplir quand une autre organisation paie et vote à sa place, comme la ville dont dépend un laboratoire.
organisation-siren = SIREN
organisation-siren-hint = Le numéro de l’INSEE : neuf chiffres, comme 732 829 320.
organisation-siret = SIRET
organisation-siret-hint = Celui d’un établissement, si c’est de lui qu’il s’agit : quatorze chiffres, comme 732 829 320 00074.
organisation-rna = Numéro RNA
organisation-rna-hint = Pour une association : W et neuf chiffres. Celles d’Alsace-Moselle n’en ont pas.
organisation-territory = Territoire
organisation-territory-hint = Où elle se tient, par son nom ou son code : une commune, une intercommunalité, un département ou une région. Si plusieurs portent ce nom, on vous demandera lequel. Vide si aucune source ne le dit.
organisation-website = Site web
organisation-website-hint = L’adresse complète, qui commence par https://
organisation-about = Présentation
organisation-about-hint = Quelques phrases pour qui ne la connaît pas. Le Markdown est compris.
organisation-source = Source
organisation-source-hint = D’où vient ce que vous saisissez, comme Procès-verbal du 19 juin 2018.

## organisation_name

sheet-organisation-name = Autres noms
sheet-organisation-name-lede = Les noms par lesquels une source désigne une organisation, comme un sigle ou un ancien nom. Ils sont publics.
organisation-name-organisation = Organisation
organisation-name-name = Autre nom
organisation-name-name-hint = Tel que la source l’écrit, comme CUD Dunkerque.
organisation-name-source = Source
organisation-name-source-hint = Le document qui emploie ce nom.

## organisation_fact

sheet-organisation-fact = Faits et sources
sheet-organisation-fact-lede = Ce qu’une source dit d’une organisation : son année, son pays, qui l’a créée. Deux sources qui ne s’accordent pas font deux lignes, montrées côte à côte. Tout est public.
organisation-fact-organisation = Organisation
organisation-fact-fact = De quoi il s’agit
organisation-fact-fact-founded = Création
organisation-fact-fact-founder = Créée par
organisation-fact-fact-existed = Déjà là en
organisation-fact-fact-planned_end = Fin prévue
organisation-fact-fact-ended = Fin
organisation-fact-fact-legal_form = Statut juridique
organisation-fact-fact-country = Pays
organisation-fact-fact-place = Lieu
organisation-fact-fact-anniversary = Anniversaire
organisation-fact-fact-team = Équipe
organisation-fact-fact-members = Membres annoncés
organisation-fact-fact-announced = Autre chiffre annoncé
organisation-fact-value = Ce que dit la source
organisation-fact-value-hint = Une date comme 2015, 2015-10 ou 2015-10-19 ; les deux lettres d’un pays, comme DK ; un nombre entier pour un chiffre annoncé ; des mots pour le reste.
organisation-fact-note = Précision
organisation-fact-note-hint = En peu de mots, comme « au plus tard » ou « acteurs du consortium ».
organisation-fact-source = Source
organisation-fact-source-hint = Le document, et l’endroit du document.
organisation-fact-checked-on = Vérifié le
organisation-fact-checked-on-hint = Le jour où quelqu’un a regardé si c’était toujours vrai. Vide si personne ne l’a fait.

## organisation_link

sheet-organisation-moved = Adresses reprises
sheet-organisation-check = Vérifications
sheet-organisation-link = Liens entre organisations
sheet-organisation-link-lede = Ce qui lie deux organisations selon une source. Le lien se lit depuis la première et se montre sur les deux pages. Tout est public.
organisation-link-organisation = Organisation
organisation-link-kind = Lien
organisation-link-kind-member = est membre de
organisation-link-kind-founder = a fondé
organisation-link-kind-carries = porte
organisation-link-kind-part_of = fait partie de
organisation-link-kind-partner = est partenaire de
organisation-link-kind-network = travaille en réseau avec
organisation-link-kind-funds = finance
organisation-link-kind-advises = conseille
organisation-link-kind-visit = a rendu visite à
organisation-link-kind-invited = a invité
organisation-link-other = Autre organisation
organisation-link-starts = Début
organisation-link-starts-hint = Une année, un mois ou un jour. Vide si la source ne le dit pas.
organisation-link-ends = Fin
organisation-link-ends-hint = La même année que le début pour ce qui a eu lieu une fois. Vide si la source ne le dit pas.
organisation-link-note = Précision
organisation-link-note-hint = Le programme, le projet ou le montant, en peu de mots.
organisation-link-source = Source
organisation-link-source-hint = Le document, et l’endroit du document.

## person

sheet-person = Personnes
sheet-person-lede = Les personnes du réseau, par leur nom et rien de plus. Les membres voient les noms ; le public ne voit une personne que par ses mandats et sa place dans une séance.
person-family-name = Nom
person-given-name = Prénom

## mandate

sheet-mandate = Mandats
sheet-mandate-lede = Ce qui lie une personne à une organisation, avec ses dates ; plusieurs mandats peuvent valoir à la fois. Les membres voient cette liste ; un mandat peut rendre le nom public.
mandate-person = Personne
mandate-organisation = Organisation
mandate-organisation-hint = Vide pour une personne qui n’agit au nom d’aucune organisation.
mandate-capacity = À quel titre
mandate-capacity-representing = Au titre de l’organisation
mandate-capacity-personal = À titre personnel
mandate-capacity-staff = De l’équipe
mandate-title = Fonction
mandate-title-hint = Telle que la source l’écrit, comme Cheffe de projet.
mandate-standing = Rang
mandate-standing-hint = Pour qui représente une organisation : le ou la suppléant·e agit en l’absence de la personne titulaire.
mandate-standing-titulaire = titulaire
mandate-standing-suppleant = suppléant·e
mandate-deliberated-on = Date de la délibération
mandate-deliberated-on-hint = Le jour où l’organisation a désigné cette personne.
mandate-deliberation-number = Numéro de la délibération
mandate-deliberation-number-hint = Tel qu’il figure sur l’acte, comme 2018-042.
mandate-starts = Début
mandate-starts-hint = Vide si la date n’est pas connue.
mandate-ends = Fin
mandate-ends-hint = Le premier jour où le mandat ne vaut plus. Vide tant qu’il court.
mandate-source = Source
mandate-source-hint = Le document qui l’atteste.

## college

sheet-college = Collèges
sheet-college-lede = Les groupes de membres qui votent ensemble, et les voix de chaque membre, comme les statuts le disent. Tout est public.
college-label-fr = Nom en français
college-label-en = Nom en anglais
college-voices = Voix par membre
college-voices-hint = Un nombre entier. Sans collège, chaque membre a une voix.
college-position = Rang dans la liste
college-position-hint = Laissez vide pour ajouter à la fin.

## category

sheet-category = Catégories de membres
sheet-category-lede = Comment le réseau compte ses membres : régions, départements, adhésions individuelles. Tout est public.
category-label-fr = Nom en français
category-label-fr-hint = Au pluriel, comme Régions.
category-label-en = Nom en anglais
category-label-en-hint = Au pluriel, comme Regions.
category-counts = Ce qu’on y compte
category-counts-organisations = Des organisations
category-counts-people = Des personnes
category-college = Collège
category-college-hint = Vide si les statuts ne prévoient pas de collèges.
category-position = Rang dans la liste
category-position-hint = Laissez vide pour ajouter à la fin.

## membership

sheet-membership = Adhésions
sheet-membership-lede = Qui adhère, et dans quelle catégorie. L’adhésion d’une organisation est publique ; celle d’une personne est comptée, et seuls les membres voient son nom.
membership-category = Catégorie
membership-organisation = Organisation
membership-organisation-hint = Si c’est une organisation qui adhère. Sinon, remplissez la personne.
membership-person = Personne
membership-person-hint = Si c’est une personne qui adhère pour elle-même. Sinon, remplissez l’organisation.
membership-stated-name = Nom dans la source
membership-stated-name-hint = À remplir si la source désigne ce membre par un autre nom que le sien.
membership-reciprocal = Adhésion croisée
membership-reciprocal-hint = Oui quand les deux organisations adhèrent l’une à l’autre.
membership-reciprocal-yes = Oui
membership-reciprocal-no = Non
membership-source = Source
membership-source-hint = Le document qui atteste cette adhésion.

## membership_state

sheet-membership-state = États des adhésions
sheet-membership-state-lede = Ce qui arrive à une adhésion, jour après jour : demandée, validée, échue. L’état d’une organisation est public ; celui d’une personne, visible par les membres.
membership-state-membership = Adhésion
membership-state-state = État
membership-state-state-hint = Les adhésions validées et en cours sont comptées ; celles en cours sont signalées à part.
membership-state-state-requested = Adhésion demandée
membership-state-state-in_progress = Adhésion en cours
membership-state-state-admitted = Adhésion validée
membership-state-state-lapsed = Adhésion échue
membership-state-state-withdrawn = Départ du réseau
membership-state-state-refused = Adhésion refusée
membership-state-effective-on = Date
membership-state-effective-on-hint = Le jour où l’état prend effet ou, à défaut, le jour où une source l’atteste.
membership-state-known = Ce que dit la date
membership-state-known-hint = Un procès-verbal qui liste les membres atteste leur adhésion ce jour-là, sans dire depuis quand.
membership-state-known-on = L’état prend effet ce jour-là
membership-state-known-by = L’état est attesté ce jour-là, depuis une date inconnue
membership-state-source = Source
membership-state-source-hint = Le document, et l’endroit du document, comme Procès-verbal du 19 juin 2018, liste des adhérents.

## announced

sheet-announced = Chiffres annoncés
sheet-announced-lede = Les chiffres qu’une source donne sans leur liste. Ils s’affichent en public à côté de ce que les listes donnent, sans s’y mêler.
announced-subject = Sujet
announced-subject-hint = category/ suivi de l’identifiant d’une catégorie, comme category/regions, ou body/ suivi de celui d’une instance, comme body/conseil-administration.
announced-measure = Ce que dit le chiffre
announced-measure-count = Un nombre de membres
announced-measure-change = Une évolution depuis l’année précédente
announced-measure-entrants = Un nombre d’entrées
announced-stated-on = Date de la source
announced-value = Chiffre
announced-value-hint = Un nombre entier. Une baisse s’écrit avec le signe moins, comme -2.
announced-source = Source
announced-source-hint = Le document, et l’endroit du document, comme Procès-verbal du 19 juin 2018, liste des adhérents.

sheet-contact = Contacts
sheet-contact-lede = Comment joindre chaque membre : convocations, appels le jour même. Seules les personnes qui coordonnent le réseau lisent cette liste ; elle n’est jamais publique.
contact-organisation = Organisation
contact-organisation-hint = Celle que l’on joint, ou vide si c’est une personne adhérente.
contact-person = Personne
contact-person-hint = La personne adhérente, ou celle qui représente l’organisation.
contact-name = Nom
contact-name-hint = Comme sur une enveloppe : Hélène Clot, ou Secrétariat général.
contact-email = Adresse électronique
contact-phone = Téléphone
contact-postal-address = Adresse postale
contact-postal-address-hint = Pour qui n’a pas d’adresse électronique : elle va sur l’étiquette.
contact-of-whom = Dites de quelle organisation ou de quelle personne c’est le contact.
contact-email-unfit = Une adresse électronique s’écrit comme mairie@exemple.fr.
mandate-level = Échelon
mandate-level-hint = De quelle assemblée ou de quelle administration il est.
mandate-level-municipal = échelon municipal
mandate-level-intercommunal = échelon intercommunal
mandate-level-departmental = échelon départemental
mandate-level-regional = échelon régional
mandate-level-national = échelon national
mandate-level-european = échelon européen
mandate-level-other = autre échelon
mandate-gained = Comment il est venu
mandate-gained-hint = Élu·e, nommé·e, recruté·e ou bénévole. Vide si la source ne le dit pas : rien ne se devine.
mandate-gained-elected = élu·e
mandate-gained-appointed = nommé·e
mandate-gained-recruited = recruté·e
mandate-gained-volunteer = bénévole
category-pair = Binôme élu-technicien
category-pair-hint = Oui si chaque membre de la catégorie nomme une personne élue et une personne de son administration.
category-pair-yes = Oui
category-pair-no = Non
