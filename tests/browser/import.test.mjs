// A network leaves its spreadsheet: 500 messy lines through columns, preview, mending, acceptance and undoing; then thousands of them
// (HALLE_IMPORT_LINES: how many, 12,000 unless told otherwise).
// Every name is invented, but for those of public bodies.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, schemes, signIn, view, widths } from "./house.mjs";
import { ods } from "./sheets.mjs";

const HEADINGS = ["Structure", "Nature", "N° SIREN", "Commune", "CP", "Prénom", "Nom", "Fonction", "Adresse e-mail", "Catégorie", "Adhérent depuis"];
const CITIES = "Villes, métropoles et agglomérations";

/** A line by what it says; the rest is empty. */
const line = (cells) => HEADINGS.map((heading) => cells[heading] ?? "");

function lines(number) {
  const first = [
    { Structure: "CUD Dunkerque", Nature: "EPCI", "Adresse e-mail": "contact@exemple.invalid", "Catégorie": CITIES },
    { Structure: "Lieusaint", Nature: "Commune", Commune: "Lieusaint", "Catégorie": CITIES, "Adhérent depuis": "2018" },
    { Structure: "La FING et Démocratie" },
    { Structure: "Les Passerelles", Nature: "Association", "N° SIREN": "732829321", "Catégorie": "Amis" },
    { Structure: "Les Passerelles", Nature: "Association", "N° SIREN": "732829321", "Catégorie": "Amis" },
    { Structure: "Le Détour", Nature: "Association", "Prénom": "Zoé", Nom: "Marin", "Adresse e-mail": "zoe.exemple.invalid", "Catégorie": "Amis" },
    { Structure: { text: "Les Trois Voix", down: 2 }, Nature: "Association", Commune: "Grenoble", CP: "38000", "Prénom": "Ana", Nom: "Ruiz", "Catégorie": "Amis" },
    { Nature: "Association", Commune: "Grenoble", CP: "38000", "Prénom": "Bob", Nom: "Petit", "Catégorie": "Amis" },
  ];
  const rest = Array.from({ length: number - first.length }, (_, at) => ({
    Structure: `Atelier du quai ${at}`, Nature: "Association", Commune: "Nantes", CP: "44000", "Prénom": `Prénom${at}`, Nom: `Nom${at}`,
    Fonction: "Présidente", "Adresse e-mail": `atelier${at}@exemple.invalid`, "Catégorie": "Amis", "Adhérent depuis": "01/03/2020",
  }));
  return [...first, ...rest].map(line);
}

/** As Windows writes it: one byte a letter. */
const windows = (rows) => Buffer.from([HEADINGS, ...rows].map((cells) => cells.map((cell) => cell.text ?? cell).join(";")).join("\r\n"), "latin1");

let house, browser, page;
const plain = (text) => text.replace(/\s+/g, " ");
const read = async () => plain(await page.locator("main").innerText());
const says = async (text) => {
  const found = await read();
  assert.ok(found.includes(text), `"${text}" is not said on ${page.url()}:\n${found.slice(0, 3000)}`);
};
const press = (name) => Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).first().click()]);
const follow = (name) => Promise.all([page.waitForEvent("load"), page.getByRole("link", { name }).first().click()]);

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
  await page.bringToFront();
  assert.deepEqual(found, [], page.url());
}

const picture = async (name) => {
  if (!process.env.HALLE_PICTURES) return;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${process.env.HALLE_PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: widths[0], height: 900 });
};

let broken = null;
const step = (name, act) => test(name, async (t) => {
  if (broken) return t.skip(`after "${broken}"`);
  broken = name;
  await act();
  broken = null;
});

before(async () => {
  house = await demonstration();
  browser = await chromiumHere();
  page = await view(browser, { storageState: await signIn(browser, house.url, "coordinator") });
});
after(async () => {
  await browser?.close();
  await house?.close();
});

step("a messy sheet of 500 lines is read, its columns understood", async () => {
  await page.goto(`${house.url}/reseau/saisie`);
  await follow("Importer un tableur");
  await accessible();
  await picture("start");
  const sheet = ods([
    [{ text: "Nos adhérents, structure par structure", across: 11 }],
    ["Arrêté au 1er mars, ne pas diffuser"],
    [],
    HEADINGS,
    ...lines(500),
    [],
    ["Total", "500"],
  ]);
  await page.setInputFiles("#fichier", { name: "adherents.ods", mimeType: "application/vnd.oasis.opendocument.spreadsheet", buffer: sheet });
  await press("Lire ce tableur");
  assert.equal(await page.locator("#colonne-2").inputValue(), "siren");
  assert.equal(await page.locator("#colonne-8").inputValue(), "email");
  assert.equal(await page.locator("#titres").inputValue(), "4");
  await accessible();
  await picture("columns");
  await press("Voir l’aperçu");
});

step("each doubt is told by line and column, and mended on the spot", async () => {
  await says("Des doutes restent");
  await says("n’est pas un SIREN");
  await says("ligne 8, colonne C");
  await accessible();
  await picture("preview");
  await page.locator("select[name^='c.0.category']").selectOption({ value: "new" });
  await page.locator("select[name^='c.0.years']").selectOption({ value: "first" });
  // what is answered of a line is kept by the other button too
  await page.locator("select[name='c.6.place']").selectOption({ label: "Lieusaint (Seine-et-Marne) [77251]" });
  await press("Enregistrer ces réponses");
  assert.equal(await page.locator("select[name='c.6.place']").count(), 0);
  await page.locator("select[name='c.7.organisation']").selectOption({ value: "new" });
  // the Enter key saves, and sets no line aside
  await page.locator("input[name='t.8.siren']").fill("732 829 320");
  await Promise.all([page.waitForEvent("load"), page.locator("input[name='t.8.siren']").press("Enter")]);
  await page.locator("input[name='t.10.email']").fill("zoe@exemple.invalid");
  await press("Enregistrer les réponses de cette page");
  await says("Tout est prêt");
});

step("what would be created, changed and left is shown a hundred lines a page", async () => {
  await follow("À créer");
  assert.equal(await page.locator("tbody tr").count(), 100);
  await accessible();
  await picture("create");
  await says("rien → Lieusaint (Seine-et-Marne)");
  await follow("Laissées de côté");
  await says("La même que la ligne 8");
});

step("accepted at once, and the directory has it", async () => {
  await press("Accepter cet import");
  await says("C’est fait");
  await accessible();
  await picture("done");
  await page.goto(`${house.url}/reseau/organisations/les-trois-voix`);
  await says("Ana Ruiz");
  await says("Bob Petit");
});

step("undone in one act, and nothing of it is left", async () => {
  await page.goto(`${house.url}/reseau/import`);
  await follow("adherents.ods");
  await press("Annuler cet import");
  await says("L’import est annulé");
  const gone = await page.goto(`${house.url}/reseau/organisations/les-trois-voix`);
  assert.equal(gone.status(), 404);
});

const many = Number(process.env.HALLE_IMPORT_LINES ?? 12000);
step("thousands of lines in the encoding of Windows go the same way", async () => {
  page.setDefaultTimeout(400_000);
  await page.goto(`${house.url}/reseau/import`);
  await page.setInputFiles("#fichier", { name: "tout.csv", mimeType: "text/csv", buffer: windows(lines(many)) });
  await press("Lire ce tableur");
  await press("Voir l’aperçu");
  await says(plain(`${many.toLocaleString("fr-FR")} lignes`));
  const bytes = (await (await page.request.get(`${page.url()}?voir=create`)).body()).length;
  assert.ok(bytes < 400_000, `a page of a hundred lines has ${bytes} bytes`);
  // what the file before had answered about its years holds; the category that was undone with it is asked about again
  await page.locator("#settled summary").click();
  await says("une année seule");
  await accessible();
  assert.equal(await page.locator("select[name^='c.0.years']").count(), 0);
  await page.locator("select[name^='c.0.category']").selectOption({ value: "new" });
  await page.locator("select[name='c.3.place']").selectOption({ label: "Lieusaint (Seine-et-Marne) [77251]" });
  await page.locator("select[name='c.4.organisation']").selectOption({ value: "new" });
  await page.locator("input[name='t.5.siren']").fill("732 829 320");
  await page.locator("input[name='t.7.email']").fill("zoe@exemple.invalid");
  await press("Enregistrer ces réponses");
  await says("Tout est prêt");
  await press("Accepter cet import");
  await says("organisations créées");
  await press("Annuler cet import");
  await says("L’import est annulé");
});
