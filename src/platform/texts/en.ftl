# The shell: header, footer, errors, cells.
skip = Skip to content
menu = Menu
finder = Search
rooms = Sections
languages = Languages
other-language = Français
sign-in = Sign in
sign-out = Sign out
foot = Footer
crumbs = Breadcrumb
open-data = Open data
powered = This site runs on Halle, free software (AGPL).
demonstration-note = This is a demonstration.
live-lost = Connection lost, trying again.

error-401-title = Sign in first
error-401-text = This page is for members of the network. Sign in, then come back.
error-403-title = This is not yours to do
error-403-text = Your account does not allow this. The network’s coordinator can open it to you.
error-404-title = Nothing at this address
error-404-text = The page may have moved, or may not be open to you. Here is where to go from.
error-409-title = Someone was faster
error-409-text = What you are changing has changed since the form was opened. Nothing was written. Compare, then go back to take up what you typed.
error-422-title = Not possible this way
error-422-text = Nothing was written.
error-429-title = Too many tries
error-429-text = Wait a minute, then try again.
error-500-title = The fault is ours
error-500-text = Nothing was half written. Try again; if it goes on, give this reference to whoever hosts the site.
error-reference = Reference:
error-home = Back to the front page
stale-caption = What differs
stale-field = Field
stale-now = Now
stale-typed = What you typed

cell-missing = To fill in.
cell-not-an-id = “{ $found }” is not an identifier: lower case, figures, hyphens.
cell-not-an-integer = “{ $found }” is not a whole number.
cell-not-a-date = “{ $found }” is not a date: write 2018-06-19 or 19/06/2018.
cell-not-a-time = “{ $found }” is not a time: write 14:30.
cell-not-one-of = “{ $found }” is not one of the choices: { $expected }.
cell-no-such-row = “{ $found }” does not exist here.
cell-several = Several rows are named “{ $found }”: choose by identifier.
cell-too-long = This is too long.
cell-not-facts = This is not readable JSON.
file-unknown = Unknown file: nothing knows how to read it.
file-missing = The file “{ $found }” is missing.
file-altered = The file “{ $found }” is not what its name says.
file-unreadable = Unreadable: { $found }
row-uneven = { $found } columns instead of { $expected }.
column-unknown = Unknown column.
id-twice = The identifier “{ $found }” is taken already.

## What is held on people

processing-letters = Letters sent
processing-letters-why = To send what members and people expect, and to know what went: convocations, minutes, reminders, sign-in links.
processing-letters-what = The address, the name, the subject, the text and what became of it; the addresses that want no more of some letters, and those that no longer answer.
processing-letters-sees = The coordination and the administration read to whom the house wrote, when and about what.
processing-letters-keeps = The text of a letter that went, one year; its line in the log, three years. A sign-in or voting link is not kept once sent. A wish to be written to no more stays as long as it holds.
processing-letters-source = The choice of the house: proof that a letter went is of use as long as its consequences are discussed.
privacy = Privacy
keep-letter-texts = The texts of letters that went
keep-letter-texts-why = Enough to read again what was sent within the year
keep-letter-lines = The lines of the log of letters
keep-letter-lines-why = Proof that a letter went, as long as its consequences are discussed
