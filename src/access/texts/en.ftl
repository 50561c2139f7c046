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
sheet-role-grant = Roles
