sheet-back = Retour
sheet-empty = Rien encore. Le formulaire ci-dessous ajoute la première ligne.
sheet-acts = Agir
sheet-change = Modifier
sheet-change-one = Modifier la ligne
sheet-change-it = Modifier { $name }
sheet-others = Les autres lignes
page-changed = Enregistré : la page est à jour.
sheet-remove = Retirer
sheet-add = Ajouter une ligne
sheet-more = La suite n’est pas montrée : passez par la page de chaque chose.
sheet-done-ajout = Enregistré : la ligne est ajoutée.
sheet-done-change = Enregistré : la ligne est modifiée.
sheet-done-retrait = La ligne est retirée. Le journal garde ce qu’elle disait.
sheet-in-use-elsewhere = convocations
sheet-in-use = D’autres lignes s’appuient sur celle-ci ({ $table }) : retirez-les d’abord.
form-errors = { $n ->
    [one] Une réponse est à reprendre
   *[other] { $n } réponses sont à reprendre
  }
form-optional = (facultatif)
form-none = Choisir
form-save = Enregistrer
form-cancel = Annuler
sheet-no-choice = Rien à choisir encore.
sheet-add-choice = Le saisir d’abord
sheet-next = La ligne suivante s’écrit ici.
sheet-already = Une autre ligne dit déjà cela : modifiez-la.
