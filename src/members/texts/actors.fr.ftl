# Les acteurs : ce que les sources disent d’une organisation, et ce qui la lie à d’autres.

actors-title = Les acteurs
actors-lede = Toutes les organisations que cet annuaire connaît, qu’elles adhèrent ou non au réseau. Chaque page dit d’où vient ce qu’elle avance.
actors-link = Voir les acteurs
actors-kind = Nature
actors-where = Où
actors-since = Depuis
actors-checked = Vérifié le
actors-member = Adhésion
actors-is-member = adhère
actors-is-joining = en cours
actors-empty = Aucune organisation ne répond à ces critères. Retirez un filtre ou écrivez une partie du nom seulement.
actors-caption = { $total ->
    [one] Une organisation
   *[other] Organisations { $first } à { $last }, sur { $total }
  }
announced-title = Annoncés, sans liste
announced-lede = Des chiffres que les sources donnent sans nommer tout le monde. Ils ne se mêlent à aucun compte.
announced-named = { $n ->
    [0] aucun n’est nommé
    [one] un seul est nommé
   *[other] { $n } sont nommés
  }

actor-links = Liens avec d’autres organisations
actor-discord = les sources ne s’accordent pas
actor-checked = Vérifié le { $day }
actor-unchecked = Personne n’a encore dit ici que ces informations sont toujours vraies.
actor-from = selon { $source }
link-years-from = depuis { $from }
link-years-to = jusqu’à { $to }
link-years-both = de { $from } à { $to }
link-years-one = { $year }

link-away-member = Membre de
link-back-member = Ses membres
link-away-founder = A fondé
link-back-founder = Fondée par
link-away-carries = Porte
link-back-carries = Portée par
link-away-part_of = Fait partie de
link-back-part_of = Comprend
link-away-partner = Partenaire de
link-back-partner = Partenaire de
link-away-network = Travaille en réseau avec
link-back-network = Travaille en réseau avec
link-away-funds = Finance
link-back-funds = Financée par
link-away-advises = Conseille
link-back-advises = Conseillée par
link-away-visit = A rendu visite à
link-back-visit = A reçu la visite de
link-away-invited = A invité
link-back-invited = Invitée par

stated-day-unfit = « { $found } » n’est pas une date : écrivez une année, un mois ou un jour, comme 2015, 2015-10 ou 2015-10-19.
link-to-itself = Un lien va d’une organisation à une autre.
