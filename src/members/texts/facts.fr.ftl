# Ce que les sources disent d’une organisation, ce qui la lie à d’autres, et ce qu’elles annoncent sans le nommer.

announced-title = Chiffres annoncés sans liste
announced-lede = Des chiffres que les sources donnent sans nommer tout le monde. Ils ne se mêlent à aucun compte, ni à la liste des organisations.
announced-empty = Aucune source n’annonce de chiffre sans sa liste.
announced-named = { $n ->
    [0] aucun n’est nommé
    [one] un seul est nommé
   *[other] { $n } sont nommés
  }

fact-links = Liens avec d’autres organisations
fact-discord = les sources ne s’accordent pas
fact-checked = Vérifié le { $day }
fact-unchecked = Personne n’a encore dit ici que ces informations sont toujours vraies.
fact-from = selon { $source }
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
