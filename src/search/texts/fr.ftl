# Chercher dans toute la maison.
search-title = Chercher
search-label = Un nom, un lieu, un sujet, un numéro
search-act = Chercher
search-nothing-asked = Tapez un nom de commune, une organisation, une personne, un sujet débattu ou un numéro de SIREN. Les accents et les majuscules ne comptent pas.
search-none = Rien pour « { $text } ».
search-none-words = Essayez moins de mots, ou un mot plus courant.
search-none-spelling = Une faute est rattrapée, deux ne le sont pas : vérifiez l’orthographe.
search-none-sign-in = Les membres du réseau trouvent aussi les personnes : connectez-vous.
search-browsed = { $n ->
    [0] Rien avec ces choix.
    [one] 1 résultat.
   *[other] { $n } résultats.
}
search-found = { $n ->
    [0] Rien pour « { $text } » avec ces choix.
    [one] 1 résultat pour « { $text } ».
   *[other] { $n } résultats pour « { $text } ».
  }
search-some = Rien ne contient tous ces mots : voici ce qui en contient une partie.
search-forgiving = Une lettre de différence est admise.
search-whole = Chercher partout
search-take-away = (choisi, suivre pour ôter)
search-by-genre = Quoi
search-by-nature = Nature
search-by-annee = Année
search-near = Près de quelle commune
search-near-first = D’abord ce qui est près de { $place }.
search-near-alone = Ce qui est près de { $place }, du plus proche au plus loin.
search-near-leave = Quitter cet endroit
search-near-no-more = Sans cet ordre
search-near-unknown = Aucune commune ne s’appelle « { $name } ».
search-near-own = D’abord près de chez vous :
search-near-which = Plusieurs communes portent ce nom :
search-by-region = Région
search-by-departement = Département
search-by-taille = Taille
search-size-0 = Moins de 2 000 habitants
search-size-1 = 2 000 à 10 000 habitants
search-size-2 = 10 000 à 50 000 habitants
search-size-3 = 50 000 à 100 000 habitants
search-size-4 = 100 000 habitants et plus
search-places = Territoires de ce nom :
search-as-of = La recherche est à jour jusqu’à l’acte n° { $n } du journal.
search-behind = { $n ->
    [one] Un acte plus récent n’est pas encore lu.
   *[other] { $n } actes plus récents ne sont pas encore lus.
  }
search-being-made = La recherche se prépare. Revenez dans un instant.
search-reread = Tout relire
search-reread-asked = C’est demandé : tout est relu dans les secondes qui viennent.
search-preview-said = { $n ->
    [0] Aucun résultat
    [one] 1 résultat
   *[other] { $n } résultats
  }
search-preview-none = Rien encore sous ces lettres.
search-preview-all = { $n ->
    [0] Chercher dans tout
    [one] Voir le résultat
   *[other] Voir les { $n } résultats
  }
search-kind-organisation = Organisation
search-kind-personne = Personne
search-kind-instance = Instance
search-kind-seance = Séance
search-kind-point = Point d’une séance
search-kind-resolution = Résolution
search-kind-decision = Décision
search-kind-action = Action à mener
search-kind-besoin = Besoin
search-kind-savoir-faire = Savoir-faire
search-kind-appel = Appel
search-kind-atelier = Atelier
search-kind-document = Document
search-kinds-organisation = Organisations
search-kinds-personne = Personnes
search-kinds-instance = Instances
search-kinds-seance = Séances
search-kinds-point = Points de séances
search-kinds-resolution = Résolutions
search-kinds-decision = Décisions
search-kinds-action = Actions à mener
search-kinds-besoin = Besoins
search-kinds-savoir-faire = Savoir-faire
search-kinds-appel = Appels
search-kinds-atelier = Ateliers
search-kinds-document = Documents
