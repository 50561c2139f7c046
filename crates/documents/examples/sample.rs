//! Writes sample.pdf, sample.html and sample.md beside the crate: minutes as a network would have them, to look at.
//! With a number, sets it that many times more and says how long each took.

use std::time::Instant;

use documents::*;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let document = minutes();
    let at = At { year: 2018, month: 6, day: 20, hour: 9, minute: 0, second: 0 };
    let start = Instant::now();
    let pdf = to_pdf(&document, at)?;
    println!("first: {:?}, {} bytes", start.elapsed(), pdf.len());
    for round in 0..std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(1) {
        let mut other = document.clone();
        other.footer = format!("Empreinte du procès-verbal {round:04} 9a02 … e7d3");
        let start = Instant::now();
        to_pdf(&other, at)?;
        println!("after a change: {:?}", start.elapsed());
    }
    std::fs::write("sample.pdf", pdf)?;
    std::fs::write("sample.html", to_html(&document))?;
    std::fs::write("sample.md", to_markdown(&document))?;
    Ok(())
}

fn minutes() -> Document {
    let mut blocks = vec![
        Block::Figures(
            [("34", "présents"), ("10", "équipe"), ("3", "résolutions adoptées"), ("3", "ateliers")]
                .map(|(value, label)| Figure { value: value.into(), label: label.into() })
                .into(),
        ),
        Block::heading(1, "Ordre du jour", "ordre-du-jour"),
        Block::numbered([
            "S’informer sur l’actualité et les réalisations en cours",
            "Faire connaissance",
            "Approuver les activités 2017-2018, les comptes 2017, la prime d’intéressement et le budget 2018",
            "Approuver le conseil d’administration et les nouveaux statuts",
            "Inspirer de nouvelles idées en ateliers",
            "Restitution et conclusion",
        ]),
        Block::heading(1, "Résolutions", "resolutions"),
        resolutions(),
        Block::heading(1, "Adhérents au 19 juin 2018", "adherents"),
    ];
    blocks.extend(prose(
        "**9 régions** (2 de plus), **7 départements** (2 de plus), **12 villes, métropoles et agglomérations** \
         (2 de plus), **3 établissements publics** (1 de plus), **2 adhésions croisées**, \
         **60 adhésions individuelles**.",
        2,
    ));
    blocks.push(Block::heading(1, "Présents", "presents"));
    blocks.push(Block::text("Liste d’émargement, par ordre alphabétique, organisation représentée entre parenthèses."));
    blocks.push(Block::Columns { items: PRESENT.iter().map(|name| plain(*name)).collect(), count: 2 });
    blocks.push(Block::heading(2, "Équipe", "equipe"));
    blocks.push(Block::Columns { items: TEAM.iter().map(|name| plain(*name)).collect(), count: 2 });
    blocks.extend(debates());
    blocks.push(Block::heading(1, "Budget prévisionnel 2018", "budget"));
    blocks.push(budget());
    blocks.push(Block::Note(Note {
        tone: Tone::Waiting,
        title: "À vérifier".into(),
        text: plain(
            "Le procès-verbal d’origine donne un résultat de 43 000 € dans la résolution et de 43 336 € dans le tableau : \
             le second est repris ici.",
        ),
    }));
    blocks.extend(workshops());
    blocks.push(Block::heading(1, "Signatures", "signatures"));
    blocks.push(Block::Signatures(vec![
        Signature {
            role: "Représentante légale".into(),
            name: "Charlotte Marchandise".into(),
            line: "signé le mercredi 20 juin 2018 à 9 h 12".into(),
        },
        Signature { role: "Représentant légal".into(), name: "Christian Paul".into(), line: String::new() },
    ]));
    Document {
        lang: "fr".into(),
        house: "La 27ᵉ Région".into(),
        logo_accent: "#B93F22".into(),
        reference: "Procès-verbal n° 2018-1".into(),
        title: "Assemblée générale annuelle".into(),
        subtitle: "mardi 19 juin 2018, La Halle Belleville, de 14 h 00 à 17 h 30".into(),
        footer: "Empreinte du procès-verbal 4f1c 9a02 … e7d3".into(),
        draft: std::env::var_os("DRAFT").map(|_| "Projet, non signé".into()),
        blocks,
    }
}

fn resolutions() -> Block {
    let row = |n: &str, object: Cell, result: &str| {
        let votes = Cell::from("sans décompte").spanning(3);
        vec![n.into(), object, Cell::badge(Tone::Adopted, result), votes]
    };
    Block::Table(Table {
        caption: None,
        columns: vec![
            Column::new("N°", Align::Start, Width::Auto),
            Column::new("Objet", Align::Start, Width::Fill),
            Column::new("Résultat", Align::Start, Width::Auto),
            Column::new("Pour", Align::End, Width::Auto),
            Column::new("Contre", Align::End, Width::Auto),
            Column::new("Abst.", Align::End, Width::Auto),
        ],
        rows: vec![
            row("1", Cell::strong("Comptes et rapport d’activité").with_sub("Résultat 2017 : 43 336 €"), "unanimité"),
            row("2", Cell::strong("Projet d’activité et budget 2018").with_sub("1 107 118 €"), "adoptée"),
            row("3", Cell::strong("Conseil d’administration, représentation légale, statuts"), "adoptée"),
        ],
    })
}

fn debates() -> Vec<Block> {
    let mut blocks = prose(
        "# Activités 2017 et projets 2018\n\n\
         ## Territoires en résidences\n\n\
         Une équipe de plusieurs métiers s’installe trois semaines dans un lieu (un lycée, un quartier, une maison de \
         services) et l’observe avec ceux qui s’en servent, pour proposer des améliorations que l’on peut essayer. En \
         2017, la résidence menée avec Pôle emploi à Avignon a porté sur les très petites entreprises.\n\n\
         ## La Transfo\n\n\
         Le programme prépare, sur 14 à 18 mois et avec une vingtaine d’agents volontaires, un laboratoire d’innovation \
         dans une collectivité. Quatre y étaient engagées en 2017 : *Mulhouse, Paris, l’Occitanie et Dunkerque*. Lille \
         a suivi en mars 2018, Strasbourg commence en septembre. Le détail est sur \
         [la page du programme](http://www.la27eregion.fr/transfo/).\n\n\
         ## Les Éclaireurs\n\n\
         Deux épisodes ont été menés :\n\n\
         - des schémas d’aménagement ouverts, avec la Bretagne, la Normandie et le ministère de l’Environnement ;\n\
         - des solutions numériques frugales, avec Lille, l’Isère et le SGMAP.\n\n\
         ## Les Halles civiques\n\n\
         Un collectif de dix-sept membres anime, pour un an, un lieu de 650 m² au parc de Belleville, inauguré en mars \
         2018. Avec Superpublic, la surface ouverte à l’innovation publique et démocratique passe à 1 000 m².",
        1,
    );
    blocks.push(Block::heading(2, "Texte de la première résolution", "texte-1"));
    blocks.push(Block::Quote(plain(
        "L’assemblée approuve les comptes 2017, le rapport d’activité et le montant de la prime d’intéressement versée \
         aux salariés pour cette même année, à l’unanimité.",
    )));
    blocks
}

fn budget() -> Block {
    let row = |label: &str, planned: &str, done: &str| vec![label.into(), planned.into(), done.into()];
    let sum = |label: &str, planned: &str, done: &str| [label, planned, done].map(Cell::strong).into();
    Block::Table(Table {
        caption: Some("Charges et produits, en euros".into()),
        columns: vec![
            Column::new("", Align::Start, Width::Fill),
            Column::new("Prévu 2018", Align::End, Width::Auto),
            Column::new("Réalisé 2017", Align::End, Width::Auto),
        ],
        rows: vec![
            sum("60 Achats", "359 187", "263 274"),
            row("Achats d’études et prestations", "337 177", "244 882"),
            row("Fournitures d’entretien et petit matériel", "22 010", "13 999"),
            sum("61 Services extérieurs", "34 617", "128 454"),
            row("Locations", "33 120", "126 172"),
            row("Assurances", "1 497", "1 942"),
            sum("62 Autres services extérieurs", "129 224", "72 712"),
            row("Rémunérations d’intermédiaires et honoraires", "12 250", "12 392"),
            row("Publications et documentation", "29 500", "2 920"),
            row("Déplacements, missions", "83 234", "49 087"),
            sum("63 Impôts et taxes", "16 310", "21 167"),
            sum("64 Charges de personnel", "564 780", "559 910"),
            sum("68 Dotations aux amortissements", "3 000", "8 474"),
            sum("Total des charges", "1 107 118", "1 097 327"),
            sum("70 Ventes", "63 500", "119 630"),
            sum("74 Subventions", "902 018", "854 891"),
            row("Fondation Bloomberg", "263 064", "275 800"),
            row("Collectivités partenaires, La Transfo", "411 714", "328 000"),
            sum("75 Autres produits de gestion courante", "141 600", "122 806"),
            sum("Total des produits", "1 107 118", "1 097 327"),
        ],
    })
}

fn workshops() -> Vec<Block> {
    prose(
        "# Ateliers\n\n\
         Trois groupes ont travaillé quarante-cinq minutes chacun.\n\n\
         ## Mieux travailler avec les élus\n\n\
         1. Constats\n\
         \x20  - des alliés indispensables, qui manquent de temps\n\
         \x20  - un rôle et des circuits de décision souvent mal connus, y compris d’eux-mêmes\n\
         2. Occasions\n\
         \x20  - mettre l’innovation au service d’un projet politique\n\
         \x20  - associer les élus aux immersions et aux ateliers\n\
         3. Freins\n\
         \x20  - le droit à l’erreur, plus difficile pour qui est élu\n\n\
         ## Innovation publique et innovation démocratique\n\n\
         Entre la fabrique administrative et la décision, à quels niveaux la coopération a-t-elle un sens ? Le groupe \
         propose de mieux se connaître, de situer chacun sur le cycle d’une politique publique, et de chercher un \
         programme commun entre l’État et les collectivités, en repartant de la personne qui s’en sert.\n\n\
         ## Les délaissés de l’action publique\n\n\
         On y range des publics qui passent à travers les mailles du filet, des agents seuls dans leur collectivité, et \
         des petites villes où tout repose sur une personne. Piste : reconnaître ce que ces lieux savent déjà faire.",
        1,
    )
}

const PRESENT: [&str; 34] = [
    "Archambeaud Hugues (Loire-Atlantique)",
    "Bargain Anthony (Val-d’Oise)",
    "Beaucher Romain (Vraiment Vraiment)",
    "Bergère Jean-Marie",
    "Bindi Karen (Région Grand Est)",
    "Bisson Michel (Lieusaint)",
    "Blanc Yannick (Fonda)",
    "Bocquel Éric (Alfortville)",
    "Caffin Brenton (Nesta)",
    "Clot Hélène (Grenoble)",
    "Coblance Emmanuel (Mines ParisTech)",
    "Coirié Marie (Lab-AH)",
    "Combes Grégory (Indivisible)",
    "Delanoë-Vieux Carine (Lab-AH)",
    "Delatte Sylvie (Dunkerque)",
    "Desgranges Joëlle (Lieusaint)",
    "Fellmann Thierry (SEL Ubuntu)",
    "Fenet Francine (Nantes)",
    "Hallauer Edith (Strabic)",
    "Hanson Angela (OCDE)",
    "Ilien Sarah (IFORE)",
    "Kaplan Daniel (Fing)",
    "Luu Marion (Isère)",
    "Marchandise Charlotte (Rennes)",
    "Pallez Frédérique (École des mines)",
    "Pansu Denis (Fing)",
    "Paul Christian (administrateur)",
    "Pène Clémence (C40)",
    "Rio Nicolas (Partie prenante)",
    "Romon Sabine (Paris)",
    "Simondon Paul (Paris)",
    "Sonnet Frédérique",
    "Trillaud Nicolas (Région Occitanie)",
    "Van Haeringen Aude (Puy-de-Dôme)",
];

const TEAM: [&str; 10] = [
    "Bois-Choussy Sylvine",
    "Defait Julien",
    "Gasser Raphaële",
    "Guillot Louise",
    "Guiraud Nadège",
    "Mougin Simon",
    "Muerwa Valentine",
    "Pandelle Laura",
    "Ragouet Émilie",
    "Vincent Stéphane",
];
