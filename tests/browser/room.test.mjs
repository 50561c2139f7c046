// An assembly held with a desk, two phones and a screen: the code, arrivals, one vote of every channel, the quorum lost and
// regained, the closing. Letters are read where the demonstration shows them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, signIn, view } from "./house.mjs";

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
  for (const page of [desk, screen, ...Object.values(phones)]) page.setDefaultTimeout(15_000);
});

after(async () => {
  await browser.close();
  await house.close();
});

/** Fills a form by the labels of its fields, and sends it with the button of that name. */
async function fill(page, fields, button) {
  for (const [label, value] of Object.entries(fields)) {
    // the label of a field that may stay empty says so
    const field = page.getByLabel(new RegExp(`^\\s*${label}(\\s|$)`)).first();
    const tag = await field.evaluate((element) => element.tagName);
    await (tag === "SELECT" ? field.selectOption({ label: value }) : field.fill(value));
  }
  await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: button }).first().click()]);
}

const clean = async (page) => assert.deepEqual([...(await problems(page)), ...(await sideways(page))], []);

test("a session is made, convened by mail, and each voter has a link", async () => {
  await desk.goto(`${house.url}/assemblees/saisie`);
  await fill(desk, { Titre: "Assemblée du jour", Date: session, Instance: "Assemblée générale" }, "Enregistrer");
  await desk.goto(at("/saisie/ordre-du-jour"));
  await fill(desk, { Titre: "Approuver les comptes", Genre: "Vote" }, "Enregistrer");
  for (const number of ["1", "2"]) {
    await desk.goto(at("/saisie/resolutions"));
    await fill(desk, { Numéro: number, Titre: `Comptes ${number}`, Texte: "Les comptes sont approuvés.", "Point de l’ordre du jour": "1. Approuver les comptes" }, "Enregistrer");
  }
  for (const [name, id] of Object.entries(members)) {
    await desk.goto(`${house.url}/reseau/saisie/contacts?organisation=${id}`);
    await desk.getByLabel("Nom", { exact: true }).fill("Accueil");
    await desk.getByLabel("Adresse électronique").fill(`${name}@exemple.invalid`);
    await Promise.all([desk.waitForNavigation(), desk.getByRole("button", { name: "Enregistrer" }).first().click()]);
  }
  await desk.goto(at("/saisie"));
  await Promise.all([desk.waitForNavigation(), desk.locator("form[action$='corps-electoral'] button").click()]);
  await desk.goto(at("/convocation"));
  await Promise.all([desk.waitForNavigation(), desk.locator("form[action$='/convocation'] button.button--main").click()]);
  await desk.goto(`${house.url}/courriers`);
  const letters = await desk.locator("main a[href*='/courriers/']").evaluateAll((links) => links.map((link) => link.href));
  for (const address of letters) {
    await desk.goto(address);
    const text = await desk.locator("main").innerText();
    const name = Object.keys(members).find((each) => text.includes(`${each}@exemple.invalid`));
    if (name) phones[name].link = await desk.locator("main a[href*='/a/']").first().getAttribute("href");
  }
  for (const name of Object.keys(members)) assert.ok(phones[name].link, `a letter to ${name}, among ${letters.length}`);
});

test("the sitting opens, and a phone gives the code of the room", async () => {
  await desk.goto(at("/salle"));
  await Promise.all([desk.waitForNavigation(), desk.getByRole("button", { name: "Ouvrir la séance" }).click()]);
  const code = (await desk.locator(".code").innerText()).trim();
  assert.match(code, /^\d{6}$/);
  await screen.goto(at("/ecran"));
  assert.ok((await screen.locator("main").innerText()).includes(code), "the screen shows the code");
  for (const name of Object.keys(members)) {
    const phone = phones[name];
    await phone.goto(`${phone.link}/vote`);
    await fill(phone, { "Code de la salle": code, Prénom: "Anne", Nom: "Essai" }, "Entrer dans la salle");
    await clean(phone);
  }
  await clean(desk);
  await clean(screen);
});

test("a vote opens on the phones by itself, and every channel enters one count", async () => {
  await desk.goto(at("/salle"));
  await Promise.all([desk.waitForNavigation(), desk.getByRole("button", { name: "Ouvrir le vote 1" }).click()]);
  for (const [name, choice] of [["gosier", "Pour"], ["bordeaux", "Contre"]]) {
    const phone = phones[name];
    await phone.getByLabel(choice, { exact: true }).first().check();
    await phone.getByRole("button", { name: "Voter" }).click();
    await phone.getByText("Vote noté").first().waitFor();
    await clean(phone);
  }
  await screen.getByText("2 voix reçues").waitFor();
  await desk.getByText("2 voix reçues").waitFor();
  await desk.goto(at("/salle"));
  await clean(desk);
  await Promise.all([desk.waitForNavigation(), desk.getByRole("button", { name: "Clore le vote 1" }).click()]);
  await phones.gosier.getByText("1. Comptes 1").first().waitFor();
});

test("a link that was passed on cannot vote", async () => {
  await Promise.all([desk.waitForNavigation(), desk.getByRole("button", { name: "Ouvrir le vote 2" }).click()]);
  const stranger = await view(browser, { width: 390 });
  await stranger.goto(`${phones.gosier.link}/vote`);
  assert.ok(await stranger.getByLabel("Code de la salle").isVisible());
  assert.equal(await stranger.getByLabel("Pour", { exact: true }).count(), 0);
  await phones.gosier.getByLabel("Abstention", { exact: true }).first().check();
  await phones.gosier.getByRole("button", { name: "Voter" }).click();
  await phones.gosier.getByText("Vote noté").first().waitFor();
  await desk.goto(at("/salle"));
  await Promise.all([desk.waitForNavigation(), desk.getByRole("button", { name: "Clore le vote 2" }).click()]);
});

test("the sitting closes, the link with it, and the minutes hold the count", async () => {
  await Promise.all([desk.waitForNavigation(), desk.getByRole("button", { name: "Clore la séance" }).click()]);
  const answer = await phones.gosier.goto(phones.gosier.link);
  assert.equal(answer.status(), 410);
  await desk.goto(at("/proces-verbal"));
  const minutes = await desk.locator("main").innerText();
  assert.ok(minutes.includes("Comptes 1") && minutes.includes("Nominatif"), minutes);
});
