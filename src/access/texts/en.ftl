door-title = Sign in
door-lede = No password here: a link that works once opens your session.
door-ask = Ask whoever hosts the site for your link: it opens once, within fifteen minutes.
door-email = Your e-mail address
door-email-hint = The one of your account. It serves here to send you the link, and nothing else.
door-email-unfit = Write a whole address, like name@example.org.
door-send = Send me my link
asked-title = Look into your mailbox
asked-lede = If this address has an account, a link has just left.
asked-text = It opens once, within fifteen minutes. Nothing comes? Look among the junk, check the address, or ask whoever administers the site.
asked-demonstration = In this demonstration no letter leaves: they can be read here.
asked-again = Write another address
letter-sign-in-subject = Your link to come in: { $house }
letter-sign-in =
    Hello { $name },

    This link opens your session on { $house }, once, within { $minutes } minutes:

    { $address }

    You asked for nothing? Leave this letter alone: without the link nobody comes in as you.
door-invented = Try the demonstration
door-invented-text = These people are invented. They count nowhere and are not exported.
demonstration-account = demonstration account
link-title = Come in
link-hello = Hello { $name }
link-lede = This link opens your session on this device, once.
link-button = Open my session
link-spent = This link no longer opens
link-spent-text = It was used already, or its fifteen minutes are over. Ask for another.
me-title = My account
me-roles = What you may do here
me-no-roles = No role is open to this account today.
me-sessions = Your open sessions
me-sessions-text = A session closes by itself after thirty days.
me-since = Since
me-device = Device
me-act = Close
me-this = this device
me-end = Close
role-coordinator = Coordination of the network
role-finances = Finances
role-secretary = Secretary of the session
role-member = Acts for
role-administrator = Administration of the site
sheet-account = Accounts
sheet-account-state = States of accounts
role-grant-object-house = the whole site
sheet-role-grant = Roles

## What is held on people

processing-accounts = Accounts and roles
processing-accounts-why = To let those who have the right to act here do so, and only them.
processing-accounts-what = The displayed name, the e-mail address, the roles with their dates, the state of the account.
processing-accounts-sees = The person and the administration of the site.
processing-accounts-keeps = As long as the account is in use. After three years without a sign-in, a letter warns; without an answer, the coordination is asked to close and erase the account.
processing-accounts-source = Recommendation of the CNIL on inactive accounts; the time is the choice of the network.
processing-sign-ins = Sign-ins
processing-sign-ins-why = To open a session by a link, and let each person close theirs.
processing-sign-ins-what = The time of the sign-in and what the browser says of itself.
processing-sign-ins-sees = The person; the coordination, when it answers a request for access.
processing-sign-ins-keeps = A session lasts thirty days; its traces go thirty days after its end, but for the last one, which tells whether the account is still in use. An unused link goes the next day.
processing-sign-ins-source = The choice of the house: the time to recognise a sign-in that was not one’s own.
me-data = What is held on me
keep-accounts = Accounts without a sign-in, a letter having had no answer
keep-accounts-why = Recommendation of the CNIL on inactive accounts
keep-sign-ins = Sessions that ended, but for each account’s last
keep-sign-ins-why = The time to recognise a sign-in that was not one’s own
keep-sign-in-links = Sign-in links that nobody opened
keep-sign-in-links-why = They open nothing any more
letter-unused-subject = Is your account still of use? { $house }
letter-unused =
    Hello { $name },

    Nobody has signed in to your account at { $house } for a long time. Is it still of use? Sign in once within { $days } days:

    { $address }

    Otherwise the coordination of the network will be asked to close it and to erase what it holds.
me-portrait = My portrait
