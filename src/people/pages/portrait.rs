//! One's own face: given, replaced and withdrawn by oneself; made small and bare of all that a camera adds.

use std::io::Cursor;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, codecs::jpeg::JpegEncoder, imageops::FilterType};

use super::super::store;
use crate::{
    access::{Act, View, read, said, write},
    journal::Facts,
    platform::{
        files,
        web::{self, Error, Filled, Frame, Problem, Site, Visit, private},
    },
};

/// Pixels on each side, and how large a picture may be before it is made small.
const SIDE: u32 = 320;
const LARGEST: u32 = 12_000;
const QUALITY: u8 = 82;

#[derive(Template)]
#[template(path = "people/templates/portrait.html")]
struct Portrait {
    frame: Frame,
    /// Whose account it is, among the people of the network.
    person: Option<String>,
    shown: bool,
    consents: Vec<(String, String)>,
    done: Option<&'static str>,
    problems: Vec<(String, String)>,
}

/// Who asks, among the people of the network.
fn me(view: &View) -> Result<Option<String>, Error> {
    view.require(Act::KeepSelf)?;
    Ok(view.who.account.as_ref().ok_or(Error::SignIn)?.person.clone())
}

pub async fn mine(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, &[])).await
}

fn page(view: &View, problems: &[Problem]) -> Result<Response, Error> {
    let person = me(view)?;
    let frame = view.frame(view.text("portrait-title"))?;
    let (shown, consents) = match &person {
        Some(person) => (store::portrait(view.tx, person)?.is_some(), store::consents(view.tx, person)?),
        None => (false, vec![]),
    };
    let said_then = |(shown, at): (String, jiff::Timestamp)| (frame.of("portrait-consent", &shown), frame.moment(at));
    view.form_page(Portrait {
        person,
        shown,
        consents: consents.into_iter().map(said_then).collect(),
        done: match view.visit.parameter("fait") {
            Some("oui") => Some("portrait-done"),
            Some("retrait") => Some("portrait-withdrawn"),
            _ => None,
        },
        problems: said(view, problems),
        frame,
    })
}

pub async fn show(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    // decoding may take a moment: off the transaction
    let small = filled.files.get("picture").map(|(_, _, bytes)| bytes.clone());
    let small = match small {
        Some(bytes) => web::apart(move || smaller(&bytes)).await.flatten(),
        None => None,
    };
    let act = move |view: &View, filled: &Filled| {
        let person = me(view)?.ok_or(Error::Forbidden)?;
        let mut problems = vec![];
        if small.is_none() {
            problems.push(Problem::new("picture", "portrait-unfit"));
        }
        if filled.get("consent") != "yes" {
            problems.push(Problem::new("consent", "portrait-no-consent"));
        }
        let Some(bytes) = small.as_ref().filter(|_| problems.is_empty()) else { return Err(Error::Refused(problems)) };
        let answer = "/moi/portrait?fait=oui";
        let facts = Facts::default().with("shown", "yes");
        let n = view.record(filled, "portrait.shown", format!("person/{person}"), false, facts, answer)?;
        store::drop_portrait(view.tx, &person)?;
        let blob = files::keep(view.tx, "image/jpeg", bytes)?;
        store::put_portrait(view.tx, &person, &blob, n)?;
        store::put_consent(view.tx, &view.salt("consent")[..32], &person, true, view.visit.now, n)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |view, _, problems| page(view, problems)).await
}

pub async fn withdraw(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        let person = me(view)?.ok_or(Error::Forbidden)?;
        let answer = "/moi/portrait?fait=retrait";
        let facts = Facts::default().with("shown", "no");
        let n = view.record(filled, "portrait.withdrawn", format!("person/{person}"), false, facts, answer)?;
        store::drop_portrait(view.tx, &person)?;
        store::put_consent(view.tx, &view.salt("consent")[..32], &person, false, view.visit.now, n)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |view, _, problems| page(view, problems)).await
}

/// For members, as long as its owner wants it shown.
pub async fn picture(State(house): State<Site>, visit: Visit, Path(person): Path<String>) -> Response {
    let page = move |view: &View| {
        // one's own, whatever one's roles
        let own = view.who.account.as_ref().and_then(|account| account.person.as_ref()) == Some(&person);
        if !own {
            view.require(Act::SeeMembers)?;
        }
        let blob = store::portrait(view.tx, &person)?.ok_or(Error::NotFound)?;
        let (media, bytes) = files::fetch(view.tx, &blob)?;
        Ok(private(web::file(&media, "portrait.jpg", bytes)))
    };
    read(house, visit, page).await
}

/// A square of `SIDE` pixels, drawn anew: upright, and without place, date or maker. None where it is no picture.
fn smaller(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST);
    limits.max_image_height = Some(LARGEST);
    limits.max_alloc = Some(256 * 1024 * 1024);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let upright = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(upright);
    let square = picture.resize_to_fill(SIDE, SIDE, FilterType::Lanczos3).to_rgb8();
    let mut small = vec![];
    square.write_with_encoder(JpegEncoder::new_with_quality(&mut small, QUALITY)).ok()?;
    Some(small)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, RgbImage};

    #[test]
    fn a_picture_is_drawn_anew_as_a_small_square() {
        let mut large = Cursor::new(vec![]);
        RgbImage::from_pixel(900, 400, image::Rgb([200, 40, 20])).write_to(&mut large, ImageFormat::Png).unwrap();
        let small = smaller(large.get_ref()).unwrap();
        let seen = image::load_from_memory(&small).unwrap();
        assert_eq!((seen.width(), seen.height()), (SIDE, SIDE));
        assert!(small.len() < 20_000);
    }

    #[test]
    fn what_a_camera_adds_is_gone() {
        let mut jpeg = vec![];
        RgbImage::from_pixel(64, 64, image::Rgb([1, 2, 3])).write_with_encoder(JpegEncoder::new(&mut jpeg)).unwrap();
        // an EXIF block after the first marker, as cameras write it
        let exif = b"Exif\0\0II*\0\x08\0\0\0\0\0secret-place";
        let mut block = vec![0xff, 0xe1];
        block.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
        block.extend(exif);
        jpeg.splice(2..2, block);
        assert!(jpeg.windows(12).any(|part| part == b"secret-place"));
        let small = smaller(&jpeg).unwrap();
        assert!(
            !small.windows(12).any(|part| part == b"secret-place") && !small.windows(4).any(|part| part == b"Exif")
        );
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert_eq!(smaller(b"<svg onload=alert(1)>"), None);
        assert_eq!(smaller(&[]), None);
    }
}
