# The forms of accounts, table by table: labels, hints, values.

## account

sheet-account-lede = Who can sign in. Only the people who administer the site see this list; the public never does.
account-email = E-mail address
account-email-hint = In lower case, like first.last@town.org. It serves to sign in and is never public.
account-name = Name shown
account-name-hint = Given name and family name, as shown at the top of the page once signed in.
account-origin = Origin
account-origin-hint = A demonstration account counts nowhere and is not exported.
account-origin-house = Account of the network
account-origin-demonstration = Demonstration account

## account_state

sheet-account-state-lede = Since when an account waits, acts, or can no longer sign in. Only the people who administer the site see this page.
account-state-account = Account
account-state-state = State
account-state-state-hint = A pending account signs in and cannot act. A closed account no longer signs in.
account-state-state-pending = Pending
account-state-state-active = Active
account-state-state-revoked = Closed
account-state-since = Since
account-state-since-hint = The day on which this state takes effect. The latest one prevails.

## role_grant

sheet-role-grant-lede = What each account may do, and until when. Only the people who administer the site see this page; each person sees their own roles.
role-grant-account = Account
role-grant-role = Role
role-grant-role-coordinator = Coordination of the network
role-grant-role-finances = Finances
role-grant-role-secretary = Secretary of one session
role-grant-role-member = Acts for an organisation
role-grant-role-administrator = Administration of the site
role-grant-object = What it bears on
role-grant-object-hint = For an organisation, its identifier, like le-gosier. For a session, its own, like 2018-06-19. Other roles hold everywhere: write “network”.
role-grant-starts = From
role-grant-ends = Until
role-grant-ends-hint = The first day on which the role no longer holds. Empty while it runs.
account-person = Person
account-person-hint = The person’s identifier in the network: they can then sign here the minutes they are a signer of.
