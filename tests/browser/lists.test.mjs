// A coordinator adds two fields, fills them in, filters a list by them, and pastes it into a page of another website: what shows
// there is live, and public whoever is signed in. HALLE_PICTURES: a folder for what is seen on the way.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, schemes, signIn, view, widths } from "./house.mjs";

let house, browser, desk, other, line;

/** What the other website serves at this moment. */
let pasted = "";

before(async () => {
  house = await demonstration();
  browser = await chromiumHere();
  desk = await view(browser, { storageState: await signIn(browser, house.url, "coordinator") });
  other = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    answer.end(`<!doctype html><html lang="fr"><title>Un autre site</title><main><h1>Un autre site</h1>${pasted}</main>`);
  }).listen(0, "127.0.0.1");
  await once(other, "listening");
});

after(async () => {
  await browser?.close();
  other?.close();
  await house?.close();
});

const go = (page, act) => Promise.all([page.waitForNavigation(), act]);
const text = async (of) => (await of.innerText()).replace(/\s+/g, " ");

/** Nothing for axe-core nor sideways, at each width and scheme. */
async function clean(page, name) {
  const found = [];
  for (const wide of widths) {
    await page.setViewportSize({ width: wide, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      for (const line of [...(await problems(page)), ...(await sideways(page))]) found.push(`${wide} ${colorScheme}: ${line}`);
      const picture = `${process.env.HALLE_PICTURES}/${name}-${wide}-${colorScheme}.png`;
      if (process.env.HALLE_PICTURES) await page.screenshot({ path: picture, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(found, [], name);
}

async function field(label, kind, { choices, audience = "tout le monde" } = {}) {
  await desk.goto(`${house.url}/reseau/saisie/champs`);
  await desk.locator("#object").selectOption({ label: "Organisations" });
  await desk.locator("#kind").selectOption({ label: kind });
  await desk.locator("#label_fr").fill(label);
  if (choices) await desk.locator("#choices").fill(choices);
  await desk.locator("#audience").selectOption({ label: audience });
  await go(desk, desk.getByRole("button", { name: "Enregistrer" }).click());
  assert.match(await text(desk.locator("main")), /Enregistré/);
}

/** Fills the two fields of an organisation in. */
async function fill(organisation, theme, note) {
  await desk.goto(`${house.url}/reseau/saisie/organisations?ligne=${organisation}`);
  await desk.locator("#champ-theme").selectOption({ label: theme });
  await desk.locator("#champ-note-de-la-coordination").fill(note);
  await go(desk, desk.locator("form.form").getByRole("button", { name: "Enregistrer" }).click());
}

test("two fields are added and filled in", async () => {
  await desk.goto(`${house.url}/reseau/saisie/champs`);
  await go(desk, desk.getByRole("button", { name: "Enregistrer" }).click());
  assert.ok(await desk.locator(".error-summary").isVisible());
  await clean(desk, "champ-refuse");
  await field("Thème", "Un choix", { choices: "Eau | Water\nBâtiments | Buildings" });
  await field("Note de la coordination", "Texte court", { audience: "la coordination" });
  await clean(desk, "champs");
  await desk.goto(`${house.url}/reseau/saisie/champs/theme`);
  await clean(desk, "champ");
  await fill("le-gosier", "Eau", "Rappeler en mars");
  await desk.goto(`${house.url}/reseau/saisie/organisations?ligne=le-gosier#form`);
  await clean(desk, "organisation-champs");
  await desk.goto(`${house.url}/reseau/organisations/le-gosier`);
  assert.match(await text(desk.locator("main")), /Thème Eau/);
});

test("the list is filtered by the field, and gives the line to paste", async () => {
  await desk.goto(`${house.url}/reseau/adherents`);
  await desk.locator("#champ-theme").selectOption({ label: "Eau" });
  await go(desk, desk.getByRole("button", { name: "Filtrer" }).click());
  await go(desk, desk.getByRole("link", { name: "Carte" }).click());
  assert.match(await text(desk.locator("main")), /Le Gosier/);
  assert.doesNotMatch(await text(desk.locator("main")), /Mulhouse/);
  await desk.locator("#integrer > summary").click();
  line = await desk.locator("#paste").inputValue();
  assert.match(line, /^<iframe src="http/);
  await clean(desk, "liste");
});

test("another website shows it live, and public whoever is signed in", async () => {
  pasted = line;
  const address = `http://127.0.0.1:${other.address().port}/`;
  // the coordinator's own browser, with their session in it
  const reader = await view(browser, { storageState: await desk.context().storageState() });
  await reader.goto(address);
  const frame = reader.frameLocator("iframe");
  await frame.getByRole("link", { name: "Le Gosier" }).first().waitFor();
  assert.doesNotMatch(await text(frame.locator("body")), /Rappeler en mars|Alfortville|Se connecter/);
  assert.deepEqual(reader.complaints, []);
  await clean(reader, "autre-site");
  await fill("alfortville", "Eau", "Rien encore");
  await reader.goto(address);
  await frame.getByRole("link", { name: "Alfortville" }).first().waitFor();
  assert.doesNotMatch(await text(frame.locator("body")), /Rappeler|Rien encore/);
  // a link opens the house in the place of the other website
  await go(reader, frame.getByRole("link", { name: "Le Gosier" }).first().click());
  assert.equal(reader.url(), `${house.url}/reseau/organisations/le-gosier`);
});

test("no other page of the house lets itself be framed", async () => {
  pasted = `<iframe src="${house.url}/reseau/adherents" title="non"></iframe>`;
  const reader = await view(browser);
  await reader.goto(`http://127.0.0.1:${other.address().port}/`);
  assert.doesNotMatch(await reader.frameLocator("iframe").locator("body").innerText().catch(() => ""), /Gosier/);
  assert.match(reader.complaints.join(), /frame-ancestors|blocked|refused/i);
});
