# What is held on people: pages, requests, erasures, letters.
register-title = Privacy
register-lede = What { $house } holds on people, why, until when, and who sees it. This page is made of what each part of the program declares.
register-rights = Your rights
register-rights-text = To read what is held on you, carry it away, correct it, have it erased. A request is answered within a month.
register-without-account = Ask without an account
register-who = Who answers for it
register-who-text = { $house } decides what is kept, and answers for it. This site entrusts nothing to a third party.
register-contact = Whom to write to:
register-no-contact = Use the form: the coordination receives it.
register-cnil = An answer does not satisfy you? You may turn to the CNIL, cnil.fr.
register-list = The processings
register-why = Why
register-basis = Legal basis
register-what = Which data
register-sees = Who sees them
register-keeps = Until when
register-source = Where the rule comes from
register-journal-text = Each act is written in the journal, after the one before, and nothing goes from it. It holds neither names nor addresses but their fingerprint: the value stands apart, and goes without the journal ceasing to verify.
register-none = What this site does not do
register-none-text = No audience measurement, no advertising cookie, no call to another site. The only cookie is that of your session, set when you sign in.
data-mine-title = What is held on me
data-mine-lede = All that the house knows of you, where it stands, why, until when, and who sees it.
data-theirs-title = What is held on { $name }
data-theirs-lede = To answer a request of the person. Make sure that it is they who ask.
data-namesake = Several people are called { $name }: what is tied to a name alone is not shown here.
data-export = Carry it all away (JSON and CSV)
data-fate = If erased
data-journal = The journal
data-journal-text = Personal values written with an act. The journal itself holds their fingerprint only.
data-journal-empty = No personal value.
data-journal-values = { $n ->
    [one] One value
   *[other] { $n } values
  }
data-value = Value
data-reach = How to reach you
data-reach-text = Correct it yourself: the coordination will see the new address.
data-ask = Have the rest corrected
data-ask-text = A misspelt name, a forgotten mandate: say so, the coordination answers within a month.
data-ask-what = What should be corrected?
data-ask-hint = What is written, and what should be.
data-ask-send = Ask for the correction
data-asked = Your requests
data-asked-on = asked on { $day }
data-asked-by = answer by { $day }
data-erase = Erase
data-erase-mine = Your contacts, your account and what the journal knows of you go; the rest passes under a pseudonym. The next page tells all of it before doing it.
data-erase-theirs = The next page tells what goes and what stays, before doing it.
data-erase-see = See what an erasure would do
data-done-contact = Corrected.
data-done-demande = Your request is on its way. The answer comes by letter, and will be read here.
request-kind-access = To know what is held on me
request-kind-correct = To have what is held on me corrected
request-kind-erase = To have what is held on me erased
request-outcome-done = Done
request-outcome-partly = Done in part
request-outcome-refused = Refused
request-outcome-which = Say what was done.
request-say-why = Say why: the person must be able to understand, and to object.
request-answered = Someone answered already.
ask-title = Ask what is held on you
ask-lede = Without an account: a letter confirms that the address is yours, then the coordination answers within a month.
ask-kind = Your request
ask-what = Say what you ask for.
ask-correct-what = Say what should be corrected.
ask-text = Details
ask-text-hint = What tells who you are: an organisation, a session. The coordination alone reads it.
ask-email = Your e-mail address
ask-email-hint = The one by which the network knows you. It is used to answer you, and nothing else.
ask-send = Receive the letter that confirms
ask-no-mail = No letter leaves this site: a request cannot be confirmed here.
ask-sent-title = Look in your mailbox
ask-sent-lede = A letter has just left. Your request counts once its link is opened, within two days.
ask-confirmed-title = Your request is recorded
ask-confirmed-lede = The coordination answers at this address, within a month.
ask-confirm-title = Confirm your request
ask-confirm-lede = This request goes to the coordination of the network.
ask-confirm-button = Confirm
ask-confirm-spent = This link no longer opens: it was used, or its two days have passed.
requests-title = Requests about data
requests-lede = What people ask of what is held on them. The law gives a month to answer.
requests-none = No request is waiting.
requests-nobody = Nobody of the network is known by this address. Look by name, or ask for details.
requests-answer = Answer
requests-outcome = What was done
requests-text = Your answer
requests-text-hint = It leaves by letter, as it is.
requests-send = Send the answer
requests-done = The answer is on its way.
requests-answered = Answered already
erase-mine-title = Erase what is held on me
erase-theirs-title = Erase what is held on a person
erase-lede = This is what the erasure will do, line by line. It cannot be undone.
erase-goes = Goes
erase-goes-text = The rows disappear.
erase-gives = Passes under a pseudonym
erase-gives-text = The row stays true, but the name and the address are replaced.
erase-stays = Stays
erase-stays-text = These rows bear no name: they will lead to the pseudonym.
erase-journal = { $n ->
    [0] The journal holds no personal value.
    [one] One personal value of the journal goes; the journal still verifies.
   *[other] { $n } personal values of the journal go; the journal still verifies.
  }
erase-waits-text = These rows belong to minutes that are not signed yet: they must tell the truth. The pseudonym will come by itself once the minutes are signed.
erase-law = What the law has us keep
erase-law-text = Signed minutes keep their text, names included: they prove what was decided, and nobody can change them. An older backup keeps what it held until it is replaced.
erase-sure-mine = I read what goes and what stays. Erase, and close my account.
erase-sure-theirs = { $name } asked for it, and I made sure of it.
erase-unsure = Tick the box: an erasure cannot be undone.
erase-button = Erase
erase-not-yet = Not yet:
erase-sits = A seat is in force. The law has those who lead an association declared: the coordination ends the seat first.
erase-belongs = A personal membership is in force. The coordination records the departure first.
erase-keeps-alone = Nobody else keeps the coordination or the administration. Give that role to someone first.
erased-title = Erased
erased-lede = On { $day }, what could be erased was. The rest stands under the name { $name }.
erased-gone = Contacts, account, sessions and what the journal knew are gone.
erased-waits = Rows of minutes in preparation, or the address to which the last letter went, are still to be erased: that will happen by itself.
erased-more = What this site keeps, and why:
letter-request-subject = Confirm your request: { $house }
letter-answer-subject = Answer to your request: { $house }
letter-erased-subject = Erased: { $house }
letter-request =
    Hello,

    Someone, probably you, asks { $house } what is held on this address. Open this link to confirm, within two days:

    { $address }

    You asked for nothing? Leave this letter: without this link, nothing is done.
letter-answer =
    Hello,

    Here is the answer to your request about what { $house } holds on you: { $outcome }.

    { $text }

    It does not satisfy you? You may turn to the CNIL, cnil.fr.
letter-erased =
    Hello,

    What { $house } could erase of what it held on you is erased. The rest stands under the name { $pseudonym }. { $waits ->
        [yes] Rows of minutes in preparation will follow, once these are signed.
       *[no] Signed minutes keep their text, as the law wants.
    }

    { $address }

    This is the last letter: this address is erased once the letter has gone.
keep-requests = Requests that were answered
keep-requests-why = Five years: article 2224 of the French civil code
keep-request-links = Requests that nobody confirmed
keep-request-links-why = Their link no longer opens
retention-title = What is kept no longer
retention-lede = Each day the house looks at what is old enough: some rows go, others wait for your decision. All of it is counted here, and written in the journal.
retention-told = Noted.
retention-asked = To decide
retention-nothing-asked = Nothing waits for a decision.
retention-proposed = proposed on { $day }
retention-erase = Erase
retention-keep = Keep longer
retention-reason = Why keep it
retention-which = Say whether to erase or to keep.
retention-say-why = Say why it is kept: the person may ask.
retention-rules = The rules
retention-what = What
retention-length = How long
retention-years = { $n ->
    [one] 1 year
   *[other] { $n } years
}
retention-span = { $n ->
    [one] 1 day
   *[other] { $n } days
}
retention-why = Why
retention-looked = Last look
retention-asks = proposed, never erased without you
retention-goes = goes by itself
retention-own = days chosen by the network
retention-never = not yet
retention-done = What was done
retention-nothing-done = No row was old enough to go.
retention-day = Day
retention-gone = Rows
retention-answered = Decided already
sheet-retention-period = Days chosen
sheet-retention-period-lede = The days that your network prefers to those of the program, each with its reason. The public register gives the rule; the administration alone sees this page.
retention-period-rule = Rule
retention-period-days = Days
retention-period-days-hint = A whole number, one at least.
retention-period-reason = Reason
retention-period-reason-hint = The text or the decision that explains it.
retention-days-unfit = One day at least.
retention-answer-erased = Erased
retention-answer-kept = Kept
retention-period-rule-accounts = Accounts without a sign-in
retention-period-rule-contacts = Contacts without a mandate
retention-period-rule-letter-lines = Log of letters
retention-period-rule-letter-texts = Texts of letters
retention-period-rule-proposal-links = Unconfirmed proposals
retention-period-rule-proposals = Answered proposals
retention-period-rule-request-links = Unconfirmed requests
retention-period-rule-requests = Answered requests
retention-period-rule-sign-in-links = Sign-in links
retention-period-rule-sign-ins = Sessions that ended
retention-period-rule-voter-devices = Devices that voted
letter-retention-subject = Data to erase? { $house }
letter-retention =
    Hello,

    { $house } holds { $n } entries that are probably of no more use. Nothing is erased without you: say for each whether to erase it or to keep it.

    { $address }
