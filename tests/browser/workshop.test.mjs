// A workshop held with a desk, a screen and two phones, one of which loses the network: groups, the clock, notes that wait on
// the phone and arrive once, and the record at the end.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, schemes, signIn, view } from "./house.mjs";

let house, browser, desk, screen;
const phones = {};
// today where the house stands
const session = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
const at = (path = "") => `${house.url}/assemblees/${session}${path}`;
const members = { gosier: "le-gosier", bordeaux: "bordeaux-metropole" };

before(async () => {
  house = await demonstration();
  browser = await chromiumHere();
  const storageState = await signIn(browser, house.url, "coordinator");
  desk = await view(browser, { storageState });
  screen = await view(browser, { storageState });
  for (const name of Object.keys(members)) phones[name] = await view(browser, { width: 390, height: 800 });
});

after(async () => {
  await browser?.close();
  await house?.close();
});

const press = (page, button) => Promise.all([page.waitForNavigation(), button.click()]);

/** Fills a form by the names of its fields, and sends it. */
async function fill(path, fields) {
  await desk.goto(path);
  for (const [name, value] of Object.entries(fields)) {
    const field = desk.locator(`main form.form [name="${name}"]`).first();
    const tag = await field.evaluate((element) => element.tagName);
    await (tag === "SELECT" ? field.selectOption(value) : field.fill(value));
  }
  await press(desk, desk.locator("main form.form button[type=submit]").first());
}

/** Nothing for axe-core in either scheme, nothing that scrolls sideways. */
async function clean(page) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual([...(await problems(page)), ...(await sideways(page))], [], colorScheme);
  }
}

/** How often the page shows a note. */
const times = (page, text) => page.locator("main li > p", { hasText: text }).count();

test("a session with two workshops is convened, opened, and phones are in the room", async () => {
  await fill(`${house.url}/assemblees/saisie`, { title: "Assemblée du jour", held_on: session, body: { label: "Assemblée générale" } });
  await fill(at("/saisie/ordre-du-jour"), { title: "Travailler en groupes", kind: "workshop" });
  for (const question of ["Comment mieux travailler avec les élus ?", "Les délaissés de l’action publique"]) {
    await fill(at("/saisie/ateliers"), { question, item: { index: 1 }, minutes: "45" });
  }
  for (const index of [1, 2]) await fill(at("/saisie/rubriques"), { workshop: { index }, title: "Parmi les constats" });
  for (const [name, id] of Object.entries(members)) {
    await fill(`${house.url}/reseau/saisie/contacts?organisation=${id}`, { name: "Accueil", email: `${name}@exemple.invalid` });
  }
  await desk.goto(at("/convocation"));
  await press(desk, desk.locator("form[action$='corps-electoral'] button"));
  await desk.goto(at("/convocation"));
  await press(desk, desk.locator("form[action$='/convocation'] button.button--main"));
  await desk.goto(`${house.url}/courriers`);
  const letters = await desk.locator("main a[href*='/courriers/']").evaluateAll((links) => links.map((link) => link.href));
  for (const address of letters) {
    await desk.goto(address);
    const text = await desk.locator("main").innerText();
    const name = Object.keys(members).find((each) => text.includes(`${each}@exemple.invalid`));
    if (name) phones[name].link = await desk.locator("main a[href*='/a/']").first().getAttribute("href");
  }
  await desk.goto(at("/salle"));
  await press(desk, desk.getByRole("button", { name: "Ouvrir la séance" }));
  const code = (await desk.locator(".code").first().innerText()).trim();
  for (const phone of Object.values(phones)) {
    await phone.goto(`${phone.link}/vote`);
    await phone.locator("#code").fill(code);
    await phone.locator("#given_name").fill("Anne");
    await phone.locator("#family_name").fill("Essai");
    await press(phone, phone.getByRole("button", { name: "Entrer dans la salle" }));
    await phone.goto(`${phone.link}/atelier`);
    await phone.getByText("Aucun atelier n’est ouvert").waitFor();
  }
});

test("the desk opens the workshops, phones choose a group by themselves, the clock counts down", async () => {
  await desk.goto(at("/salle"));
  await press(desk, desk.getByRole("button", { name: "Passer à ce point" }));
  await clean(desk);
  await desk.locator("[name^=places-]").first().fill("1");
  await press(desk, desk.getByRole("button", { name: "Ouvrir les ateliers" }));
  await phones.gosier.getByRole("heading", { name: "Choisissez un groupe" }).waitFor();
  await clean(phones.gosier);
  await press(phones.gosier, phones.gosier.getByRole("button", { name: /Choisir Comment/ }));
  await phones.bordeaux.getByText("Ce groupe est complet").or(phones.bordeaux.getByText("1 / 1")).first().waitFor();
  await press(phones.bordeaux, phones.bordeaux.getByRole("button", { name: /Choisir Les délaissés/ }));
  await desk.goto(at("/salle"));
  await press(desk, desk.getByRole("button", { name: "Lancer l’horloge" }));
  await screen.goto(at("/ecran"));
  for (const page of [phones.gosier, screen, desk]) {
    const clock = page.locator("[data-clock]");
    await clock.waitFor();
    const [minutes, seconds] = (await clock.innerText()).split(":").map(Number);
    assert.ok(minutes >= 43 && minutes <= 45 && seconds < 60, `${minutes}:${seconds}`);
    const before = await clock.innerText();
    await page.waitForFunction((text) => document.querySelector("[data-clock]").textContent !== text, before);
  }
  await clean(screen);
});

test("two notes written without a network wait on the phone, and both arrive once", async () => {
  const phone = phones.gosier;
  await phone.context().setOffline(true);
  for (const text of ["Le calendrier des élus", "Un binôme élu-technicien"]) {
    await phone.locator("#t-1").fill(text);
    await phone.getByRole("button", { name: /^Ajouter/ }).first().click();
  }
  await phone.getByText("2 notes en attente d’envoi").waitFor();
  assert.ok(await phone.locator("[data-live-lost]").isVisible());
  await clean(phone);
  await phone.context().setOffline(false);
  await phone.locator("[data-queued]").waitFor({ state: "hidden" });
  for (const text of ["Le calendrier des élus", "Un binôme élu-technicien"]) {
    await phone.locator("main li > p", { hasText: text }).waitFor();
    assert.equal(await times(phone, text), 1);
  }
  await screen.getByText("2 notes.").waitFor();
});

test("a note whose answer was lost is sent again, and noted once", async () => {
  const phone = phones.gosier;
  let lost = 0;
  await phone.route("**/atelier/note", async (route) => {
    if (lost++) return route.continue();
    await route.fetch({ maxRedirects: 0 });
    return route.abort();
  });
  await phone.locator("#t-1").fill("Dite une fois");
  await phone.getByRole("button", { name: /^Ajouter/ }).first().click();
  await phone.locator("main li > p", { hasText: "Dite une fois" }).waitFor();
  await phone.locator("[data-queued]").waitFor({ state: "hidden" });
  await phone.unroute("**/atelier/note");
  assert.ok(lost > 1, "it was sent again");
  assert.equal(await times(phone, "Dite une fois"), 1);
});

test("what waits outlives the page, a refusal says why, and the text is taken back", async () => {
  const phone = phones.gosier;
  await phone.context().setOffline(true);
  await phone.locator("#t-1").fill("Gardée");
  await phone.getByRole("button", { name: /^Ajouter/ }).first().click();
  await phone.getByText("1 note en attente d’envoi").waitFor();
  await phone.route("**/atelier/note", (route) => route.abort());
  await phone.context().setOffline(false);
  await phone.reload();
  await phone.getByText("1 note en attente d’envoi").waitFor();
  // the form of the rubric is spoilt on its way: the house refuses
  await phone.unroute("**/atelier/note");
  await phone.route("**/atelier/note", (route) => route.continue({ postData: "form=spoilt&text=&rubric=" }));
  const back = phone.getByRole("button", { name: "Reprendre" });
  await back.waitFor({ timeout: 60_000 });
  await clean(phone);
  await phone.unroute("**/atelier/note");
  await back.click();
  assert.equal(await phone.locator("#t-1").inputValue(), "Gardée");
  await phone.getByRole("button", { name: /^Ajouter/ }).first().click();
  await phone.locator("main li > p", { hasText: "Gardée" }).waitFor();
});

test("one's own note is mended and completed; another group sees none of it", async () => {
  const phone = phones.gosier;
  const note = phone.locator("main li", { hasText: "Dite une fois" }).first();
  await note.locator("summary", { hasText: "Corriger" }).click();
  await note.locator("textarea[id^=c-]").fill("Dite une fois, et corrigée");
  await press(phone, note.getByRole("button", { name: "Enregistrer la correction" }));
  await phone.getByText("Dite une fois, et corrigée").first().waitFor();
  const mended = phone.locator("main li", { hasText: "Dite une fois, et corrigée" }).first();
  await mended.locator("summary", { hasText: "Compléter" }).click();
  await mended.locator("textarea[id^=t-]").fill("Au second niveau");
  await mended.getByRole("button", { name: /^Ajouter/ }).click();
  await phone.locator("main li li", { hasText: "Au second niveau" }).waitFor();
  await clean(phone);
  await phones.bordeaux.goto(`${phones.bordeaux.link}/atelier`);
  assert.equal(await phones.bordeaux.getByText("Dite une fois").count(), 0);
});

test("without script the form simply works", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await phones.bordeaux.context().storageState() });
  const page = await context.newPage();
  await page.goto(`${phones.bordeaux.link}/atelier`);
  assert.ok((await page.locator("main").innerText()).includes("Fin à"));
  await page.locator("#t-1").fill("Sans script");
  await page.getByRole("button", { name: /^Ajouter/ }).first().click();
  await page.locator("main li > p", { hasText: "Sans script" }).waitFor();
  await phones.bordeaux.locator("main li > p", { hasText: "Sans script" }).waitFor();
  await context.close();
});

test("at the end the notes are in the minutes, and phones say so", async () => {
  await desk.goto(at("/salle"));
  await clean(desk);
  await press(desk, desk.getByRole("button", { name: "Terminer les ateliers" }));
  await clean(desk);
  await phones.gosier.getByText("Les ateliers sont terminés").waitFor();
  await clean(phones.gosier);
  await desk.goto(at("/proces-verbal"));
  const minutes = await desk.locator("main").innerText();
  for (const text of ["Le calendrier des élus", "Un binôme élu-technicien", "Dite une fois, et corrigée", "Au second niveau", "Sans script"]) {
    assert.equal(minutes.split(text).length, 2, `${text} stands once in the minutes`);
  }
});
