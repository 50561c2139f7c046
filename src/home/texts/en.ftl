front-title = Front page
front-network = See the network
front-decisions = Read the decisions
front-first = To begin
front-first-begin = Say your name, who your members are, and your assembly
front-first-import = Import your spreadsheet: organisations, people and memberships at once
front-first-members = Enter the members
front-first-session = Prepare an assembly
front-left = Waiting for you
front-left-corrections = { $n ->
    [one] One correction is proposed
   *[other] { $n } corrections are proposed
  }
front-left-claims = { $n ->
    [one] One organisation says: this is us
   *[other] { $n } organisations say: this is us
  }
front-as-of = On { $day }.
front-sessions = The assemblies
front-no-sessions = No session yet.
front-decided = Decided together
front-no-decisions = Nothing decided yet.
front-bodies = Who carries the network
front-no-bodies = Nobody sits yet.
front-seats = { $n ->
    [one] 1 seat
   *[other] { $n } seats
  }
front-governance = All of the governance

## To begin

first-title = To begin
first-lede = Three answers are enough. Everything can be changed and completed later.
first-name = The name of your association or network
first-members = Who are your members?
first-members-people = People
first-members-organisations = Organisations
first-members-both = Organisations and people
first-members-which = Say who your members are.
first-category-members = Members
first-category-organisations = Organisations
first-category-people = People
first-assembly = The name of your assembly
first-assembly-usual = General assembly
first-assembly-hint = What your statutes call it. The board, the bureau and working groups are added later.
first-act = Begin, then enter the members
first-begun = This house has its categories or bodies already: complete them in their forms.
first-other = Do you count your members in several categories, or is your network larger? Use the forms:
