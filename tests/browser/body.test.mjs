// A board convened from its page, which decides by consent: an objection from a telephone, answered at the desk with another
// wording, then adopted. HALLE_PICTURES: a folder for what is seen on the way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, schemes, signIn, view, widths } from "./house.mjs";

let house, browser, desk, phone;
const board = "conseil-administration";
const session = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
const at = (path = "") => `${house.url}/assemblees/${session}${path}`;

before(async () => {
  house = await demonstration();
  browser = await chromiumHere();
  desk = await view(browser, { storageState: await signIn(browser, house.url, "coordinator") });
  phone = await view(browser, { width: 390, height: 800 });
});

after(async () => {
  await browser?.close();
  await house?.close();
});

const go = (page, act) => Promise.all([page.waitForNavigation(), act]);

/** Nothing for axe-core nor sideways, at each width and scheme; what is typed and open stays. */
async function clean(page, name) {
  const found = [];
  const { width, height } = page.viewportSize();
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
  await page.setViewportSize({ width, height });
  assert.deepEqual(found, [], name);
}

test("a board is convened from its page", async () => {
  await desk.goto(`${house.url}/reseau/saisie/contacts?person=p001`);
  await desk.getByLabel("Nom", { exact: true }).fill("Courriel");
  await desk.getByLabel("Adresse électronique").fill("p001@exemple.invalid");
  await go(desk, desk.getByRole("button", { name: "Enregistrer" }).first().click());
  await desk.goto(`${house.url}/instances/${board}`);
  await clean(desk, "instance");
  await go(desk, desk.getByRole("button", { name: "Convoquer et envoyer" }).click());
  assert.ok(await desk.locator(".error-summary").isVisible(), "a day and an agenda are asked for");
  await desk.locator("#held_on").fill(session);
  await desk.locator("#place").fill("La Halle");
  await desk.locator("#agenda").fill("Une résidence\nQuestions diverses");
  await go(desk, desk.getByRole("button", { name: "Convoquer et envoyer" }).click());
  assert.match(desk.url(), new RegExp(`/assemblees/${session}/convocation`));
  await clean(desk, "convocation");
  await desk.goto(`${house.url}/instances/${board}`);
  assert.ok((await desk.locator("main").innerText()).includes("Conseil d’administration du"));
  await desk.goto(`${house.url}/courriers`);
  await go(desk, desk.locator("main a[href*='/courriers/']").first().click());
  phone.link = await desk.locator("main a[href*='/a/']").first().getAttribute("href");
});

test("an objection from a telephone is answered, and the proposal adopted by consent", async () => {
  await desk.goto(at("/salle"));
  await go(desk, desk.getByRole("button", { name: "Ouvrir la séance" }).click());
  const code = (await desk.locator(".code").innerText()).trim();
  await phone.goto(`${phone.link}/vote`);
  await phone.getByLabel("Code de la salle").fill(code);
  await go(phone, phone.getByRole("button", { name: "Entrer dans la salle" }).click());
  await desk.goto(at("/salle"));
  await desk.locator("#propose summary").click();
  await desk.locator("#proposal-title").fill("Une résidence au Gosier");
  await desk.locator("#proposal-text").fill("La résidence dure trois mois.");
  await go(desk, desk.getByRole("button", { name: "Ajouter cette proposition" }).click());
  await go(desk, desk.getByRole("button", { name: "Demander le consentement" }).click());
  // the telephone follows by itself
  await phone.getByLabel("Objection", { exact: true }).check();
  await phone.locator("#consent-text").fill("Trop court pour enquêter.");
  await clean(phone, "telephone");
  await phone.getByRole("button", { name: "Répondre" }).click();
  await phone.getByText("C’est noté").first().waitFor();
  await desk.getByText("Trop court pour enquêter.").first().waitFor();
  await desk.goto(at("/salle"));
  await desk.locator("[id^=lift-] summary").first().click();
  await clean(desk, "salle");
  await desk.locator("textarea[name=how]").fill("Un mois d’enquête est ajouté.");
  await desk.locator("textarea[name=wording]").fill("La résidence dure quatre mois.");
  await go(desk, desk.getByRole("button", { name: "Noter qu’elle est levée" }).click());
  await phone.getByText("La résidence dure quatre mois.").first().waitFor();
  await phone.getByLabel("Sans objection", { exact: true }).check();
  await phone.getByRole("button", { name: "Répondre" }).click();
  await phone.getByText("C’est noté").first().waitFor();
  await clean(phone, "telephone-repondu");
  await desk.goto(at("/salle"));
  await go(desk, desk.getByRole("button", { name: "Clore le consentement" }).click());
  await phone.getByText("Adoptée par consentement").first().waitFor();
  await desk.goto(at());
  await clean(desk, "seance");
  await desk.goto(at("/proces-verbal"));
  const minutes = await desk.locator("main").innerText();
  assert.ok(minutes.includes("Objection de Hugues Archambeaud") && minutes.includes("Levée"), minutes);
  await clean(desk, "proces-verbal");
});
