front-title = Accueil
front-network = Voir le réseau
front-decisions = Lire les décisions
front-first = Pour commencer
front-first-begin = Dire votre nom, qui sont vos membres, et votre assemblée
front-first-import = Importer votre tableur : organisations, personnes et adhésions d’un coup
front-first-members = Entrer les membres
front-first-session = Préparer une assemblée
front-left = Ce qui vous attend
front-left-corrections = { $n ->
    [one] Une correction proposée
   *[other] { $n } corrections proposées
  }
front-left-claims = { $n ->
    [one] Une organisation dit : c’est nous
   *[other] { $n } organisations disent : c’est nous
  }
front-as-of = Au { $day }.
front-sessions = Les assemblées
front-no-sessions = Aucune séance encore.
front-decided = Décidé ensemble
front-no-decisions = Rien de décidé encore.
front-bodies = Qui porte le réseau
front-no-bodies = Personne ne siège encore.
front-seats = { $n ->
    [one] 1 siège
   *[other] { $n } sièges
  }
front-governance = Toute la gouvernance

## Commencer

first-title = Commencer
first-lede = Trois réponses suffisent. Tout se change et se complète ensuite.
first-name = Le nom de votre association ou de votre réseau
first-members = Qui sont vos membres ?
first-members-people = Des personnes
first-members-organisations = Des organisations
first-members-both = Des organisations et des personnes
first-members-which = Dites qui sont vos membres.
first-category-members = Membres
first-category-organisations = Organisations
first-category-people = Personnes
first-assembly = Le nom de votre assemblée
first-assembly-usual = Assemblée générale
first-assembly-hint = Ce que disent vos statuts. Le conseil, le bureau et les groupes de travail s’ajoutent plus tard.
first-act = Commencer, puis entrer les membres
first-begun = Cette maison a déjà ses catégories ou ses instances : complétez-les par leurs fiches.
first-other = Vous comptez vos membres en plusieurs catégories, ou votre réseau est plus grand ? Passez par les fiches :
