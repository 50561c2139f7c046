# Importing a spreadsheet: the file, its columns, the preview, accepting and taking back.

import-title = Import a spreadsheet
import-lede = Give your spreadsheet as it is. You will see what it changes before anything is written, and you can take it back.
import-dropped = The import is dropped, and its file erased.
import-file = A file
import-file-hint = CSV, Excel (.xlsx) or LibreOffice (.ods), 20 MB at most. Exports of Paheko, Galette, Dolibarr and HelloAsso are recognised.
import-cells = Or pasted cells
import-cells-hint = Select your cells in the spreadsheet, with the line of headings, copy, and paste here.
import-read = Read this spreadsheet
import-how = Then
import-how-columns = You check what each column holds.
import-how-preview = You look at what will be created or changed, and answer doubts.
import-how-accept = You accept: all of it is written, or nothing.
import-who-sees = The file and your answers are seen by coordinators alone. They are erased { $days } days after the last step.
import-holds = What it may hold
import-holds-text = Organisations, their people with what they do, how to reach them, their membership. Together or apart, a line for each organisation or each person. Notes above the table, merged cells and totals do no harm.
import-bounds = Up to { $lines } lines at a time.
import-list = Imports under way and past
import-list-empty = No import yet. Choose a file above.
import-state-prepared = in preparation
import-state-accepted = accepted
import-state-undone = taken back, to look at again
import-pasted = Pasted cells

## What a file does not allow

import-file-none = Choose a file, or paste cells.
import-file-empty = This file holds no line. Check that it is the right one, and that it is saved.
import-file-too-large = This file is more than the house can read. Split it in two, or save it as CSV.
import-file-too-many-lines = This file has more than { $lines } lines. Split it.
import-file-too-many-columns = This file has too many columns. Keep those of use, 200 at most.
import-file-old-format = This format is an old one (.xls). Open the file and save it as .xlsx, .ods or .csv.
import-file-locked = This file is locked with a password. Save it without one, then give it again.
import-file-broken = This file does not read as a spreadsheet. Open it, and save it as .xlsx, .ods or .csv.
import-file-no-such-sheet = This sheet is not in the file. Choose another.

## Columns

import-columns-title = What each column holds
import-columns-lede = This is what headings let understand. Correct what is wrong: the house will remember for the next file with the same headings.
import-columns-source = This is an export of { $program }: its columns are recognised.
import-columns-remembered = A file with these headings came before: columns are understood as the last time, and what was answered for the whole file serves again. The preview shows it.
import-columns-stale = Someone changed these columns meanwhile. Read them again, and save again.
import-columns-twice = Column { $column } says the same thing as another: keep one of them.
import-columns-nobody = No column says who it is about. Choose the one of the organisation’s name, of its SIREN, or of the person’s name.
import-sheet = Sheet
import-heading = Line of headings
import-heading-line = line { $line }: { $text }
import-reread = Read it so
import-column = Heading
import-column-means = What it is
import-column-samples = Examples
import-column-nameless = No heading ({ $letter })
import-column-choose = What column { $letter } holds
import-column-left = Leave out
import-own-fields = The network’s own fields
import-own-field = { $object }: { $label }
import-default-category = Which category do lines that say none enter?
import-default-category-hint = A list of members enters the category chosen here. A list of other actors enters none.
import-default-category-none = None: these are no members
import-preview = See the preview
import-drop = Drop this import
import-columns-again = Look at columns again

## Preview

import-preview-title = Preview of the import
import-preview-lede = { $name }, { $n } lines. Nothing is written yet.
import-answered = Answers kept. Here is what is left.
import-undone = The import is undone: the network is as before. The file and your answers are kept, you can correct and accept again.
import-ready = All is ready
import-ready-text = No doubt is left. By accepting, all that is shown is written at once.
import-accept = Accept this import
import-progress = One moment more
import-nothing-title = Nothing to do
import-nothing = The network says all that this file says already.
import-mend-title = Doubts are left
import-mend-text = Answer them below: nothing is guessed, and nothing is written before. You can stop and come back, all is kept.
import-questions = For the whole file
import-questions-text = One answer holds for all the lines concerned.
import-lines = { $n ->
    [one] one line
   *[other] { $n } lines
  }
import-answer-all = Keep these answers
import-lines-title = Line by line
import-filters = Lines shown
import-fate-mend = To mend
import-fate-create = To create
import-fate-change = To change
import-fate-unchanged = Unchanged
import-fate-left = Left out
import-fate-all = All
import-alike = Answer several doubts at once
import-alike-text = If the answer is the same everywhere. Each line can still be taken up again.
import-answer-them = Answer them all
import-or-type = Or write what should be read:
import-choose = Choose…
import-choose-one = Choose the answer to give to all these doubts.
import-no-line = No line here. Choose another filter.
import-line = Line
import-whom = Who
import-what = What will be done
import-waits = Waits for an answer given for the whole file
import-skip = Leave this line out
import-retake = Clear the answers of this line
import-retake-all = Clear these answers
import-settled = { $n ->
    [one] 1 answer for the whole file
   *[other] { $n } answers for the whole file
}
import-settled-word = { $column } “{ $said }”
import-settled-years = { $column }, a year alone
import-settled-communes = Names of communes
import-answer-page = Keep the answers of this page
import-page = From number { $first }, of { $total }
import-answer = { $place }: { $question }
import-correct = { $place }, another text: { $question }
import-place = line { $line }, column { $column }
import-place-line = line { $line }
import-place-column = column { $column }
import-not-ready = Doubts are left: answer them, then accept.
import-moved = The network or your answers have changed since this preview. Here it is up to date: read it, then accept.
import-empty = nothing

## Done

import-done-title = Import accepted
import-done-lede = { $name }, accepted on { $day }.
import-accepted = Done: all of it is written.
import-another = Import another file
import-then-assembly = Prepare an assembly
import-undo-title = Take it back
import-undo-text = As long as nothing has built on it, and until { $day }: what was created goes, what was changed is as before.
import-undo = Undo this import
import-undo-refused = This import cannot be undone
import-too-old = This import can be undone no more: what was before is kept for thirty days only.
import-built-on = Something has built on it since. Undo that first, or correct rows one by one.
import-built-changed = { $table }, { $name }: changed since
import-built-used = { $table }, { $name }: used since ({ $by })
import-undo-first = This import is accepted: undo it first.
import-count-organisation = { $n ->
    [one] one organisation created
   *[other] { $n } organisations created
  }
import-count-organisation-name = { $n ->
    [one] one other name added
   *[other] { $n } other names added
  }
import-count-person = { $n ->
    [one] one person created
   *[other] { $n } people created
  }
import-count-mandate = { $n ->
    [one] one office added
   *[other] { $n } offices added
  }
import-count-category = { $n ->
    [one] one category created
   *[other] { $n } categories created
  }
import-count-membership = { $n ->
    [one] one membership created
   *[other] { $n } memberships created
  }
import-count-membership-state = { $n ->
    [one] one membership state added
   *[other] { $n } membership states added
  }
import-count-contact = { $n ->
    [one] one contact created
   *[other] { $n } contacts created
  }
import-count-field-value = { $n ->
    [one] one value of one of the network’s fields
   *[other] { $n } values of the network’s fields
  }
import-count-changes = { $n ->
    [one] one value changed
   *[other] { $n } values changed
  }
processing-imports = Spreadsheets imported
processing-imports-why = To bring in the members of a spreadsheet, and to be able to undo it.
processing-imports-what = The file as it was sent, what each line changed.
processing-imports-sees = The coordination.
processing-imports-keeps = Thirty days, then the file and its details go; what was accepted lives elsewhere on this page.
processing-imports-source = The choice of the house: the time to undo an import.
