# La pochette : ce qu’on imprime avant une séance.

packet-title = Pochette à imprimer
packet-lede = Tout ce qui sert sur papier le jour de la séance, prêt à imprimer en A4. Réimprimez après les dernières réponses.
packet-tout = Toute la pochette (PDF)
packet-blank = Pouvoirs sans nom
packet-blank-act = Compter ainsi
packet-back = Ce qui revient sur papier se saisit ici, un membre à la fois :
packet-convocation = Convocation
packet-convocation-hint = { $n ->
   *[other] la lettre, à poster à ceux qui n’ont pas de courriel
}
packet-pouvoirs = Pouvoirs à remplir
packet-pouvoirs-hint = { $n ->
    [one] { $n } pouvoir : d’abord les membres qui ne viennent pas
   *[other] { $n } pouvoirs : d’abord les membres qui ne viennent pas
}
packet-emargement = Feuille de présence
packet-emargement-hint = { $n ->
    [one] { $n } membre, par ordre alphabétique
   *[other] { $n } membres, par ordre alphabétique
}
packet-bulletins = Bulletins
packet-bulletins-hint = { $n ->
    [0] aucun vote n’est encore saisi
    [one] { $n } bulletin
   *[other] { $n } bulletins, à découper
}
packet-presidence = Fiche de présidence
packet-presidence-hint = { $n ->
   *[other] l’ordre du jour et ses heures, le quorum, la règle de chaque vote
}
packet-etiquettes = Étiquettes
packet-etiquettes-hint = { $n ->
    [0] aucun membre n’est joint par la poste seule
    [one] { $n } étiquette, pour les membres sans courriel
   *[other] { $n } étiquettes, pour les membres sans courriel
}
packet-member = Membre
packet-who-sits = Personne présente
packet-voices = Voix
packet-proxies-held = Pouvoirs détenus
packet-signature = Signature
packet-chair = Présidence de séance
packet-secretary = Secrétariat de séance
packet-gave-to = Pouvoir à { $holder }
packet-gave-blank = Pouvoir en blanc
packet-attendance-text = Chaque membre signe à son arrivée, et signe aussi pour les pouvoirs qu’il détient.
packet-proxy = Pouvoir
packet-proxy-i = Je soussigné·e { $name }, qui représente { $member },
packet-proxy-to = donne pouvoir à { $name }
packet-proxy-for = pour voter en notre nom à la séance : { $title }, { $when }.
packet-proxy-made = Fait à { $dots }, le { $dots }
packet-proxy-sign = Signature, précédée de « bon pour pouvoir »
packet-no-labels = Aucun membre n’est joint par la poste seule : il n’y a pas d’étiquette à imprimer.
packet-ballots-text = À découper. Un bulletin par membre et par vote ; cochez une seule case.
packet-ballot-resolution = Résolution { $number }. { $title }
packet-ballot-voices = { $n ->
    [one] Ce bulletin porte { $n } voix
   *[other] Ce bulletin porte { $n } voix
}
packet-choice-for = Pour
packet-choice-against = Contre
packet-choice-abstain = Abstention
packet-quorum = Quorum
packet-quorum-needed = Il faut compter { $needed } sur { $out-of } pour délibérer.
packet-quorum-none = Aucun quorum n’est requis.
packet-agenda = Ordre du jour
packet-votes = Votes
packet-elections = Élections
packet-hour = Heure
packet-item = Point
packet-minutes = Durée
