//! Signing: each officer signs the very text that was shown, in the house or by the scan of a hand-signed copy. The last
//! signature numbers the minutes and freezes them.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::{
    minutes::{self, Audience},
    record::{Record, Rectification, Signature},
    rules, sheets, sign, store,
};
use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    platform::{
        files,
        web::{self, Error, Filled, Frame, Problem, Site, Visit},
    },
};

struct Signer {
    id: String,
    role: String,
    name: String,
    /// How, the fingerprint of the text as it was then, and whether a copy was kept.
    signed: Option<(String, String, bool)>,
    /// The visitor is this officer.
    own: bool,
}

#[derive(Template)]
#[template(path = "assemblies/templates/signing.html")]
struct Signing {
    frame: Frame,
    id: String,
    title: String,
    digest: String,
    signers: Vec<Signer>,
    number: Option<String>,
    wrong: usize,
    problems: Vec<(String, String)>,
    /// The rectification that was refused, to be mended.
    typed: String,
    keeps: bool,
    /// May open the copies signed by hand: members alone.
    sees: bool,
}

impl Signing {
    fn awaited(&self) -> usize {
        self.signers.iter().filter(|signer| signer.signed.is_none()).count()
    }
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, "", &[])).await
}

/// The copy signed by hand that an officer's signature rests on. For members: it bears names and hands.
pub async fn scan(State(house): State<Site>, visit: Visit, Path((id, officer)): Path<(String, String)>) -> Response {
    let page = move |view: &View| {
        view.require(Act::SeeMembers)?;
        let record = store::record(view.tx, &id)?;
        let signature = record.signatures.iter().rev().find(|one| one.officer == officer && one.scan.is_some());
        let kept = signature.and_then(|one| one.scan.as_deref()).ok_or(Error::NotFound)?;
        let (media, bytes) = files::fetch(view.tx, kept)?;
        Ok(web::private(web::file(files::shown(&media), &format!("{id}-{officer}"), bytes)))
    };
    read(house, visit, page).await
}

/// Whoever keeps the session, and its officers: those whose account says which person they are.
fn require_signer(view: &View, around: &minutes::Surroundings) -> Result<(), Error> {
    let id = &around.record.session.id;
    let officer = around.record.signers().any(|signer| is_own(view, around, &signer.attendance));
    if officer && view.may(Act::KeepSelf) { Ok(()) } else { view.require(Act::KeepSession(id)) }
}

fn is_own(view: &View, around: &minutes::Surroundings, attendance: &str) -> bool {
    let person = around.record.person(attendance).and_then(|one| one.person.as_deref());
    let own = view.who.account.as_ref().and_then(|account| account.person.as_deref());
    view.who.active && person.is_some() && person == own
}

fn page(view: &View, id: &str, typed: &str, problems: &[Problem]) -> Result<Response, Error> {
    let around = minutes::surroundings(view.tx, id)?;
    require_signer(view, &around)?;
    let told = minutes::compose(&around, &view.house.texts, Audience::Members, None);
    let digest = files::hash(&minutes::canonical(&told)?);
    let frozen = store::frozen(view.tx, id)?;
    let signer = |officer: &super::super::record::Officer| {
        let signature = around.record.signatures.iter().find(|one| one.officer == officer.id);
        let valid = signature.filter(|one| one.digest == digest || frozen.is_some());
        Signer {
            id: officer.id.clone(),
            role: officer.role.clone(),
            name: around.record.person(&officer.attendance).map_or(String::new(), |one| one.name()),
            signed: valid.map(|one| (one.method.clone(), one.digest.clone(), one.scan.is_some())),
            own: is_own(view, &around, &officer.attendance),
        }
    };
    view.form_page(Signing {
        frame: view.frame(view.text("sign-title"))?,
        id: id.to_owned(),
        title: around.record.session.title.clone(),
        signers: around.record.signers().map(signer).collect(),
        number: frozen.as_ref().map(|frozen| frozen.number.clone()),
        wrong: told.doubts.iter().filter(|doubt| doubt.level == "wrong" && doubt.waived.is_none()).count(),
        problems: crate::access::said(view, problems),
        typed: typed.to_owned(),
        keeps: view.may(Act::KeepSession(id)),
        sees: view.may(Act::SeeMembers),
        digest,
    })
}

fn has_signed(record: &Record, officer: &str, digest: &str) -> bool {
    record.signatures.iter().any(|one| one.officer == officer && one.digest == digest)
}

/// What follows the last signature, in its transaction: given the session. The slice that answers the route says it.
pub type Signed = fn(&View, &str) -> Result<(), Error>;

pub async fn sign_then(house: Site, visit: Visit, id: String, filled: Filled, signed: Signed) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let around = minutes::surroundings(view.tx, &id)?;
        require_signer(view, &around)?;
        sheets::open(view, &id)?;
        let told = minutes::compose(&around, &view.house.texts, Audience::Members, None);
        let digest = files::hash(&minutes::canonical(&told)?);
        let officer = filled.get("officer");
        let mut officers = vec![officer];
        // one copy may bear every signature that is awaited
        if filled.get("all") == "yes" && filled.files.contains_key("scan") {
            let awaited = around.record.signers().map(|signer| signer.id.as_str()).filter(|signer| *signer != officer);
            officers.extend(awaited.filter(|signer| !has_signed(&around.record, signer, &digest)));
        }
        for officer in &officers {
            rules::sign(&around.record, &told.doubts, officer, filled.get("digest"), &digest, view.visit.today)
                .map_err(|refusal| Problem::new("officer", refusal.key()))?;
        }
        let own = around
            .record
            .officers
            .iter()
            .find(|one| one.id == officer)
            .is_some_and(|one| is_own(view, &around, &one.attendance));
        let scan = match (filled.files.get("scan"), own) {
            (Some((_, media, bytes)), _) => Some(files::keep(view.tx, media, bytes)?),
            (None, true) => None,
            (None, false) => return Err(Problem::new("scan", "sign-needs-scan").into()),
        };
        let method = if scan.is_some() { "scan" } else { "app" };
        let answer = format!("/assemblees/{id}/signature");
        let facts =
            Facts::default().with("officer", officers.join(" ")).with("digest", digest.as_str()).with("method", method);
        let n = view.record(filled, "minutes.signed", format!("session/{id}"), true, facts, &answer)?;
        for (at, officer) in officers.iter().enumerate() {
            let signature = Signature {
                id: if at == 0 { filled.form().to_owned() } else { format!("{}-{at}", filled.form()) },
                officer: (*officer).to_owned(),
                digest: digest.clone(),
                method: method.to_owned(),
                signed_at: view.visit.now.to_string(),
                scan: scan.clone(),
            };
            store::put_signature(view.tx, &id, &signature, n)?;
        }
        if rules::complete(&around.record, &officers, &digest) {
            sign::freeze(view, &id, &digest, n)?;
            signed(view, &id)?;
        }
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, _, problems| page(view, &again, "", problems)).await
}

/// Signed minutes are corrected by a later act alone, which they then show.
pub async fn rectify(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        let frozen = store::frozen(view.tx, &id)?.ok_or(Error::NotFound)?;
        let text = filled.get("text");
        if text.chars().count() < 10 {
            return Err(Problem::new("text", "rectification-too-short").into());
        }
        let known = store::record(view.tx, &id)?.rectifications.len();
        let answer = format!("/assemblees/{id}/proces-verbal");
        let facts = Facts::default().with("minutes", frozen.number.as_str()).with("text", text);
        let n = view.record(filled, "minutes.rectified", format!("session/{id}"), true, facts, &answer)?;
        let rectification = Rectification {
            id: filled.form().to_owned(),
            minutes: frozen.id,
            position: known as i64 + 1,
            rectified_on: view.visit.today,
            text: text.to_owned(),
            by_name: view.who.account.as_ref().map_or(String::new(), |account| account.name.clone()),
        };
        store::put_rectification(view.tx, &id, &rectification, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, filled.get("text"), problems))
        .await
}
