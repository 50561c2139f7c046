# The network's own fields.

fields-title = The network’s own fields
fields-lede = What else the network wants to know of its organisations, its people and their memberships. Each field shows in forms, on pages, in lists and in files, for those who may see it.
fields-back = Keep the network up to date
fields-empty = No field yet. The form below adds the first.
field-add = Add a field
field-done = Saved. The field holds from now on.
field-hidden = removed
field-hide = Remove this field
field-show = Put this field back
field-hide-note = Removing the field hides it with its answers; putting it back shows them again.
field-show-note = This field is removed: its answers are kept, nobody sees them.
field-history = What it has been
field-version = version { $n }
sheet-field-value = Network’s field
field-yes = Yes
field-no = No

field-object = Of what
field-object-hint = Does not change afterwards.
field-object-organisation = Organisations
field-object-person = People
field-object-membership = Memberships
field-object-need = Needs and skills
field-kind = Sort of answer
field-kind-hint = Does not change afterwards.
field-kind-text = Short text
field-kind-prose = Long text
field-kind-number = Number
field-kind-date = Date
field-kind-yes_no = Yes or no
field-kind-choice = One choice
field-kind-choices = Several choices
field-kind-link = Link
field-kind-email = E-mail address
field-label-fr = Label in French
field-label-en = Label in English
field-label-en-hint = Empty: the French one.
field-hint-fr = Help in French
field-hint-fr-hint = A sentence under the label, with an example.
field-hint-en = Help in English
field-choices = Choices
field-choices-hint = For one choice or several: one a line, as “Élevé | High”. On a line that begins with a code and “=”, the code keeps the link with the answers already given.
field-audience = Who sees it
field-audience-hint = The public never sees a field of people.
field-audience-public = everyone
field-audience-members = members of the network
field-audience-keepers = the coordination
field-required = Answer required
field-position = Rank
field-position-hint = Fields show from the smallest to the largest. Empty: at the end.

field-not-a-number = “{ $found }” is not a number: write 1234.5.
field-not-a-choice = “{ $found }” is not one of the choices.
field-not-a-link = “{ $found }” is not a link: it begins with https://
field-not-an-email = “{ $found }” is not an e-mail address.
field-choices-missing = Give at least two choices, one a line.
field-choice-in-use = Answers say “{ $found }”: keep this choice, or change those answers first.

## What is held on people

processing-fields = The network’s own fields, for people
processing-fields-why = Know what the network chose to ask besides.
processing-fields-what = What is written in the fields that the coordination added to a person’s sheet.
processing-fields-sees = Members of the network, or the coordination alone, field by field. Never the public.
processing-fields-keeps = As long as the sheet exists. Whoever asks sees them erased.
processing-fields-source = The network’s choice, field by field.
field-number-min = { $label }, at least
field-number-max = { $label }, at most
field-day-min = { $label }, from
field-day-max = { $label }, until
field-ends-crossed = From { $from } to { $to } there is nothing: the first is greater than the second.
