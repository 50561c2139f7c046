sheet-back = Back
sheet-empty = Nothing yet. The form below adds the first row.
sheet-acts = Act
sheet-change = Change
sheet-change-one = Change the row
sheet-change-it = Change { $name }
sheet-others = The other rows
page-changed = Saved: the page is up to date.
sheet-remove = Remove
sheet-add = Add a row
sheet-more = The rest is not shown: go through each thing’s own page.
sheet-done-ajout = Saved: the row is added.
sheet-done-change = Saved: the row is changed.
sheet-done-retrait = The row is removed. The journal keeps what it said.
sheet-in-use-elsewhere = convocations
sheet-in-use = Other rows rest on this one ({ $table }): remove them first.
form-errors = { $n ->
    [one] One answer needs another look
   *[other] { $n } answers need another look
  }
form-optional = (optional)
form-none = Choose
form-save = Save
form-cancel = Cancel
sheet-no-choice = Nothing to choose from yet.
sheet-add-choice = Enter it first
sheet-next = The next row is written here.
sheet-already = Another row says this already: change that one.
