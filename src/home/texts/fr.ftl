front-title = Accueil
front-network = Voir le réseau
front-decisions = Lire les décisions
front-first = Pour commencer
front-first-name = Nommer le réseau ou l’association
front-first-categories = Dire ses catégories de membres
front-first-members = Saisir les membres : organisations ou personnes, adhésions, contacts
front-first-body = Ajouter l’assemblée générale, et les autres instances
front-first-session = Préparer une assemblée
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
