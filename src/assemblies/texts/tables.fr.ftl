# Les formulaires des séances, table par table : libellés, aides, valeurs.

## session

sheet-session = Séance
sheet-session-lede = Ce qu’est la séance : l’instance réunie, le jour, le lieu, la convocation. Tout est public.
session-body = Instance
session-body-hint = L’assemblée, le conseil ou le groupe qui se réunit.
session-kind = Genre
session-kind-hint = Mixte : une assemblée ordinaire et une extraordinaire le même jour. Une instance autre que l’assemblée a le genre qui porte son nom.
session-kind-ordinary = Ordinaire
session-kind-extraordinary = Extraordinaire
session-kind-mixed = Mixte
session-kind-board = Conseil d’administration
session-kind-legal_representatives = Représentants légaux
session-kind-bureau = Bureau
session-kind-working_group = Groupe de travail
session-kind-steering_committee = Comité de pilotage
session-kind-other = Autre instance
session-title = Titre
session-title-hint = Comme Assemblée générale annuelle.
session-held-on = Date
session-opens = Heure d’ouverture
session-opens-hint = L’heure à laquelle la séance s’est ouverte. Vide si le document ne la dit pas.
session-closes = Heure de fin
session-closes-hint = L’heure à laquelle la séance a été levée.
session-place = Lieu
session-place-hint = Comme La Halle Belleville, Paris.
session-territory = Territoire
session-territory-hint = La commune où elle se tient : la page de ce territoire la dira.
session-convened-on = Convocation envoyée le
session-convened-on-hint = Le délai avant la séance dépend des statuts. Vide si vous ne savez pas.
session-convened-by = Mode de convocation
session-convened-by-hint = Qui a convoqué, et comment, comme La présidence, par courriel.
session-edition = Statuts appliqués
session-edition-hint = L’édition en vigueur à l’ouverture de la séance.
session-second-convocation = Seconde convocation
session-second-convocation-hint = Oui si une première séance n’avait pas réuni le quorum.
session-second-convocation-yes = Oui
session-second-convocation-no = Non
session-shown-by = Dans la version publique, les personnes paraissent
session-shown-by-hint = C’est au réseau d’en décider. Les membres voient toujours la feuille entière.
session-shown-by-name = par leur nom
session-shown-by-mandate = par leur mandat
session-previous = Procès-verbal à approuver
session-previous-hint = La séance précédente, dont le procès-verbal est approuvé à celle-ci.
session-introduction = Introduction
session-introduction-hint = Ce qui ouvre le procès-verbal. Le Markdown est compris.
session-source = Source
session-source-hint = Le document d’où vient la séance, si elle est saisie après coup.

## item

sheet-item = Ordre du jour
sheet-item-lede = Les points de la séance, dans l’ordre, et le récit de chacun. Tout est public.
item-position = Rang
item-position-hint = Laissez vide pour ajouter à la fin.
item-kind = Genre
item-kind-hint = On ne vote que sur ce qui est à l’ordre du jour.
item-kind-information = Information
item-kind-debate = Débat
item-kind-vote = Vote
item-kind-election = Élection
item-kind-workshop = Atelier
item-kind-logistics = Organisation
item-title = Titre
item-title-hint = Comme Approuver les comptes 2017.
item-minutes = Durée prévue, en minutes
item-prose = Récit
item-prose-hint = Ce qui s’est dit, pour le procès-verbal. Le Markdown est compris : ## pour un intertitre, - pour une liste.

## document

sheet-document = Documents
sheet-document-lede = Les documents présentés à la séance, par une adresse ou par un fichier. Tout est public.
document-item = Point de l’ordre du jour
document-item-hint = Vide si le document vaut pour toute la séance.
document-title = Titre
document-title-hint = Comme Rapport du commissaire aux comptes 2017.
document-address = Adresse web
document-address-hint = L’adresse complète, qui commence par https:// ; ou bien joignez le fichier.
document-blob = Fichier
document-blob-hint = 20 Mo au plus. Retirez d’abord ce qui ne doit pas être public.

## attendance

sheet-attendance = Émargement
sheet-attendance-lede = Qui est là, qui est excusé. Les membres voient la feuille entière ; le public voit les personnes comme le réseau l’a décidé, par leur nom ou par leur mandat.
attendance-position = Rang sur la feuille
attendance-position-hint = Laissez vide pour ajouter à la fin.
attendance-person = Personne
attendance-person-hint = Si elle est déjà connue du réseau. Sinon, laissez vide : nom et prénom suffisent.
attendance-family-name = Nom
attendance-given-name = Prénom
attendance-organisation = Organisation
attendance-organisation-hint = Celle au titre de laquelle la personne est venue. Vide s’il n’y en a pas.
attendance-stated = Qualité sur la feuille
attendance-stated-hint = Telle qu’elle est écrite, comme Ville de Paris ou Cheffe de projet.
attendance-standing = Place dans la séance
attendance-standing-hint = Ce que dit la feuille ; « Non précisé » si elle ne le dit pas. L’équipe et les personnes invitées ne votent pas.
attendance-standing-unsaid = Non précisé
attendance-standing-voter = Votant·e
attendance-standing-team = Équipe
attendance-standing-guest = Invité·e
attendance-standing-observer = En observation
attendance-state = Présence
attendance-state-hint = Une arrivée tardive ou un départ se pointe avec les mouvements.
attendance-state-present = Présent·e
attendance-state-excused = Excusé·e
attendance-state-absent = Absent·e

## movement

sheet-movement = Arrivées et départs
sheet-movement-lede = Qui arrive en cours de séance et qui part : le quorum se vérifie à chaque vote. Les membres voient cette liste ; le procès-verbal public en donne l’effet.
movement-attendance = Personne
movement-attendance-hint = Sans arrivée ni départ, une personne présente l’est de l’ouverture à la fin.
movement-direction = Sens
movement-direction-arrival = Arrivée
movement-direction-departure = Départ
movement-at = Heure
movement-at-hint = L’heure où la personne entre ou sort, comme 15 h 10.

## officer

sheet-officer = Bureau de séance
sheet-officer-lede = Qui préside la séance, qui en tient le secrétariat, qui compte les voix, qui signe. Le procès-verbal public porte ces noms.
officer-position = Rang dans la liste
officer-position-hint = Laissez vide pour ajouter à la fin.
officer-role = Rôle
officer-role-hint = Avec vos mots, comme présidence de séance, secrétariat de séance ou scrutateur.
officer-attendance = Personne
officer-attendance-hint = Elle doit figurer sur la feuille d’émargement.
officer-signs = Signe le procès-verbal
officer-signs-hint = Le procès-verbal est arrêté quand toutes les personnes qui signent l’ont fait.
officer-signs-yes = Oui
officer-signs-no = Non

## elector

sheet-elector = Corps électoral
sheet-elector-lede = Les membres qui ont droit de vote à cette séance, et leurs voix, copiés à la date fixée par les statuts. Les membres voient cette liste ; le public en voit les totaux.
elector-membership = Adhésion
elector-membership-hint = L’identifiant de l’adhésion, comme adhesion-alfortville.
elector-name = Nom du membre
elector-college = Collège
elector-college-hint = L’identifiant du collège. Vide s’il n’y en a pas.
elector-voices = Voix
elector-voices-hint = Les voix que ce membre tient de lui-même, sans compter les pouvoirs.
elector-admitted-late-at = Admis en séance à
elector-admitted-late-at-hint = Pour un membre qui s’est mis à jour sur place, avant l’ouverture du vote.

## voter

sheet-voter = Qui vote pour qui
sheet-voter-lede = Pour chaque membre du corps électoral, la personne présente qui vote. Les membres voient cette liste ; le procès-verbal public n’en donne que les voix.
voter-elector = Membre
voter-elector-hint = Un membre du corps électoral. Il n’est compté qu’une fois.
voter-attendance = Personne qui vote
voter-attendance-hint = Une même personne peut voter pour deux membres qui l’ont mandatée.

## proxy

sheet-proxy = Pouvoirs
sheet-proxy-lede = Les membres absents qui ont donné leur voix, et à qui. Les membres voient cette liste ; le procès-verbal public dit qui est représenté, comme le réseau l’a décidé.
proxy-giver = Donné par
proxy-giver-hint = Un membre du corps électoral. Son pouvoir ne vaut plus dès qu’il arrive.
proxy-holder = Donné à une personne
proxy-holder-hint = Quelqu’un de la feuille d’émargement.
proxy-holder-elector = Donné à un membre
proxy-holder-elector-hint = Ou à un membre : qui le représente le jour même porte le pouvoir. Les deux champs restent vides pour un pouvoir en blanc : les statuts disent qui le reçoit.
proxy-held-twice = Un pouvoir se donne à une personne ou à un membre, pas aux deux.
proxy-given-on = Date du pouvoir
proxy-blank = Donné en blanc
proxy-blank-hint = Le pouvoir ne nommait personne, et a été confié comme le disent les statuts.
proxy-blank-yes = oui
proxy-blank-no = non

## resolution

sheet-resolution = Résolutions
sheet-resolution-lede = Les textes soumis au vote, une seule décision par résolution. Tout est public.
resolution-item = Point de l’ordre du jour
resolution-position = Rang
resolution-position-hint = Laissez vide pour ajouter à la fin.
resolution-number = Numéro
resolution-number-hint = Tel qu’il est annoncé en séance, comme 1.
resolution-title = Titre
resolution-text = Texte
resolution-text-hint = Le texte soumis au vote, en entier. Le Markdown est compris.
resolution-matter = Objet
resolution-matter-hint = La majorité demandée et les démarches qui suivent dépendent de l’objet.
resolution-matter-ordinary = Question ordinaire
resolution-matter-accounts = Comptes
resolution-matter-budget = Budget
resolution-matter-persons = Désignation de personnes
resolution-matter-statutes = Statuts
resolution-matter-exclusion = Exclusion d’un membre
resolution-matter-dissolution = Dissolution
resolution-matter-previous_minutes = Procès-verbal précédent

## amendment

sheet-amendment = Amendements
sheet-amendment-lede = Ce qui a été proposé en séance pour changer une résolution, et ce qu’il en est advenu. Tout est public.
amendment-resolution = Résolution
amendment-position = Rang
amendment-position-hint = Laissez vide pour ajouter à la fin.
amendment-text = Texte
amendment-text-hint = Ce que l’amendement ajoute, retire ou remplace.
amendment-outcome = Résultat
amendment-outcome-adopted = Adopté
amendment-outcome-rejected = Rejeté
amendment-outcome-withdrawn = Retiré

## ballot

sheet-ballot = Votes
sheet-ballot-lede = Comment chaque résolution a été votée. Tout est public. Qui a voté quoi n’est pas saisi, sauf le vote de la présidence quand il départage.
ballot-resolution = Résolution
ballot-mode = Mode de vote
ballot-mode-hint = Sans décompte : le document dit le résultat, sans les nombres.
ballot-mode-show_of_hands = À main levée
ballot-mode-paper = Sur bulletins papier
ballot-mode-named = Nominatif, sur téléphone
ballot-mode-mixed = Par plusieurs voies, en un décompte
ballot-mode-consent = Par consentement
ballot-mode-uncounted = Sans décompte
ballot-closed-at = Heure de clôture
ballot-closed-at-hint = Le quorum se vérifie à cette heure-là.
ballot-stated-outcome = Résultat annoncé
ballot-stated-outcome-hint = Ce qui a été annoncé, s’il n’y a pas de décompte. Avec un décompte, le résultat se calcule.
ballot-stated-outcome-adopted = Adoptée
ballot-stated-outcome-rejected = Rejetée
ballot-stated-unanimous = Annoncée à l’unanimité
ballot-stated-unanimous-hint = Oui si le document le dit. Avec un décompte, l’unanimité se calcule.
ballot-stated-unanimous-yes = Oui
ballot-stated-unanimous-no = Non
ballot-chair-choice = Vote de la présidence de séance
ballot-chair-choice-hint = À remplir si les statuts rendent ce vote prépondérant en cas de partage, et qu’il a été dit à voix haute.
ballot-chair-choice-for = Pour
ballot-chair-choice-against = Contre
ballot-chair-choice-abstain = Abstention
ballot-note = Note
ballot-note-hint = Ce qu’il faut savoir du vote, comme un incident. Le procès-verbal l’imprime.

## tally

sheet-tally = Décomptes
sheet-tally-lede = Les nombres de chaque vote, au total ou par collège. Tout est public.
tally-ballot = Vote
tally-college = Collège
tally-college-hint = L’identifiant du collège. Vide pour le total.
tally-unit = Ce qu’on compte
tally-unit-hint = Par tête, chaque membre compte pour un. Par voix, il compte pour les voix qu’il porte. Les deux ne s’additionnent jamais.
tally-unit-heads = Des têtes
tally-unit-voices = Des voix
tally-votes-for = Pour
tally-votes-against = Contre
tally-abstentions = Abstentions
tally-abstentions-hint = 0 si personne ne s’est abstenu.
tally-blank = Blancs
tally-blank-hint = 0 s’il n’y en a pas.
tally-void = Nuls
tally-void-hint = 0 s’il n’y en a pas.

## election

sheet-election = Élections
sheet-election-lede = Les sièges à pourvoir pendant la séance, et les mandats qu’ils donnent. Tout est public.
election-item = Point de l’ordre du jour
election-position = Rang
election-position-hint = Laissez vide pour ajouter à la fin.
election-body = Instance
election-body-hint = Celle où les personnes élues vont siéger.
election-title = Titre
election-title-hint = Comme Renouvellement du conseil d’administration.
election-mode = Candidatures
election-mode-individual = Individuelles
election-mode-list = Par liste
election-seats = Sièges à pourvoir
election-role = Rôle donné
election-role-hint = Celui des personnes élues, comme « member », ou le titre que votre réseau donne.
election-starts = Début des mandats
election-starts-hint = Vide : le jour de la séance.
election-ends = Fin prévue des mandats

## candidate

sheet-candidate = Candidatures
sheet-candidate-lede = Qui se présente à chaque élection. Les membres voient cette liste ; le public voit les noms des personnes élues.
candidate-election = Élection
candidate-position = Rang
candidate-position-hint = Laissez vide pour ajouter à la fin.
candidate-attendance = Sur la feuille d’émargement
candidate-attendance-hint = Vide si la personne n’est pas présente.
candidate-person = Personne
candidate-person-hint = Si elle est déjà connue du réseau.
candidate-name = Nom affiché
candidate-name-hint = Prénom et nom, comme sur le bulletin.
candidate-list = Liste
candidate-list-hint = Le nom de la liste, si l’élection se fait par liste.

## round

sheet-round = Tours
sheet-round-lede = Les tours de chaque élection, comptés par les scrutateurs. Tout est public.
round-election = Élection
round-number = Tour
round-number-hint = 1 pour le premier.
round-closed-at = Heure de clôture
round-closed-at-hint = Le quorum se vérifie à cette heure-là.
round-voters = Votant·es
round-voters-hint = Le nombre de bulletins trouvés dans l’urne.
round-blank = Blancs
round-blank-hint = 0 s’il n’y en a pas.
round-void = Nuls
round-void-hint = 0 s’il n’y en a pas.

## round_votes

sheet-round-votes = Voix par candidature
sheet-round-votes-lede = Ce que chaque candidature a obtenu à chaque tour. Les nombres sont publics ; qui a voté pour qui n’est jamais saisi.
round-votes-round = Tour
round-votes-candidate = Candidature
round-votes-votes = Voix obtenues

## workshop

sheet-workshop = Ateliers
sheet-workshop-lede = Les groupes qui travaillent pendant la séance, et leur question. Tout est public.
workshop-item = Point de l’ordre du jour
workshop-position = Rang
workshop-position-hint = Laissez vide pour ajouter à la fin.
workshop-question = Question
workshop-question-hint = Comme Comment mieux travailler avec les élus ?
workshop-facilitator = Animation
workshop-facilitator-hint = Qui anime le groupe. Ce nom est publié avec l’atelier.
workshop-minutes = Durée, en minutes
workshop-introduction = Introduction
workshop-introduction-hint = De quoi part le groupe. Le Markdown est compris.

## rubric

sheet-rubric = Rubriques d’atelier
sheet-rubric-lede = Les titres sous lesquels chaque groupe range ce qu’il dit ; chacun choisit les siens. Tout est public.
rubric-workshop = Atelier
rubric-position = Rang
rubric-position-hint = Laissez vide pour ajouter à la fin.
rubric-title = Titre
rubric-title-hint = Comme Parmi les constats, ou Freins et risques.

## contribution

sheet-contribution = Restitution des ateliers
sheet-contribution-lede = Ce que chaque groupe a dit, en deux niveaux. Tout est public, sans nom.
contribution-rubric = Rubrique
contribution-parent = Sous
contribution-parent-hint = L’idée que celle-ci précise. Vide au premier niveau.
contribution-position = Rang
contribution-position-hint = Laissez vide pour ajouter à la fin.
contribution-text = Texte
contribution-text-hint = Une idée par ligne saisie, dans les mots du groupe.
contribution-action = Action
contribution-action-hint = Si cette idée est devenue une action à mener.

## figure

sheet-figure = Chiffres à vérifier
sheet-figure-lede = Les chiffres que le procès-verbal énonce, et ce que donne leur source. Les deux sont publics, et un écart est montré.
figure-item = Point de l’ordre du jour
figure-label = Ce que dit le chiffre
figure-label-hint = Comme Résultat de l’année 2017.
figure-stated = Énoncé
figure-stated-hint = Tel que le procès-verbal l’écrit, comme 43 000 €.
figure-found = Dans la source
figure-found-hint = Ce que donnent le tableau ou la liste, comme 43 336 €.
figure-source = Source
figure-source-hint = Le document, et l’endroit où regarder.

## waiver

sheet-waiver = Doutes écartés
sheet-waiver-lede = Les doutes que le réseau a choisi d’écarter, et pourquoi. Le procès-verbal imprime la raison et le nom.
waiver-doubt = Doute
waiver-doubt-hint = L’identifiant du doute, tel que la page des doutes le donne.
waiver-reason = Raison
waiver-reason-hint = Une phrase que chacun pourra lire au procès-verbal.
waiver-by-name = Écarté par

## signature

sheet-signature = Signatures
sheet-signature-lede = Qui a signé le procès-verbal, quand et comment. Tout est public, sauf le document numérisé, que voient les membres.
signature-officer = Signataire
signature-digest = Empreinte du texte signé
signature-method = Manière de signer
signature-method-app = Sur ce site
signature-method-scan = À la main, document numérisé
signature-signed-at = Signé le
signature-scan = Document numérisé
signature-scan-hint = La page signée à la main, en PDF ou en image, 20 Mo au plus.

## minutes

sheet-minutes = Procès-verbal
sheet-minutes-lede = Le procès-verbal signé, numéroté et arrêté. Le public lit la version publique ; les membres, la version entière.
minutes-number = Numéro
minutes-frozen-at = Arrêté le
minutes-hash = Empreinte
minutes-json = JSON, version entière
minutes-html = Page web, version entière
minutes-pdf = PDF, version entière
minutes-markdown = Markdown, version entière
minutes-public-json = JSON, version publique
minutes-public-html = Page web, version publique
minutes-public-pdf = PDF, version publique
minutes-public-markdown = Markdown, version publique

## rectification

sheet-rectification = Rectifications
sheet-rectification-lede = Ce qui corrige un procès-verbal déjà arrêté, sans le réécrire. La rectification et le nom de qui la porte sont publics.
rectification-minutes = Procès-verbal
rectification-position = Rang
rectification-position-hint = Laissez vide pour ajouter à la fin.
rectification-rectified-on = Date
rectification-text = Rectification
rectification-text-hint = Ce que le procès-verbal disait, ce qu’il faut lire, et la décision qui le permet.
rectification-by-name = Portée par
