# Why a rule answers what it answers, with its figures.
# One message per key of rules/explain.rs, without a final stop: the article goes before it.
# Messages in "rule-bit" are pieces that others take up.

rule-article = (statutes, { $article })

## Quorum

rule-bit-reached = { $reached ->
    [yes] Quorum reached
   *[no] Quorum not reached
}
rule-bit-counted = { $who ->
    [present] { $unit ->
        [heads] { $counted ->
            [one] { $counted } member present
           *[other] { $counted } members present
        }
       *[voices] { $counted ->
            [one] { $counted } voice present
           *[other] { $counted } voices present
        }
    } out of { $out-of }{ $represented ->
        [0] {""}
       *[other] {" "}(proxies, { $represented }, do not count)
    }
   *[both] { $unit ->
        [heads] { $counted ->
            [one] { $counted } member
           *[other] { $counted } members
        }
       *[voices] { $counted ->
            [one] { $counted } voice
           *[other] { $counted } voices
        }
    } out of { $out-of } ({ rule-bit-present })
}
rule-bit-present = { $present } present and { $represented } represented
rule-bit-room = { $unit ->
    [heads] members: { rule-bit-present }, out of { $out-of }
   *[voices] voices: { rule-bit-present }, out of { $out-of }
}
rule-quorum-session = { rule-bit-reached }: { rule-bit-counted }; { $needed } needed
rule-quorum-college = { $college }, { $reached ->
    [yes] quorum reached
   *[no] quorum not reached
}: { rule-bit-counted }; { $needed } needed
rule-quorum-colleges = { rule-bit-reached }: each college must reach it, and { $reaching } out of { $colleges } do
rule-quorum-lowered = This is the lowered threshold of the second convocation
rule-quorum-waived = No quorum is needed on a second convocation; { rule-bit-room }
rule-quorum-silent = The statutes are silent: no quorum is needed; { rule-bit-room }

## Votes

rule-bit-tally = { $unit ->
    [heads] { $for } for
   *[voices] { $for ->
        [one] { $for } voice for
       *[other] { $for } voices for
    }
}, { $against } against, { $abstain ->
    [one] { $abstain } abstention
   *[other] { $abstain } abstentions
}{ $blank ->
    [0] {""}
   *[other] , { $blank } blank
}{ $void ->
    [0] {""}
   *[other] , { $void } void
}
rule-bit-base = { $base-kind ->
    [room] of those present and represented
    [registered] of those registered
    [wider] of the votes counted, with the abstentions, blank or void that the statutes add
   *[cast] of the votes cast
}
rule-bit-vote-simple = { rule-bit-tally }: { $outcome ->
    [adopted] adopted by a simple majority of the votes cast
   *[rejected] rejected, a simple majority of the votes cast was not reached
} (it took more than half of { $base }, that is { $needed })
rule-bit-vote-absolute = { rule-bit-tally }: { $outcome ->
    [adopted] adopted by an absolute majority { rule-bit-base }
   *[rejected] rejected, an absolute majority { rule-bit-base } was not reached
} (it took more than half of { $base }, that is { $needed })
rule-bit-vote-qualified = { rule-bit-tally }: { $outcome ->
    [adopted] adopted by a majority of { $fraction } { rule-bit-base }
   *[rejected] rejected, a majority of { $fraction } { rule-bit-base } was not reached
} (it took at least { $fraction } of { $base }, that is { $needed })
rule-vote-simple = { rule-bit-vote-simple }
rule-vote-absolute = { rule-bit-vote-absolute }
rule-vote-qualified = { rule-bit-vote-qualified }
rule-college-simple = { $college }, { rule-bit-vote-simple }
rule-college-absolute = { $college }, { rule-bit-vote-absolute }
rule-college-qualified = { $college }, { rule-bit-vote-qualified }
rule-vote-colleges = { $outcome ->
    [adopted] Adopted: all { $colleges } colleges agree
   *[rejected] Rejected: each college must agree, and { $agreeing } out of { $colleges } do
}
rule-vote-weighted = { $outcome ->
    [adopted] Adopted
   *[rejected] Rejected
}: { $points }.{ $hundredths } points out of 100 once the colleges are weighted (rounded down); it took { $bound ->
    [more] more than
   *[least] at least
} { $fraction } of the total
rule-vote-weighted-nobody = { $outcome ->
    [adopted] Adopted
   *[rejected] Rejected
}: no college cast any vote
rule-college-share = { $college }: { $unit ->
    [heads] { $for } for
   *[voices] { $for ->
        [one] { $for } voice for
       *[other] { $for } voices for
    }
} out of { $base }, weight { $weight }
rule-vote-tie = { $reason ->
    [nobody] A tie, and the statutes give nobody a casting vote
    [secret] A tie; the casting vote does not apply, since the ballot is secret
    [unused] A tie; the chair of the session voted neither for nor against
   *[silent] A tie; the statutes are silent: there is no casting vote
}
rule-vote-casting = A tie, broken by the vote of the chair of the session: { $choice ->
    [for] for
   *[against] against
}
rule-vote-silent = The statutes are silent: a simple majority of the votes cast applies
rule-unanimous = The vote is unanimous
rule-unanimous-cast = The votes cast are unanimous
rule-uncounted = { $outcome ->
    [unanimous] Announced as adopted unanimously; no count was recorded
    [adopted] Announced as adopted; no count was recorded
   *[rejected] Announced as rejected; no count was recorded
}
rule-consent = { $outcome ->
    [adopted] Adopted by consent: no objection stands
   *[rejected] Not adopted by consent: { $objections ->
        [one] { $objections } objection stands
       *[other] { $objections } objections stand
    }
}
rule-consent-heard = { $answered ->
    [0] Nobody spoke of the last wording
    [one] { $answered } member spoke of the last wording
   *[other] { $answered } members spoke of the last wording
}{ $silent ->
    [0] {""}
    [one] , { $silent } of those present said nothing
   *[other] , { $silent } of those present said nothing
}
rule-consent-lifted = { $lifted ->
    [one] { $lifted } objection was lifted
   *[other] { $lifted } objections were lifted
}
rule-consent-concerns = { $concerns ->
    [one] { $concerns } concern is kept, which blocks nothing
   *[other] { $concerns } concerns are kept, which block nothing
}
rule-invalid-agenda = Not valid: this item is not on the agenda
rule-invalid-quorum = Not valid: there is no quorum at the time of the vote
rule-invalid-votes = Not valid: { $unit ->
    [heads] { $cast } members voted and the room counts { $held }
   *[voices] { $cast } voices were counted and the room holds { $held }
}
rule-invalid-votes-college = Not valid, { $college }: { $unit ->
    [heads] { $cast } members voted and the college counts { $held }
   *[voices] { $cast } voices were counted and the college holds { $held }
}
rule-invalid-colleges = No conclusion: the statutes ask for a vote by college, and only the total was counted
rule-invalid-weight = No conclusion: the statutes give the college { $college } no weight
rule-invalid-attendance = No conclusion: the majority is taken of those present and represented, and attendance is missing
rule-invalid-casting = No conclusion: a tie at { $unit ->
    [heads] { $for } votes
   *[voices] { $for } voices
}, and how the chair of the session voted, which decides, was not recorded

## How a vote is held

rule-ballot = { $ballot ->
    [hands] The vote is by show of hands
    [request] The vote is by show of hands, or by secret ballot if anyone asks
   *[secret] The vote is by secret ballot
}
rule-ballot-silent = The statutes are silent: the vote is by show of hands
rule-ballot-silent-persons = The statutes are silent: the vote may be by show of hands; for persons, usage prefers a secret ballot

## Proxies

rule-proxy-self = { $giver } cannot be its own proxy
rule-proxy-unknown = { $name } is not in the electoral body
rule-proxy-twice = { $giver } has already given a proxy; withdraw the first one before
rule-proxy-giver-present = { $giver } is in the room and votes in its own right
rule-proxy-giver-holds = { $giver } already holds a proxy, which cannot pass to other hands; withdraw it first
rule-proxy-holder-gave = { $holder } has given a proxy to someone else and cannot receive one
rule-proxy-not-member = { $holder } is not a member; only a member can receive a proxy
rule-proxy-other-college = { $giver } and { $holder } are not of the same college
rule-proxy-cap = { $holder } already holds as many proxies as allowed ({ $cap })
rule-proxy-blank = The proxy of { $giver } names nobody, and the statutes refuse blank proxies
rule-proxy-blank-silent = The proxy of { $giver } names nobody; the statutes are silent: nothing says who receives it
rule-proxy-no-receiver = Nobody is there to receive the blank proxy of { $giver }

## Elections

rule-bit-votes = { $unit ->
    [heads] { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }
   *[voices] { $votes ->
        [one] { $votes } voice
       *[other] { $votes } voices
    }
}
rule-election-round = Round { $round }, { $seats ->
    [one] { $seats } seat to fill
   *[other] { $seats } seats to fill
}: { $elected ->
    [0] nobody is elected
   *[other] { $elected } elected
}; { $unit ->
    [heads] { $ballots ->
        [one] { $ballots } valid ballot
       *[other] { $ballots } valid ballots
    }
   *[voices] { $ballots ->
        [one] { $ballots } valid voice
       *[other] { $ballots } valid voices
    }
}{ $blank ->
    [0] {""}
   *[other] , { $blank } blank
}{ $void ->
    [0] {""}
   *[other] , { $void } void
}; { $majority ->
    [absolute] absolute majority, it took more than half of { $base }, that is { $needed }
   *[relative] relative majority, the most votes win
}
rule-election-elected = { $name }: { rule-bit-votes }, seat won
rule-election-next = { $seats ->
    [one] { $seats } seat is left
   *[other] { $seats } seats are left
}; { $going-on ->
    [one] { $going-on } candidate goes on
   *[other] { $going-on } candidates go on
} to the next round
rule-election-vacant = { $seats ->
    [one] { $seats } seat stays vacant
   *[other] { $seats } seats stay vacant
}
rule-election-tie = { $tied } candidates tied with { rule-bit-votes } for { $seats ->
    [one] the last seat
   *[other] the last { $seats } seats
}
rule-election-tie-solved = { $by ->
    [eldest] The tie goes to the eldest
    [draw] The tie is broken by lot
    [chair] The tie is broken by the chair of the session
   *[new-round] A new round is held between these candidates only
}
rule-election-tie-open = { $by ->
    [eldest] The eldest wins, but a birth date is missing, or two are the same
    [draw] Lots must be drawn; the result was not recorded
    [chair] The chair of the session must choose; the choice was not recorded
   *[silent] The statutes are silent: nothing breaks the tie, the assembly has to decide
}
rule-election-silent = The statutes are silent: one round, by relative majority
rule-election-too-many-ballots = Not valid: { $unit ->
    [heads] { $cast } ballots in the box for { $held } voters
   *[voices] { $cast } voices in the box for { $held } held in the room
}
rule-election-too-many-votes = Not valid: { rule-bit-votes } in all, and the valid ballots allow { $most } at most
rule-election-above-ballots = Not valid: { $name } would have { rule-bit-votes } for { $unit ->
    [heads] { $ballots } valid ballots
   *[voices] { $ballots } valid voices
}
rule-election-twice = Not valid: { $name } stands twice among the candidates

## Convocation and electoral body

rule-bit-days = { $days }{ $clear ->
    [yes] {" "}clear
   *[no] {""}
} { $days ->
    [one] day
   *[other] days
}
rule-notice-latest = The convocation must leave by { $latest }, { rule-bit-days } before
rule-notice-latest-silent = The statutes are silent; usage is to convene { $days } days before, that is by { $latest }
rule-notice-kept = Convened on { $sent }: the notice of { rule-bit-days } is kept (by { $latest })
rule-notice-late = Convened on { $sent }, { $late ->
    [one] { $late } day
   *[other] { $late } days
} too late: it had to be convened { rule-bit-days } before, that is by { $latest }
rule-notice-kept-silent = Convened on { $sent }; the statutes are silent, and the usage of { $days } days is followed (by { $latest })
rule-notice-late-silent = Convened on { $sent }, { $late ->
    [one] { $late } day
   *[other] { $late } days
} after { $latest }; the statutes are silent, and usage is { $days } days at least
rule-notice-unrecorded = The date of the convocation was not recorded
rule-cut-off = Members up to date { $moment ->
    [before] on { $day }
   *[opening] at the opening of the session, on { $day },
} vote; { $late ->
    [yes] joining stays possible until the vote opens
   *[no] nobody is admitted after that
}
rule-cut-off-silent = The statutes are silent: members up to date at the opening of the session, on { $day }, vote, those who join before the vote included

## After the session

rule-deadline-leaders = The change of leaders is to be declared by { $due }
rule-deadline-statutes = The change of the statutes is to be declared by { $due }
rule-deadline-accounts = The accounts are to be published by { $due }, since the year’s public subsidies exceed €153,000
rule-deadline-accounts-if = If the year’s public subsidies exceed €153,000, the accounts are to be published by { $due }
