# The pack: what one prints before a session.

packet-title = Pack to print
packet-lede = All that serves on paper on the day, ready to print on A4. Print again after the last answers.
packet-tout = The whole pack (PDF)
packet-blank = Proxies without a name
packet-blank-act = Count so
packet-back = What comes back on paper is entered here, one member at a time:
packet-convocation = Convocation
packet-convocation-hint = { $n ->
   *[other] the letter, to be posted to those without e-mail
}
packet-pouvoirs = Proxies to fill in
packet-pouvoirs-hint = { $n ->
    [one] { $n } proxy: members who do not come first
   *[other] { $n } proxies: members who do not come first
}
packet-emargement = Attendance sheet
packet-emargement-hint = { $n ->
    [one] { $n } member, in alphabetical order
   *[other] { $n } members, in alphabetical order
}
packet-bulletins = Ballots
packet-bulletins-hint = { $n ->
    [0] no vote is entered yet
    [one] { $n } ballot
   *[other] { $n } ballots, to be cut out
}
packet-presidence = Page for the chair
packet-presidence-hint = { $n ->
   *[other] the agenda with its hours, the quorum, the rule of each vote
}
packet-etiquettes = Labels
packet-etiquettes-hint = { $n ->
    [0] no member is reached by post alone
    [one] { $n } label, for members without e-mail
   *[other] { $n } labels, for members without e-mail
}
packet-member = Member
packet-who-sits = Person present
packet-voices = Voices
packet-proxies-held = Proxies held
packet-signature = Signature
packet-chair = Chair of the session
packet-secretary = Secretary of the session
packet-gave-to = Proxy to { $holder }
packet-gave-blank = Blank proxy
packet-attendance-text = Each member signs on arrival, and signs for the proxies it holds too.
packet-proxy = Proxy
packet-proxy-i = I, { $name }, who represent { $member },
packet-proxy-to = give a proxy to { $name }
packet-proxy-for = to vote in our name at the session: { $title }, { $when }.
packet-proxy-made = Done at { $dots }, on { $dots }
packet-proxy-sign = Signature, after the words “good for proxy”
packet-no-labels = No member is reached by post alone: there is no label to print.
packet-ballots-text = To be cut out. One ballot a member and a vote; tick one box only.
packet-ballot-resolution = Resolution { $number }. { $title }
packet-ballot-voices = { $n ->
    [one] This ballot carries { $n } voice
   *[other] This ballot carries { $n } voices
}
packet-choice-for = For
packet-choice-against = Against
packet-choice-abstain = Abstention
packet-quorum = Quorum
packet-quorum-needed = { $needed } out of { $out-of } are needed to decide.
packet-quorum-none = No quorum is required.
packet-agenda = Agenda
packet-votes = Votes
packet-elections = Elections
packet-hour = Hour
packet-item = Item
packet-minutes = Length
