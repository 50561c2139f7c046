//! Another year's territories, from a file: an edition as text, packed or not, or the folder of data that the npm package
//! `@etalab/decoupage-administratif` holds for a year.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;

use super::edition::unpacked;

#[derive(Deserialize)]
struct Commune {
    code: String,
    nom: String,
    #[serde(rename = "type")]
    kind: String,
    population: Option<i64>,
    siren: Option<String>,
    #[serde(rename = "chefLieu")]
    head: Option<String>,
    commune: Option<String>,
    #[serde(rename = "anciensCodes", default)]
    before: Vec<String>,
}

#[derive(Deserialize)]
struct Wider {
    code: String,
    nom: String,
    /// Of a département.
    region: Option<String>,
    /// Of an EPCI.
    #[serde(rename = "type")]
    form: Option<String>,
    #[serde(rename = "membres", default)]
    members: Vec<Member>,
}

#[derive(Deserialize)]
struct Member {
    code: String,
}

/// The text of an edition. A folder does not say of which year it is: `year` does.
pub fn read(path: &Path, year: Option<i64>) -> Result<String, String> {
    if path.is_dir() {
        let year = year.ok_or("de quelle année ? / of which year? --year 2019")?;
        return folder(path, year);
    }
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(packed) => unpacked(packed.as_bytes()).map_err(|error| format!("{}: {error}", path.display())),
    }
}

fn folder(path: &Path, year: i64) -> Result<String, String> {
    fn list<T: for<'a> Deserialize<'a>>(path: &Path, name: &str) -> Result<Vec<T>, String> {
        let file = path.join(name);
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
    }
    let communes = list(path, "communes.json")?;
    let (regions, departements) = (list(path, "regions.json")?, list(path, "departements.json")?);
    Ok(edition(year, &communes, &list(path, "epci.json")?, &departements, &regions))
}

fn edition(year: i64, communes: &[Commune], epci: &[Wider], departements: &[Wider], regions: &[Wider]) -> String {
    let mut text = format!("edition\t{year}\tINSEE, DGCL ; paquet @etalab/decoupage-administratif\n");
    let mut line = |cells: &[&str]| text.push_str(&(cells.join("\t") + "\n"));
    for one in regions {
        line(&[&format!("region-{}", one.code), &one.nom]);
    }
    for one in departements {
        line(&[&format!("departement-{}", one.code), &one.nom, one.region.as_deref().unwrap_or("")]);
    }
    let mut of = BTreeMap::new();
    for one in epci {
        line(&[&format!("epci-{}", one.code), &one.nom, one.form.as_deref().unwrap_or("")]);
        of.extend(one.members.iter().map(|member| (member.code.as_str(), one.code.as_str())));
    }
    let current = |one: &&Commune| one.kind == "commune-actuelle";
    for one in communes.iter().filter(current) {
        let people = one.population.map_or(String::new(), |people| people.to_string());
        let epci = of.get(one.code.as_str()).copied().unwrap_or("");
        line(&[&format!("commune-{}", one.code), &one.nom, &people, one.siren.as_deref().unwrap_or(""), epci]);
    }
    // what is part of a commune; then the codes that it took over, of which this folder tells neither the name nor the day
    let mut told = std::collections::BTreeSet::new();
    for one in communes.iter().filter(|one| !current(one)) {
        let how = match one.kind.as_str() {
            "commune-deleguee" => "delegated",
            "commune-associee" => "associated",
            _ => "ward",
        };
        let Some(into) = one.head.as_ref().or(one.commune.as_ref()) else { continue };
        told.insert(one.code.as_str());
        line(&["former", &format!("commune-{}", one.code), &one.nom, how, &format!("commune-{into}"), ""]);
    }
    for one in communes.iter().filter(current) {
        for code in one.before.iter().filter(|code| !told.contains(code.as_str())) {
            line(&["former", &format!("commune-{code}"), code, "merged", &format!("commune-{}", one.code), ""]);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territories::Edition;

    #[test]
    fn a_folder_of_the_package_becomes_an_edition() {
        let communes = r#"[
            {"code":"01015","nom":"Arboys en Bugey","type":"commune-actuelle","anciensCodes":["01340","01999"],"siren":"200053668","population":710},
            {"code":"01340","nom":"Saint-Bois","type":"commune-deleguee","chefLieu":"01015"}]"#;
        let epci = r#"[{"code":"200040350","nom":"CC Bugey Sud","type":"CC","membres":[{"code":"01015"}]}]"#;
        let departements = r#"[{"code":"01","nom":"Ain","region":"84"}]"#;
        let regions = r#"[{"code":"84","nom":"Auvergne-Rhône-Alpes"}]"#;
        let communes: Vec<Commune> = serde_json::from_str(communes).unwrap();
        let [epci, departements, regions] =
            [epci, departements, regions].map(|text| serde_json::from_str::<Vec<Wider>>(text).unwrap());
        let edition = Edition::read(edition(2024, &communes, &epci, &departements, &regions)).unwrap();
        let over: Vec<&str> = edition.covers("commune-01015").iter().map(|one| one.id).collect();
        assert_eq!((edition.year, over), (2024, vec!["epci-200040350", "departement-01", "region-84"]));
        assert_eq!(edition.get("region-84").unwrap().population, Some(710));
        let now = |id: &str| edition.resolve(id).map(|(now, _)| now.id);
        assert_eq!((now("commune-01340"), now("commune-01999")), (Some("commune-01015"), Some("commune-01015")));
    }
}
