# Keeping the directory true: duplicates, corrections, "this is us", "still true?".

upkeep-elsewhere = Others

## Duplicates

duplicates-title = Duplicates
duplicates-lede = Organisations that look the same, and why. Nothing is merged without you.
duplicates-none = No duplicate in sight.
duplicates-count = { $total ->
    [one] One pair to look at.
   *[other] { $shown } pairs shown of { $total }, the surest first.
  }
duplicates-done-distinctes = Noted: this pair is proposed no more.
duplicate-why-siret = same SIRET
duplicate-why-siren = same SIREN
duplicate-why-rna = same RNA number
duplicate-why-authority = same authority, of the same territory
duplicate-why-name = same name or same other name
duplicate-why-initials = one is called by the initials of the other
duplicate-why-core = same name, leaving out words such as “town of” or “association”
pair-title = Compare two organisations
pair-hint = A duplicate is not in the list? Name both records, by name or by identifier: you will see them side by side before merging.
pair-une = The first one
pair-autre = The second one
pair-compare = Put them side by side
pair-missing = Name both organisations.
pair-unknown = No organisation is called “{ $found }”.
pair-near = No organisation is called exactly “{ $found }”. Is it one of these?
pair-several = Several organisations are called “{ $found }”: choose which one.
pair-same = This is the same record twice: name another one.
compare-title = Two organisations side by side
compare-lede = Are they the same? Choose which one stays, or say that they are two.
compare-why = What brings them together: { $why }.
compare-caption = What the directory says of each
compare-keep = The one that stays
compare-keep-this = Keep this one
compare-what = All that belongs to the other goes to the one that stays: memberships, mandates, facts, links, needs. Its name becomes another name, its address leads here. Signed minutes do not change. The merge can be undone.
compare-merge = Merge
compare-apart = They are not the same
compare-are-apart = Someone said that they are not the same.
merge-which = Choose the one that stays.
merge-signed = { $name } stands in signed minutes (session { $session }), which change no more: keep it, and merge the other into it.
merge-both-signed = Both stand in signed minutes, like { $name } (session { $session }): these change no more, and they remain two.
merge-title = Merge of “{ $name }”
merge-into = Merged into { $name }, on { $day }.
merge-undone-on = Undone on { $day }.
merge-moved = What was taken over, by sort
merge-undo = Undo the merge
merge-undo-what = Each thing goes back where it was, in one act.
merge-done-fusion = Merged. The old address leads to the right page.
merge-done-defaite = The merge is undone: all is as before.
merges-title = Merges
unmerge-built-on = The merge of { $name } cannot be undone as things stand. Here is what prevents it.
unmerge-kept-gone = The merge of { $name } cannot be undone: the organisation that had stayed was merged or removed since. Undo that first.
unmerge-changed = { $table }: { $field } has changed since ({ $row }).
unmerge-signed = The minutes of session { $session } were signed since.
unmerge-taken = Another organisation has taken the address { $row }.
unmerge-there = { $table }: { $row } was created again since.
unmerge-gone = What had been set aside depended on something that is no longer there, like a category that was removed. Put it back, then undo the merge.

## Correcting a page

correct-title = Correct the page of { $name }
correct-lede = As on a wiki: it is published at once, the history keeps what was written, and anyone can put it back.
correct-lede-proposal = Propose a better wording. Someone of the network reads it before it appears, and you receive their answer.
correct-no-mail = This house sends no mail: a proposal cannot be confirmed here.
correct-write-to = Write to:
correct-why = Why, in a word
correct-name = Your name
correct-email-hint = A letter waits for you there with a link to confirm. Only the coordination sees it.
correct-propose = Propose
correct-nothing = Nothing changed: correct the description or the site.
history-title = History of { $name }
history-empty = Nothing has been changed here since the house opened.
history-someone = Someone of the network
history-house = The house
history-restore = Put back what was written before
history-done-corrige = Corrected. Thank you.
history-done-retabli = Put back.
history-act-row-recorded = Entry created
history-act-row-changed = Entry changed
history-act-row-removed = Entry removed
history-act-organisation-corrected = Page corrected
history-act-organisation-restored = Text put back
history-act-organisation-merged = Merged with another
history-act-organisation-unmerged = Merge undone
history-act-organisation-claimed = Page claimed by its own people
history-act-organisation-still-true = Checked: still true
history-act-organisations-told-apart = Told apart from another
history-act-other = Another act
restore-which = Choose a change of this list that can be put back.
difference-gone = Removed:
difference-new = Added:

## This is us

claim-title = { $name }: this is us
claim-lede = Do you act for this organisation? Say who you are: the coordination answers, and you can then correct the page.
claim-capacity = In what capacity
claim-message = A word to the coordination
claim-private = Your name, your address and your message are read by the coordination alone.
claim-act = Send
claim-person = The person
claim-new-person = A new person
claim-revoked = This address is that of a closed account: open it again first.

## The letter that confirms

confirm-title = Confirm
confirm-lede-sent = A letter leaves for this address, with a link. Open it to confirm: nothing is passed on before.
confirm-lede-ask = Read it again, then confirm.
confirm-lede-done = Thank you, it is passed on. The answer will come by mail.
confirm-lede-true = Thank you. Today’s date is on the page.
confirm-lede-spent = This link opens no more: it was used, or is more than two days old. Please ask again.
confirm-act = Confirm
proposal-letter-subject = To confirm: { $organisation }
proposal-letter-correction = You propose to correct the page of “{ $organisation }”, in the directory of { $house }. Open this link to read it again and confirm it. It opens for two days.
proposal-letter-claim = You say that you act for “{ $organisation }”, in the directory of { $house }. Open this link to confirm your address. It opens for two days.
proposal-letter-otherwise = If it is not you, do nothing: nothing is passed on.

## Proposals

proposals-title = Proposals
proposals-lede = What people without an account propose. Accept, or set aside with a word: the answer leaves by mail.
proposals-none = No proposal waits.
proposals-answered = Answered
proposals-done-acceptee = Accepted, and told to whoever proposed it.
proposals-done-ecartee = Set aside, and told to whoever proposed it.
proposal-kind-correction = A correction
proposal-kind-claim = This is us
proposal-outcome-accepted = accepted
proposal-outcome-set_aside = set aside
proposal-moved = The page has changed since this was proposed. This is what accepting it would change today.
proposal-word = A word to whoever proposes
proposal-accept = Accept
proposal-set-aside = Set aside
proposal-which = This proposal is no longer there. Read the list again.
proposal-outcome-which = Choose to accept or to set aside.
proposal-answered = Someone has answered this proposal already.
proposal-say-why = Say why in a few words, to whoever proposed it.
proposal-answer-subject = Your proposal: { $organisation }
proposal-answer-correction-accepted = Your correction of the page of “{ $organisation }” is published. Thank you.

    { $address }
proposal-answer-correction-set-aside = Your correction of the page of “{ $organisation }” was not taken.

    { $address }
proposal-answer-claim-accepted = It is you: from now on you can correct the page of “{ $organisation }”.

    { $address }
proposal-answer-claim-set-aside = The coordination did not recognise you as acting for “{ $organisation }”.

    { $address }
proposal-answer-sign-in = Sign in with this mail address, at { $address }

## Still true?

check-title = Still true?
check-lede = Here is what the directory says of { $organisation }. Is it still true?
check-yes = Yes, still true
check-no = No, correct it
check-answered = You have answered already. Thank you.
check-letter-subject = Still true? { $organisation }
check-letter-text = Once a year, { $house } asks whether what its directory says of “{ $organisation }” is still true:
check-letter-link = Answer with a click, yes or no:
checks-title = Still true?
checks-lede = Once a year, each organisation of which an address is known is asked to read its page again.
checks-none = No letter has gone out yet. They go by themselves, as soon as an organisation’s address is among the contacts.
checks-asked = asked within a year
checks-true = still true
checks-corrected = to correct
checks-silent = silent
checks-caption = Who was asked
checks-asked-on = On
checks-answer = Answer
check-outcome-true = Still true
check-outcome-corrected = Correction proposed

## What the tables keep

sheet-organisation-merge = Merges
sheet-merge-cell = What merges changed
sheet-merge-row = What merges set aside
sheet-merge-undone = Merges undone
sheet-not-same = Pairs told apart
sheet-proposal = Proposals
sheet-proposal-answer = Answers to proposals
sheet-check-ask = Checks asked for
sheet-check-answer = Answers to checks

## What is held on people

processing-proposals = Proposals and checks
processing-proposals-why = Correct the directory’s pages with those who know them, and ask once a year whether they are true.
processing-proposals-what = The name, the mail address, the capacity and the message of whoever proposes or says “this is us”; the address at which a check was asked for.
processing-proposals-sees = The coordination. The wording proposed and the word that comes with it are read by members.
processing-proposals-keeps = Three years after the answer. What nobody confirmed goes after two days; the link of a check, after a year.
processing-proposals-source = Consent of whoever proposes; the network’s interest in a directory that is right.
keep-proposals = Answered proposals
keep-proposals-why = The time to find where a text comes from
keep-proposal-links = Proposals that nobody confirmed
keep-proposal-links-why = Their link opens no more
