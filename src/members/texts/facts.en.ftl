# What sources say of an organisation, what links it to others, and what they announce without naming it.

announced-title = Figures announced without a list
announced-lede = Figures that sources give without naming everyone. They enter no count, nor the list of organisations.
announced-empty = No source announces a figure without its list.
announced-named = { $n ->
    [0] none is named
    [one] only one is named
   *[other] { $n } are named
  }

fact-links = Links with other organisations
fact-discord = sources disagree
fact-checked = Checked on { $day }
fact-unchecked = Nobody has said here yet that this information is still true.
fact-from = according to { $source }
link-years-from = since { $from }
link-years-to = until { $to }
link-years-both = from { $from } to { $to }
link-years-one = { $year }

link-away-member = Member of
link-back-member = Its members
link-away-founder = Founded
link-back-founder = Founded by
link-away-carries = Carries
link-back-carries = Carried by
link-away-part_of = Part of
link-back-part_of = Comprises
link-away-partner = Partner of
link-back-partner = Partner of
link-away-network = Works in a network with
link-back-network = Works in a network with
link-away-funds = Funds
link-back-funds = Funded by
link-away-advises = Advises
link-back-advises = Advised by
link-away-visit = Visited
link-back-visit = Was visited by
link-away-invited = Invited
link-back-invited = Invited by

stated-day-unfit = “{ $found }” is not a date: write a year, a month or a day, like 2015, 2015-10 or 2015-10-19.
link-to-itself = A link goes from one organisation to another.
