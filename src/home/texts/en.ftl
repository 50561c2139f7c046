front-title = Front page
front-network = See the network
front-decisions = Read the decisions
front-first = To begin
front-first-name = Name the network or the association
front-first-categories = Say which categories of members there are
front-first-members = Enter the members: organisations or people, memberships, contacts
front-first-body = Add the general assembly, and the other bodies
front-first-session = Prepare an assembly
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
