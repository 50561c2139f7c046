//! From a record and what surrounds it to the minutes.

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::facts::{self, *};
use crate::{
    assemblies::{
        doubts::{self, Context, Level},
        followed::{self, Followed},
        record::{self, Record},
        rules,
        sitting::Sitting,
        store,
    },
    governance::{
        self,
        rules::{Explanation, Matter, Outcome, Statutes, Unanimity, deadlines, quorum::Turn},
    },
    members,
    platform::{
        db::{self, Tx},
        texts::{Lang, Texts},
        web::frame::Settings,
    },
};

/// Who reads: members see the full sheet; the public sees people as the network decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Members,
    Public,
}

/// A record with all that its minutes draw on.
pub struct Surroundings {
    pub record: Record,
    pub statutes: Statutes,
    pub context: Context,
    house: String,
    bodies: Vec<governance::Body>,
    edition: Option<String>,
    colleges: Vec<members::store::College>,
    actions: Vec<governance::Action>,
    pub followed: Option<Followed>,
}

/// Reads all of it in the transaction at hand.
pub fn surroundings(tx: &Tx, session: &str) -> db::Result<Surroundings> {
    let record = store::record(tx, session)?;
    let on = record.session.held_on;
    let bodies = governance::store::bodies(tx)?;
    let of_members = bodies.iter().any(|body| body.id == record.session.body && body.kind == "assembly");
    let statutes = governance::store::rules_of(tx, record.session.edition.as_deref())?;
    let mut seats = vec![];
    for decision in governance::store::decisions_of_session(tx, session)? {
        let number = decision.number.clone().unwrap_or_default();
        let given = governance::store::seats_of_decision(tx, &decision.id)?;
        seats.extend(given.into_iter().map(|seat| (number.clone(), seat)));
    }
    let house = Settings::read(tx)?.get("name").to_owned();
    let previous = store::previous(tx, &record.session.body, on)?;
    let context = Context {
        house: house.clone(),
        earlier: previous.is_some(),
        of_members,
        counts: if of_members { members::store::counts(tx, on)? } else { vec![] },
        members: if of_members { members::store::listed(tx, on)? } else { vec![] },
        organisations: members::store::organisations(tx)?.into_iter().collect(),
        entrants: entrants(tx, &bodies, &seats, on)?,
        seats,
    };
    Ok(Surroundings {
        house,
        edition: match &record.session.edition {
            Some(id) => Some(governance::store::edition(tx, id)?.name),
            None => None,
        },
        actions: governance::store::actions_of_session(tx, session)?,
        colleges: members::store::colleges(tx)?,
        followed: previous.map(|previous| followed::of(tx, previous, on)).transpose()?.flatten(),
        record,
        statutes,
        context,
        bodies,
    })
}

/// Announced entrants of the bodies that this session seated, where nobody sat there before as far as is known.
fn entrants(
    tx: &Tx,
    bodies: &[governance::Body],
    seats: &[(String, governance::Seat)],
    on: Date,
) -> db::Result<Vec<(String, i64)>> {
    let announced = members::store::announced(tx, on)?;
    let mut told = vec![];
    for body in bodies.iter().filter(|body| seats.iter().any(|(_, seat)| seat.body == body.id)) {
        let of = announced.get(&format!("body/{}", body.id)).into_iter().flatten();
        let figure = of.filter(|(measure, _)| measure == "entrants").map(|(_, figure)| figure.value).next_back();
        let eve = on.saturating_sub(jiff::Span::new().days(1));
        let known = !governance::store::seats(tx, &body.id, eve)?.is_empty();
        if let (Some(value), false) = (figure, known) {
            told.push((body.name_fr.clone(), value));
        }
    }
    Ok(told)
}

struct Composer<'a> {
    texts: &'a Texts,
    around: &'a Surroundings,
    sitting: Sitting<'a>,
    audience: Audience,
}

/// `signed`: the number and the digest of the text that was signed, once it is.
pub fn compose(around: &Surroundings, texts: &Texts, audience: Audience, signed: Option<(&str, &str)>) -> Minutes {
    let sitting = Sitting::new(&around.record, &around.statutes);
    let composer = Composer { texts, around, sitting, audience };
    composer.minutes(signed)
}

impl Composer<'_> {
    fn record(&self) -> &Record {
        &self.around.record
    }
    fn by_name(&self) -> bool {
        self.audience == Audience::Members || self.record().session.shown_by == "name"
    }
    fn body(&self, id: &str) -> Both {
        let body = self.around.bodies.iter().find(|body| body.id == id);
        body.map_or(Both::default(), |body| Both { fr: body.name_fr.clone(), en: body.name_en.clone() })
    }

    fn minutes(&self, signed: Option<(&str, &str)>) -> Minutes {
        let record = self.record();
        let s = &record.session;
        let consent = record.ballots.iter().any(|ballot| ballot.mode == "consent");
        Minutes {
            format: if consent || self.around.followed.is_some() { "halle-minutes/2" } else { "halle-minutes/1" },
            house: self.around.house.clone(),
            number: signed.map(|(number, _)| number.to_owned()),
            signed_text: signed.map(|(_, digest)| digest.to_owned()),
            session: Session {
                id: s.id.clone(),
                body: self.body(&s.body),
                kind: s.kind.clone(),
                title: s.title.clone(),
                held_on: s.held_on,
                opens: s.opens,
                closes: s.closes,
                place: s.place.clone(),
                convened_on: s.convened_on,
                convened_by: s.convened_by.clone(),
                second_convocation: s.second_convocation == "yes",
                statutes: self.around.edition.clone(),
                introduction: s.introduction.clone(),
                source: s.source.clone(),
            },
            officers: record.officers.iter().map(|officer| self.officer(officer)).collect(),
            attendance: record.attendance.iter().map(|one| self.attendee(one)).collect(),
            electoral_body: self.electoral_body(),
            // elsewhere than in an assembly, who votes is a person
            votes_held: match self.by_name() || governance::kind(&s.kind).is_assembly() {
                true => record.electors.iter().filter_map(|elector| self.held(elector)).collect(),
                false => vec![],
            },
            quorum: self.quorum(),
            agenda: self.agenda(),
            members: self.members(),
            seats: self.around.context.seats.iter().map(|(number, seat)| self.seat(number, seat)).collect(),
            followed: self.followed(),
            actions: self.around.actions.iter().map(|action| self.action(action)).collect(),
            deadlines: self.deadlines(),
            figures: record.figures.iter().map(figure).collect(),
            doubts: self.doubts(),
        }
    }

    fn officer(&self, officer: &record::Officer) -> Officer {
        let name = self.record().person(&officer.attendance).map_or(String::new(), record::Attendance::name);
        Officer { role: officer.role.clone(), name, signs: officer.signs == "yes" }
    }

    fn attendee(&self, one: &record::Attendance) -> Attendee {
        let organisation = one.organisation.as_deref().map(|id| self.around.context.organisation(id).to_owned());
        let moves = self.record().movements.iter().filter(|movement| movement.attendance == one.id);
        Attendee {
            name: self.by_name().then(|| one.name()),
            capacity: one.stated.clone().or(organisation),
            standing: one.standing.clone(),
            state: one.state.clone(),
            movements: moves
                .map(|movement| Movement { direction: movement.direction.clone(), at: movement.at })
                .collect(),
        }
    }

    fn electoral_body(&self) -> Option<ElectoralBody> {
        let electors = &self.record().electors;
        (!electors.is_empty()).then(|| ElectoralBody {
            members: electors.len(),
            voices: electors.iter().map(|elector| elector.voices).sum(),
            hash: rules::electors_hash(electors),
        })
    }

    /// Who casts the vote of this elector: the one who sits for it, else the holder of its proxy.
    fn held(&self, elector: &record::Elector) -> Option<Held> {
        let record = self.record();
        let own = record.voters.iter().find(|voter| voter.elector == elector.id);
        let sits = own.and_then(|voter| record.person(&voter.attendance)).filter(|one| one.present());
        let proxy = record.proxies.iter().find(|proxy| proxy.giver == elector.id);
        let (person, by_proxy) = match (sits, proxy) {
            (Some(person), _) => (Some(person), false),
            (None, Some(proxy)) => (record.holds(proxy), true),
            (None, None) => return None,
        };
        let college = elector.college.as_ref().map(|id| {
            let college = self.around.colleges.iter().find(|college| college.id == *id);
            college.map_or(id.clone(), |college| college.label_fr.clone())
        });
        Some(Held {
            elector: self.named(elector),
            college,
            voices: elector.voices,
            by: person.filter(|_| self.by_name()).map(record::Attendance::name),
            proxy: by_proxy,
        })
    }

    /// The name of an elector: of a body everyone may read it, of a person those who read people's names.
    fn named(&self, elector: &record::Elector) -> Option<String> {
        let member = self.around.context.members.iter().find(|member| member.id == elector.membership);
        let body = member.is_some_and(|member| member.organisation.is_some());
        (body || self.by_name()).then(|| elector.name.clone())
    }

    fn quorum(&self) -> Option<Quorum> {
        let changes = self.sitting.timeline();
        let first = changes.first()?;
        let applied = self.sitting.rules(Matter::Ordinary);
        if applied.quorum.is_none() {
            // who was there is told at the first vote: at the opening nobody has arrived yet
            let votes = self.record().ballots.iter().filter_map(|ballot| ballot.closed_at);
            let arrivals = self.record().movements.iter().filter(|one| one.direction == "arrival").map(|one| one.at);
            let at = votes.min().or(arrivals.max()).unwrap_or(first.at).max(first.at);
            let answer = governance::rules::quorum::at(applied, &self.sitting.roll, self.sitting.convocation(), at);
            let sentence = self.both(&answer.explanation);
            let only = QuorumChange { at, turn: "none".to_owned(), sentence };
            return Some(Quorum { opening: self.both(&answer.explanation), changes: vec![only] });
        }
        let turn = |turn: Turn| match turn {
            Turn::NotReached => "not_reached",
            Turn::Reached => "reached",
            Turn::Lost => "lost",
            Turn::Regained => "regained",
        };
        Some(Quorum {
            opening: self.both(&first.answer.explanation),
            changes: changes
                .iter()
                .map(|change| QuorumChange {
                    at: change.at,
                    turn: turn(change.turn).to_owned(),
                    sentence: self.both(&change.answer.explanation),
                })
                .collect(),
        })
    }

    fn agenda(&self) -> Vec<Item> {
        let record = self.record();
        let item = |item: &record::Item| {
            let of = |id: &Option<String>| id.as_deref() == Some(&item.id);
            let document = |document: &record::Document| Document {
                title: document.title.clone(),
                address: document.address.clone(),
                hash: document.blob.clone(),
            };
            Item {
                position: item.position,
                kind: item.kind.clone(),
                title: item.title.clone(),
                minutes: item.minutes,
                prose: item.prose.clone(),
                documents: record.documents.iter().filter(|one| of(&one.item)).map(document).collect(),
                resolutions: record
                    .resolutions
                    .iter()
                    .filter(|one| of(&one.item))
                    .map(|one| self.resolution(one))
                    .collect(),
                elections: record.elections.iter().filter(|one| of(&one.item)).map(|one| self.election(one)).collect(),
                workshops: record.workshops.iter().filter(|one| of(&one.item)).map(|one| self.workshop(one)).collect(),
            }
        };
        record.items.iter().map(item).collect()
    }

    fn resolution(&self, resolution: &record::Resolution) -> Resolution {
        let record = self.record();
        let ballot = record.ballot(&resolution.id);
        let result = self.sitting.outcome(resolution);
        let outcome = result.as_ref().map(|result| result.decided.outcome.word());
        let stated = ballot.is_some_and(|ballot| ballot.stated_unanimous == "yes");
        let unanimity = match result.as_ref().map(|result| (result.uncounted, result.decided.unanimity)) {
            Some((true, _)) if stated => "stated",
            Some((_, Unanimity::Whole)) => "whole",
            Some((_, Unanimity::OfVotesCast)) => "of_votes_cast",
            _ => "no",
        };
        let tallies = ballot.into_iter().flat_map(|ballot| record.tallies_of(&ballot.id)).map(|tally| Tally {
            college: tally.college.clone(),
            unit: tally.unit.clone(),
            votes_for: tally.votes_for,
            votes_against: tally.votes_against,
            abstentions: tally.abstentions,
            blank: tally.blank,
            void: tally.void,
        });
        let amendments = record.amendments.iter().filter(|amendment| amendment.resolution == resolution.id);
        Resolution {
            number: resolution.number.clone(),
            title: resolution.title.clone(),
            text: resolution.text.clone(),
            matter: resolution.matter.clone(),
            amendments: amendments.map(|a| Amendment { text: a.text.clone(), outcome: a.outcome.clone() }).collect(),
            mode: ballot.map(|ballot| ballot.mode.clone()),
            closed_at: ballot.and_then(|ballot| ballot.closed_at),
            outcome: outcome.map(str::to_owned),
            unanimity: unanimity.to_owned(),
            tallies: tallies.collect(),
            sentence: result.map(|result| self.both(&result.decided.explanation)),
            note: ballot.and_then(|ballot| ballot.note.clone()),
            stances: ballot.map_or(vec![], |ballot| self.stances(&ballot.id)),
        }
    }

    fn stances(&self, ballot: &str) -> Vec<Stance> {
        let record = self.record();
        let stance = |one: &record::Stance| Stance {
            kind: one.kind.clone(),
            by: record.elector(&one.elector).filter(|_| self.by_name()).map(|elector| elector.name.clone()),
            text: one.text.clone().unwrap_or_default(),
            lifted: one
                .lifted_at
                .map(|_| Lifted { how: one.lifted_how.clone(), wording_before: one.wording_before.clone() }),
        };
        record.stances_of(ballot).filter(|one| one.kind != "consent").map(stance).collect()
    }

    fn election(&self, election: &record::Election) -> Election {
        let record = self.record();
        let elected = self.sitting.elected(election);
        let name = |id: &str| {
            record.candidates.iter().find(|candidate| candidate.id == id).map_or(String::new(), |c| c.name.clone())
        };
        let rounds = record.rounds_of(&election.id).map(|round| {
            let answer = self.sitting.round(election, round);
            let votes = record.round_votes.iter().filter(|row| row.round == round.id).map(|row| CandidateVotes {
                name: name(&row.candidate),
                votes: row.votes,
                elected: answer.elected.iter().any(|id| id.0 == row.candidate),
            });
            let mut votes: Vec<CandidateVotes> = votes.collect();
            votes.sort_by(|a, b| b.votes.cmp(&a.votes).then_with(|| a.name.cmp(&b.name)));
            Round {
                number: round.number,
                voters: round.voters,
                blank: round.blank,
                void: round.void,
                votes,
                sentence: self.both(&answer.explanation),
            }
        });
        Election {
            title: election.title.clone(),
            body: self.body(&election.body),
            mode: election.mode.clone(),
            seats: election.seats,
            rounds: rounds.collect(),
            elected: elected.iter().map(|id| name(id)).collect(),
        }
    }

    fn workshop(&self, workshop: &record::Workshop) -> Workshop {
        let record = self.record();
        let rubric = |rubric: &record::Rubric| {
            let own = || record.contributions.iter().filter(|c| c.rubric == rubric.id);
            let leaf = |c: &record::Contribution| Contribution { text: c.text.clone(), contributions: vec![] };
            let contribution = |c: &record::Contribution| Contribution {
                contributions: own().filter(|under| under.parent.as_deref() == Some(&c.id)).map(leaf).collect(),
                ..leaf(c)
            };
            let first = own().filter(|c| c.parent.is_none());
            Rubric { title: rubric.title.clone(), contributions: first.map(contribution).collect() }
        };
        Workshop {
            question: workshop.question.clone(),
            facilitator: workshop.facilitator.clone(),
            minutes: workshop.minutes,
            introduction: workshop.introduction.clone(),
            rubrics: record.rubrics.iter().filter(|one| one.workshop == workshop.id).map(rubric).collect(),
        }
    }

    fn members(&self) -> Vec<Category> {
        let category = |count: &members::Count| {
            let of = self.around.context.members.iter().filter(|m| m.category == count.category && m.counted());
            // people who joined on their own are counted; the public does not read their names
            let shown = of.filter(|m| m.person.is_none() || self.audience == Audience::Members);
            Category {
                label: Both { fr: count.label_fr.clone(), en: count.label_en.clone() },
                computed: count.listed().then_some(count.computed),
                in_progress: count.in_progress,
                change: count.change().filter(|_| count.listed()),
                announced: count.announced.as_ref().map(|announced| announced.value),
                announced_change: count.announced_change.as_ref().map(|announced| announced.value),
                list: shown.map(|m| Member { name: m.name.clone(), state: m.state.clone() }).collect(),
            }
        };
        self.around.context.counts.iter().map(category).collect()
    }

    fn seat(&self, number: &str, seat: &governance::Seat) -> Seat {
        let body = self.around.bodies.iter().find(|body| body.id == seat.body);
        Seat {
            resolution: number.to_owned(),
            body: self.body(&seat.body),
            about: body.and_then(|body| body.about.clone()),
            name: format!("{} {}", seat.given_name, seat.family_name),
            capacity: seat.stated.clone(),
            personal: seat.personal == "yes",
            role: seat.role.clone(),
        }
    }

    fn action(&self, action: &governance::Action) -> Action {
        Action { what: action.what.clone(), who: self.owner(action), due: action.due }
    }

    /// Who takes it on; people, where the network shows them.
    fn owner(&self, action: &governance::Action) -> Option<String> {
        let organisation = action.organisation_name.as_deref();
        if self.by_name() { action.owner(true) } else { organisation }.map(str::to_owned)
    }

    fn followed(&self) -> Option<facts::Followed> {
        let followed = self.around.followed.as_ref()?;
        let action = |action: &governance::Action| facts::FollowedAction {
            what: action.what.clone(),
            who: self.owner(action),
            due: action.due,
            done_on: followed.done_on(action),
            note: followed.done_on(action).and(action.note.clone()),
        };
        Some(facts::Followed {
            session: followed.title.clone(),
            held_on: followed.held_on,
            sentence: Both { fr: followed.sentence(self.texts, Lang::Fr), en: followed.sentence(self.texts, Lang::En) },
            actions: followed.actions.iter().map(action).collect(),
        })
    }

    fn deadlines(&self) -> Vec<Deadline> {
        let record = self.record();
        let on = record.session.held_on;
        let adopted = record.resolutions.iter().filter(|resolution| {
            self.sitting.outcome(resolution).is_some_and(|result| result.decided.outcome == Outcome::Adopted)
        });
        let mut acts: Vec<deadlines::Adopted> = adopted
            .map(|r| deadlines::Adopted { matter: governance::matter(&r.matter), effective: on, of_leaders: false })
            .collect();
        let leads = |body: &str| {
            let kind = self.around.bodies.iter().find(|known| known.id == body).map(|known| known.kind.as_str());
            matches!(kind, Some("board" | "legal_representatives" | "bureau"))
        };
        let seated = self.around.context.seats.iter().any(|(_, seat)| leads(&seat.body));
        let elected = record.elections.iter().any(|e| leads(&e.body) && !self.sitting.elected(e).is_empty());
        if seated || elected {
            acts.push(deadlines::Adopted { matter: Matter::Election, effective: on, of_leaders: true });
        }
        let deadline = |deadline: deadlines::Deadline| Deadline {
            sentence: self.both(&deadline.explanation),
            due: deadline.due,
            source: deadline.source.to_owned(),
        };
        deadlines::after(&acts, None).into_iter().map(deadline).collect()
    }

    fn doubts(&self) -> Vec<Doubt> {
        let record = self.record();
        let doubt = |doubt: doubts::Doubt| {
            let waiver = record.waivers.iter().find(|waiver| waiver.doubt == doubt.id);
            Doubt {
                level: if doubt.level == Level::Wrong { "wrong".to_owned() } else { "look".to_owned() },
                title: self.told(&doubt, "title"),
                text: self.told(&doubt, "text"),
                waived: waiver.map(|waiver| Waiver { reason: waiver.reason.clone(), by: waiver.by_name.clone() }),
                id: doubt.id,
            }
        };
        doubts::doubts(&self.sitting, &self.around.context).into_iter().map(doubt).collect()
    }

    fn told(&self, doubt: &doubts::Doubt, part: &str) -> Both {
        let say = |lang: Lang| {
            let args: Vec<(&str, FluentValue)> = doubt
                .args
                .iter()
                // a label is told in the language of the sentence
                .map(|(name, value)| (name.strip_suffix(&format!("_{}", lang.code())).unwrap_or(name), value))
                .map(|(name, value)| match value {
                    serde_json::Value::Number(n) => (name, FluentValue::from(n.as_f64().unwrap_or(0.0))),
                    other => (name, FluentValue::from(other.as_str().unwrap_or_default().to_owned())),
                })
                .collect();
            self.texts.say(lang, &format!("doubt-{}-{part}", doubt.key), &args)
        };
        Both { fr: say(Lang::Fr), en: say(Lang::En) }
    }

    fn both(&self, explanation: &Explanation) -> Both {
        let record = self.record();
        let names = |id: &str| {
            let candidate = record.candidates.iter().find(|one| one.id == id).map(|one| one.name.clone());
            let elector = || record.elector(id).map(|one| one.name.clone());
            let person = || record.person(id).map(record::Attendance::name);
            let college = || self.around.colleges.iter().find(|one| one.id == id).map(|one| one.label_fr.clone());
            candidate.or_else(elector).or_else(person).or_else(college).unwrap_or_else(|| id.to_owned())
        };
        let say = |lang| governance::words(self.texts, lang, &names, explanation);
        Both { fr: say(Lang::Fr), en: say(Lang::En) }
    }
}

fn figure(figure: &record::Figure) -> Figure {
    Figure {
        label: figure.label.clone(),
        stated: figure.stated.clone(),
        found: figure.found.clone(),
        source: figure.source.clone(),
    }
}
