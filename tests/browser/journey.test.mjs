// A general assembly entered with forms, from the statutes to signed minutes, by someone who uses the keyboard alone.
// The day, the people and the figures are invented; the members are those of the demonstration.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, schemes, signIn, view, widths } from "./house.mjs";
import { fill, join, press, send, unfold } from "./keyboard.mjs";

const DAY = "2024-11-26";
const session = `/assemblees/${DAY}`;
const desk = `${session}/saisie`;

/** Who came, as the sheet was sent: fourteen at the opening, one late. Thirty-one members may vote: sixteen make a quorum. */
const SHEET = `
MARTEL Jeanne - Alfortville
ROUX Hakim - Bordeaux Métropole
LEGRAND Paule - Le Gosier
FISCHER Marc - Mulhouse
OGER Nadège - Nantes Métropole
LE BRIS Soizic - Rennes Métropole
VERHAEGE Luc - Lille Métropole
AMAR Sofia - Fing
DIABY Moussa - Grand Paris Sud
PELTIER Anne - Ville de Paris
KERVELLA Yann - Région Bretagne
SARRAIL Inès - Région Occitanie
DUBOURG Rémi - Département de la Gironde
BLANC Odile - Département de l’Isère
SCHMITT Eva - Strasbourg`.trim();

const REASON = "Le vote s’est fait par acclamation ; personne ne s’y est opposé.";

let house, browser, page, folder;
const signedIn = {};

/** Words as one says them: every kind of space is a space. */
const plain = (text) => text.replace(/\s+/g, " ");
const read = async (selector = "main", of = page) => plain(await of.locator(selector).first().innerText());
const go = (address) => page.goto(house.url + address);
const says = async (text, selector, of) => {
  const found = await read(selector, of);
  assert.ok(found.includes(text), `"${text}" is not said on ${page.url()}:\n${found}`);
};
/** From the desk to one of its sheets, several rows, and back to the desk. */
async function sheet(title, rows) {
  await go(desk);
  await press(page, title);
  for (const row of rows) {
    await send(page, row);
    await says("Enregistré");
  }
  await accessible();
}

/** What axe-core and a ruler find on the page as it stands, at each width and scheme. */
async function accessible() {
  const found = [];
  for (const width of widths) {
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      found.push(...await problems(page));
    }
  }
  await page.setViewportSize({ width: 320, height: 900 });
  found.push(...await sideways(page));
  await page.setViewportSize({ width: widths[0], height: 900 });
  // axe-core opens a tab of its own
  await page.bringToFront();
  assert.deepEqual(found, [], page.url());
}

/** The words of the PDF that a link or a button opens, in the browser's viewer or as a file to keep. */
async function opened(text) {
  const come = () => Promise.any([
    page.waitForEvent("download").then((file) => file.url()),
    page.waitForURL(/\.pdf$/, { waitUntil: "commit" }).then(() => page.url()),
  ]);
  const address = await press(page, text, ["A", "BUTTON"], come);
  const pdf = path(folder, "opened.pdf");
  writeFileSync(pdf, await (await page.request.get(address)).body());
  return plain(execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }));
}

/** A step of the one story: after a failure the next would only fail for nothing. */
let broken = null;
const step = (name, act) => test(name, async (t) => {
  if (broken) return t.skip(`after "${broken}"`);
  broken = name;
  await act();
  broken = null;
});

before(async () => {
  folder = mkdtempSync(path(tmpdir(), "halle-journey-"));
  house = await demonstration();
  browser = await chromiumHere();
  for (const role of ["coordinator", "board", "administrator"]) signedIn[role] = await signIn(browser, house.url, role);
  page = await view(browser, { storageState: signedIn.coordinator });
});
after(async () => {
  await browser?.close();
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

step("an edition of the statutes, its rules with their articles", async () => {
  await go("/gouvernance/saisie");
  await press(page, "Éditions des statuts");
  await send(page, { name: "Statuts de 2024", effective_on: "2024-01-01" });
  await go("/gouvernance/saisie");
  await press(page, "Ordinaire, Statuts de 2024");
  await send(page, {
    "quorum": "stated", "quorum-article": "article 9", "quorum-threshold": "plus de cette part",
    "quorum-threshold-figure": "1/2", "quorum-who-counts": "présents et représentés", "quorum-unit": "membres",
    "quorum-scope": "par l’assemblée entière", "quorum-holds": "à chaque vote",
    "quorum-second-convocation": "aucun quorum",
    "proxies": "stated", "proxies-article": "article 10", "proxies-cap": "2", "proxies-holder": "un membre",
    "proxies-blank": "refusé",
    "ballot-for-election": "stated", "ballot-for-election-article": "article 11",
    "ballot-for-election-choice": "à bulletin secret",
    "majority": "stated", "majority-article": "article 12", "majority-kind": "simple : plus de pour que de contre",
    "majority-base": "des suffrages exprimés", "majority-abstention": "laissés de côté",
    "majority-blank": "laissés de côté", "majority-void": "laissés de côté",
    "majority-colleges": "toutes les voix ensemble",
    "elections": "stated", "elections-article": "article 13", "elections-mode": "des personnes, une à une",
    "elections-rounds-1": "majorité absolue", "elections-rounds-2": "majorité relative",
    "elections-tie": "l’âge l’emporte", "elections-blank": "laissés de côté",
  });
  await says("article 9");
  await says("article 13");
});

step("a session, its agenda, its electoral body", async () => {
  await go("/assemblees");
  await press(page, "Saisir une séance déjà tenue");
  await send(page, {
    body: "Assemblée générale", title: "Assemblée générale d’automne", held_on: DAY, opens: "14:00", closes: "17:00",
    place: "Maison des associations, Grenoble", edition: "Statuts de 2024",
  });
  assert.equal(page.url(), house.url + desk);
  await sheet("Ordre du jour", [
    { kind: "Vote", title: "Approuver les comptes" },
    { kind: "Élection", title: "Compléter le conseil d’administration" },
    { kind: "Atelier", title: "Chercher ensemble" },
  ]);
  await go(desk);
  await press(page, "Relever le corps électoral");
  assert.equal(await page.locator("tbody tr").count(), 31);
});

step("who came, who votes for whom", async () => {
  await go(desk);
  await press(page, "Coller une feuille de présence");
  await accessible();
  await send(page, { lines: SHEET });
  assert.equal(await page.locator("tbody tr").count(), 15);
  await go(desk);
  await press(page, "Qui vote pour qui");
  assert.equal(await page.locator("tbody tr").count(), 14, "all but the one whose organisation the sheet does not name in full");
  await sheet("Qui vote pour qui", [{ elector: "Eurométropole de Strasbourg", attendance: "Eva Schmitt" }]);
});

step("proxies, up to the cap; beyond it, the refusal stands beside its field and nothing is lost", async () => {
  await sheet("Pouvoirs", [
    { giver: "Calvados", holder: "Yann Kervella", given_on: "2024-11-20" },
    { giver: "Puy-de-Dome", holder: "Yann Kervella" },
  ]);
  await send(page, { giver: "Grand Est", holder: "Yann Kervella", given_on: "2024-11-21" });
  await says("Une réponse est à reprendre", ".error-summary");
  await says("article 10", "#holder-error");
  await accessible();
  const kept = await page.evaluate(() => ["giver", "holder", "given_on"].map((name) => {
    const field = document.getElementById(name);
    return field.selectedOptions?.[0].label ?? field.value;
  }));
  assert.deepEqual(kept, ["Grand Est", "Yann Kervella", "2024-11-21"]);
});

step("the quorum is reached, lost at a departure, regained at an arrival", async () => {
  await sheet("Arrivées et départs", [
    { attendance: "Luc Verhaege", direction: "Départ", at: "15:00" },
    { attendance: "Eva Schmitt", direction: "Arrivée", at: "15:20" },
  ]);
  await go(session);
  await says("Quorum atteint à l’ouverture");
  await go(`${session}/proces-verbal`);
  await says("15 h 00");
  await says("Quorum perdu");
  await says("Quorum retrouvé");
});

step("a resolution adopted, one rejected, one without a count", async () => {
  await sheet("Résolutions", [
    { item: "1. Approuver les comptes", number: "1", title: "Comptes 2022", matter: "Comptes",
      text: "Les comptes 2023 sont approuvés." },
    { item: "1. Approuver les comptes", number: "2", title: "Doubler la cotisation", text: "La cotisation est doublée." },
    { number: "3", title: "Prochaine rencontre", text: "La prochaine rencontre a lieu à Mulhouse." },
  ]);
  await go(`${desk}/resolutions`);
  await press(page, "Votes, 1, Comptes 2022");
  await send(page, { closed_at: "14:40" });
  await send(page, { votes_for: "12", votes_against: "2", abstentions: "2" });
  await sheet("Votes", [{ resolution: "2. Doubler la cotisation", mode: "Sur bulletins papier", closed_at: "15:40" }]);
  await send(page, { votes_for: "5", votes_against: "9", blank: "2" });
  await sheet("Votes", [{ resolution: "3. Prochaine rencontre", mode: "Sans décompte", closed_at: "15:50", stated_outcome: "Adoptée" }]);
  await go(session);
  await says("adoptée");
  await says("rejetée");
  await says("sans décompte");
});

step("an election by paper, in two rounds", async () => {
  await sheet("Élections", [{
    item: "2. Compléter le conseil d’administration", body: "Conseil d’administration", title: "Deux sièges au conseil",
    seats: "2", role: "member", ends: "2026-11-26",
  }]);
  await sheet("Candidatures", [
    { election: "Deux sièges au conseil", attendance: "Yann Kervella", name: "Yann Kervella" },
    { attendance: "Sofia Amar", name: "Sofia Amar" },
    { attendance: "Rémi Dubourg", name: "Rémi Dubourg" },
  ]);
  await sheet("Tours", [
    { election: "Deux sièges au conseil", closed_at: "16:00", voters: "16", blank: "1" },
    { election: "Deux sièges au conseil", number: "2", closed_at: "16:20", voters: "16" },
  ]);
  await sheet("Voix par candidature", [
    { round: "Deux sièges au conseil, 1", candidate: "Yann Kervella", votes: "11" },
    { candidate: "Sofia Amar", votes: "6" },
    { candidate: "Rémi Dubourg", votes: "7" },
    { round: "Deux sièges au conseil, 2", candidate: "Sofia Amar", votes: "7" },
    { candidate: "Rémi Dubourg", votes: "9" },
  ]);
  await go(session);
  await says("Yann Kervella");
  await says("Rémi Dubourg");
});

step("a workshop, its rubric, what was said in two levels", async () => {
  await sheet("Ateliers", [{ item: "3. Chercher ensemble", question: "Comment mieux se répondre ?", minutes: "45" }]);
  await sheet("Rubriques d’atelier", [{ workshop: "Comment mieux se répondre ?", title: "Parmi les constats" }]);
  await sheet("Restitution des ateliers", [
    { rubric: "Parmi les constats", text: "Les messages se perdent." },
    { parent: "Les messages se perdent.", text: "Une liste par sujet suffirait." },
  ]);
});

step("doubts: one is mended in the record, one is waived with a reason", async () => {
  await sheet("Bureau de séance", [
    { role: "présidence de séance", attendance: "Jeanne Martel" },
    { role: "secrétariat de séance", attendance: "Hakim Roux" },
  ]);
  await go(`${session}/doutes`);
  await says("Résolution 1 : le titre dit 2022, le texte 2023");
  await go(`${session}/signature`);
  await says("Une contradiction reste à corriger");
  assert.equal(await page.locator("main form").count(), 0, "nothing is signed over a contradiction");

  await go(`${session}/doutes`);
  await press(page, "Corriger Résolution 1 : le titre dit 2022, le texte 2023");
  await send(page, { title: "Comptes 2023" });
  await go(`${session}/doutes`);
  assert.ok(!(await read()).includes("le titre dit 2022"), "the doubt is mended");
  await press(page, "Corriger La convocation n’est pas dite");
  await send(page, { convened_on: "2024-11-04", convened_by: "La présidence, par courriel" });

  await go(`${session}/doutes`);
  await unfold(page, "Écarter avec une raison Résolution 3 : adoptée ou rejetée sans décompte");
  await press(page, "Écarter ce doute");
  await says("Dites en quelques mots pourquoi");
  await fill(page, "reason", REASON);
  await press(page, "Écarter ce doute");
  await says(REASON);
  await accessible();
});

step("a signature by a scan, one in the house: numbered, frozen", async () => {
  await go("/reseau/saisie");
  await press(page, "Personnes");
  await send(page, { family_name: "Roux", given_name: "Hakim" });
  await go(desk);
  await press(page, "Émargement");
  await press(page, "Modifier Roux, Hakim");
  await send(page, { person: "Hakim Roux" });

  const administrator = await view(browser, { storageState: signedIn.administrator });
  await administrator.goto(`${house.url}/administration/comptes`);
  await press(administrator, "Modifier demo-board@exemple.invalid, Bastien Ruellan, administrateur");
  await send(administrator, { person: "Hakim Roux" });

  const scan = path(folder, "signature.pdf");
  writeFileSync(scan, "%PDF-1.4\n%%EOF\n");
  await go(desk);
  await accessible();
  await press(page, "Signer");
  await join(page, "scan", scan);
  await press(page, "Enregistrer la copie signée Jeanne Martel");
  await says("À la main, document numérisé");
  await accessible();

  const officer = await view(browser, { storageState: signedIn.board });
  await officer.goto(`${house.url}${session}/signature`);
  await press(officer, "Signer ce procès-verbal Hakim Roux");
  await says("Signé et figé sous le n° 2024-1", "main", officer);
});

step("signed minutes do not change", async () => {
  await go(desk);
  await press(page, "Ordre du jour");
  await send(page, { kind: "Débat", title: "Après coup" });
  await says("Le procès-verbal est signé");
  await go(`${session}/proces-verbal`);
  assert.ok(!(await read()).includes("Après coup"));
});

step("the PDF is read, the JSON is the one whose fingerprint it prints", async () => {
  await go(`${session}/proces-verbal`);
  const text = await opened("PDF");
  for (const said of [
    "Procès-verbal n° 2024-1", "présidence de séance, Jeanne Martel", "secrétariat de séance, Hakim Roux",
    "Statuts appliqués : Statuts de 2024", "31 membres, 31 voix", "Calvados Yann Kervella (pouvoir)",
    "14 h 00, Quorum atteint", "15 h 00, Quorum perdu", "15 h 20, Quorum retrouvé", "(statuts, article 9)",
    "12 pour, 2 contre, 2 abstentions : adoptée", "5 pour, 9 contre, 0 abstention, 2 blancs : rejetée",
    "Annoncée adoptée ; aucun décompte n’a été consigné", "Yann Kervella 11 élu·e", "Rémi Dubourg 9 élu·e",
    "Comment mieux se répondre ?", "Une liste par sujet suffirait.", `Camille Aubertin, coordination : ${REASON}`,
  ]) {
    assert.ok(text.includes(said), `the PDF does not say "${said}":\n${text}`);
  }
  const json = await (await page.request.get(`${house.url}${session}/proces-verbal.json`)).body();
  const fingerprint = createHash("sha256").update(json).digest("hex");
  const [, start, end] = /Empreinte du procès-verbal ([0-9a-f ]+) … ([0-9a-f]+)/.exec(text);
  assert.ok(fingerprint.startsWith(start.replaceAll(" ", "")) && fingerprint.endsWith(end), `${start} … ${end}: ${fingerprint}`);
  await go(`${session}/proces-verbal`);
  await says(fingerprint);
});

step("what was decided follows: decisions, seats, deadlines, an extract for the bank", async () => {
  await go("/decisions");
  await says("Comptes 2023");
  await says("Doubler la cotisation");
  await go(`/gouvernance/organes/conseil-administration?au=${DAY}`);
  await says("Yann Kervella");
  await says("Rémi Dubourg");
  await go("/gouvernance/saisie/actions");
  await says("26 février 2025");
  await go(`${session}/proces-verbal`);
  const text = await opened("Résolution 1 Comptes 2023");
  assert.ok(text.includes("Extrait certifié conforme au procès-verbal n° 2024-1 par Camille Aubertin, coordination"), text);
  assert.ok(text.includes("12 pour, 2 contre, 2 abstentions : adoptée"), text);
});
