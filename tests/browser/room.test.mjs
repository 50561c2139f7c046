// A whole assembly, from the statutes to the minutes in the mailbox: a desk, three phones and a screen. Notice too short is
// refused; proxies reach the cap and no further, one is taken back; the quorum is reached, lost and regained; one resolution
// goes by phone with split voices, one by hands, one on paper; a giver arrives; a link passed on cannot vote. Letters are read
// where the demonstration shows them. The people and the votes are invented.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, signIn, view } from "./house.mjs";

let house, browser, desk, screen, folder, roomCode;
const phones = {};
// days where the house stands
const day = (ahead = 0) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(Date.now() + ahead * 86_400_000);
const session = day();
const at = (path = "") => `${house.url}/assemblees/${session}${path}`;
const members = {
  gosier: { id: "le-gosier", name: "Le Gosier", given: "Paule", family: "Legrand" },
  bordeaux: { id: "bordeaux-metropole", name: "Bordeaux Métropole", given: "Hakim", family: "Roux" },
  alfortville: { id: "alfortville", name: "Alfortville", given: "Jeanne", family: "Martel" },
  mulhouse: { id: "mulhouse", name: "Mulhouse" },
};

/** A step of the one story: after a failure the next would only fail for nothing. */
let broken = null;
const step = (name, act) => test(name, async (t) => {
  if (broken) return t.skip(`after "${broken}"`);
  broken = name;
  await act();
  broken = null;
});

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "halle-room-"));
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
  rmSync(folder, { recursive: true, force: true });
});

const text = async (page, selector = "main") => (await page.locator(selector).first().innerText()).replace(/\s+/g, " ");
const clean = async (page) => assert.deepEqual([...(await problems(page)), ...(await sideways(page))], []);

/** Presses a button that leads to a page. */
const press = (page, button) => Promise.all([page.waitForNavigation(), button.click()]);

/** Fills fields by their names, and sends their form. */
async function send(page, fields) {
  let field;
  for (const [name, value] of Object.entries(fields)) {
    field = page.locator(`main [name="${name}"]:not([type=hidden])`).first();
    const kind = await field.evaluate((element) => (element.tagName === "SELECT" ? "select" : element.type));
    if (kind === "select") await field.selectOption({ label: value });
    else if (kind === "radio") await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else if (kind === "file") await field.setInputFiles(value);
    else await field.fill(value);
  }
  await press(page, field.locator("xpath=ancestor::form").locator("button[type=submit]").first());
}

/** From the form of sessions to a desk with its electoral body. */
async function convenable(held_on, kind) {
  await desk.goto(`${house.url}/assemblees/saisie`);
  await send(desk, { body: "Assemblée générale", kind, title: `Assemblée du ${held_on}`, held_on, opens: "00:00", edition: "Statuts du jour" });
  const address = `${house.url}/assemblees/${held_on}`;
  await desk.goto(`${address}/saisie/ordre-du-jour`);
  await send(desk, { kind: "Vote", title: "Approuver les comptes" });
  await desk.goto(`${address}/convocation`);
  await press(desk, desk.locator("form[action$='corps-electoral'] button"));
  await desk.goto(`${address}/convocation`);
}

const convene = () => press(desk, desk.locator("form[action$='/convocation'] button.button--main"));

/** The links of the demonstration's letters about something, with what each says. */
async function letters(about) {
  await desk.goto(`${house.url}/courriers`);
  const links = await desk.locator("main a[href*='/courriers/']").evaluateAll((all) => all.map((link) => link.href));
  const found = [];
  for (const address of links) {
    await desk.goto(address);
    const said = await text(desk);
    if (said.includes(about)) {
      const link = desk.locator("main a[href*='/a/']").first();
      found.push({ said, link: (await link.count()) > 0 ? await link.getAttribute("href") : null });
    }
  }
  return found;
}

step("the statutes ask for a notice, a quorum, and one proxy at most", async () => {
  await desk.goto(`${house.url}/gouvernance/saisie`);
  await press(desk, desk.getByRole("link", { name: "Éditions des statuts" }));
  await send(desk, { name: "Statuts du jour", effective_on: "2020-01-01" });
  await desk.goto(`${house.url}/gouvernance/saisie`);
  await press(desk, desk.getByRole("link", { name: /^Extraordinaire\s*, Statuts du jour/ }));
  await send(desk, { notice: "stated", "notice-article": "article 8", "notice-days": "15" });
  await desk.goto(`${house.url}/gouvernance/saisie`);
  await press(desk, desk.getByRole("link", { name: /^Ordinaire\s*, Statuts du jour/ }));
  await send(desk, {
    "quorum": "stated", "quorum-article": "article 9", "quorum-threshold": "au moins ce nombre",
    "quorum-threshold-figure": "3", "quorum-who-counts": "présents et représentés", "quorum-unit": "membres",
    "quorum-scope": "par l’assemblée entière", "quorum-holds": "à chaque vote", "quorum-second-convocation": "aucun quorum",
    "proxies": "stated", "proxies-article": "article 10", "proxies-cap": "1", "proxies-holder": "un membre",
    "proxies-blank": "refusé",
  });
  assert.ok((await text(desk)).includes("article 10"));
});

step("a notice too short is refused with its article, and nobody is written to", async () => {
  await desk.goto(`${house.url}/reseau/saisie/contacts?organisation=le-gosier`);
  await convenable(day(3), "Extraordinaire");
  await convene();
  assert.ok((await text(desk, ".error-summary")).includes("article 8"), await text(desk, ".error-summary"));
  await clean(desk);
});

step("the day's assembly is convened by mail, and each member has a link", async () => {
  for (const [name, { id }] of Object.entries(members)) {
    await desk.goto(`${house.url}/reseau/saisie/contacts?organisation=${id}`);
    await send(desk, { name: "Accueil", email: `${name}@exemple.invalid` });
  }
  await convenable(session, "Ordinaire");
  for (const number of ["1", "2", "3"]) {
    await desk.goto(at("/saisie/resolutions"));
    await send(desk, { item: "1. Approuver les comptes", number, title: `Comptes ${number}`, text: "Les comptes sont approuvés." });
  }
  await desk.goto(at("/convocation"));
  await convene();
  const sent = await letters(`Assemblée du ${session}`);
  for (const name of Object.keys(members)) {
    phones[name].link = sent.find(({ said }) => said.includes(`${name}@exemple.invalid`))?.link;
    assert.ok(phones[name].link, `a letter to ${name}, among ${sent.length}`);
  }
});

step("proxies up to the cap, one beyond it, one taken back", async () => {
  const gives = async (name, holder) => {
    await phones[name].goto(phones[name].link);
    await send(phones[name], { answer: "proxy", holder });
  };
  await gives("alfortville", "Le Gosier");
  assert.ok((await text(phones.alfortville)).includes("Le Gosier"));
  await gives("mulhouse", "Le Gosier");
  assert.ok((await text(phones.mulhouse, ".error-summary")).includes("article 10"), await text(phones.mulhouse, ".error-summary"));
  await clean(phones.mulhouse);
  await gives("mulhouse", "Bordeaux Métropole");
  await press(phones.mulhouse, phones.mulhouse.locator("form:has([value=reprise]) button"));
  assert.ok((await text(phones.mulhouse)).includes("sans réponse"));
});

step("the sitting opens: two come in by the code of the screen, with the proxy of a third", async () => {
  await desk.goto(at("/salle"));
  await press(desk, desk.getByRole("button", { name: "Ouvrir la séance" }));
  await screen.goto(at("/ecran"));
  [roomCode] = /\b\d{6}\b/.exec(await text(screen));
  for (const name of ["gosier", "bordeaux"]) await enters(name);
  await screen.getByText("Quorum atteint", { exact: true }).waitFor();
  await clean(desk);
  await clean(screen);
});

async function enters(name) {
  const { given, family } = members[name];
  await phones[name].goto(`${phones[name].link}/vote`);
  await clean(phones[name]);
  await send(phones[name], { code: roomCode, given_name: given, family_name: family });
  await clean(phones[name]);
}

/** Notes an arrival or a departure at the desk, where the member is found by typing. */
async function noted(name, button) {
  await desk.goto(at(`/salle?nom=${encodeURIComponent(members[name].name)}`));
  await press(desk, desk.getByRole("button", { name: `${button} ${members[name].name}` }));
}

/** Corrects the hour of the last movements noted: hours are kept to the minute, and this story is shorter than one. */
async function corrects(times) {
  for (const [who, direction, at_] of times) {
    await desk.goto(at("/saisie/mouvements"));
    await press(desk, desk.getByRole("row").filter({ hasText: who }).filter({ hasText: direction }).last().getByRole("link", { name: "Modifier" }));
    await send(desk, { at: at_ });
  }
}

step("the quorum is lost at a departure, which the screen says, and regained", async () => {
  await desk.goto(`${house.url}/assemblees/saisie?ligne=${session}`);
  await send(desk, { opens: "00:00" });
  await corrects([["Paule Legrand", "Arrivée", "00:01"], ["Hakim Roux", "Arrivée", "00:01"]]);
  await noted("bordeaux", "Pointer le départ");
  await screen.getByText("Le quorum est perdu").waitFor();
  await desk.goto(at("/salle"));
  assert.ok((await text(desk, "#quorum")).includes("Il manque 1"), await text(desk, "#quorum"));
  await corrects([["Hakim Roux", "Départ", "00:02"]]);
  await noted("bordeaux", "Pointer l’arrivée");
  await screen.getByText("Quorum atteint", { exact: true }).waitFor();
  await screen.getByText("Le quorum est perdu").waitFor({ state: "detached" });
  await corrects([["Hakim Roux", "Arrivée", "00:03"]]);
});

const opens = async (number) => {
  await desk.goto(at("/salle"));
  await press(desk, desk.getByRole("button", { name: `Ouvrir le vote ${number}` }));
};
const closes = async (number) => {
  await desk.goto(at("/salle"));
  await desk.locator("summary").filter({ hasText: `Clore le vote ${number}` }).click();
  await press(desk, desk.getByRole("button", { name: `Clore et compter ${number}` }));
};

/** Casts on a phone: each member's choice, by its name. */
async function votes(name, choices) {
  const phone = phones[name];
  await phone.getByRole("button", { name: "Voter" }).waitFor();
  for (const [member, choice] of Object.entries(choices)) {
    await phone.getByRole("group").filter({ hasText: member }).getByLabel(choice, { exact: true }).first().check();
  }
  await press(phone, phone.getByRole("button", { name: "Voter" }));
  await phone.getByText("Vote noté").first().waitFor();
  await clean(phone);
}

step("the first vote opens on the phones by itself: one of them splits its voices", async () => {
  await opens("1");
  await votes("gosier", { "Le Gosier": "Pour", Alfortville: "Contre" });
  await votes("bordeaux", { "Bordeaux Métropole": "Abstention" });
  await screen.getByText("3 voix reçues").waitFor();
  assert.ok(!/\d+ (pour|contre)/.test(await text(screen)), "nothing is said of how it goes");
  // corrected until the closing
  await votes("bordeaux", { "Bordeaux Métropole": "Pour" });
  await closes("1");
  await phones.gosier.getByText("2 pour, 1 contre").first().waitFor();
  await screen.getByText("2 pour, 1 contre").first().waitFor();
});

step("a link that was passed on cannot vote", async () => {
  await opens("2");
  const stranger = await view(browser, { width: 390 });
  await stranger.goto(`${phones.gosier.link}/vote`);
  assert.ok(await stranger.getByLabel("Code de la salle").isVisible());
  assert.equal(await stranger.getByRole("button", { name: "Voter" }).count(), 0);
  await stranger.context().close();
});

step("a giver arrives and votes for itself; hands are counted beside the phones", async () => {
  await phones.gosier.getByRole("group").filter({ hasText: "Alfortville" }).waitFor();
  await enters("alfortville");
  await phones.gosier.getByRole("group").filter({ hasText: "Alfortville" }).waitFor({ state: "detached" });
  await votes("alfortville", { Alfortville: "Pour" });
  await desk.goto(at("/salle"));
  await counted("À main levée", { for: "1", against: "1" });
  await closes("2");
  await screen.getByText("2 pour, 1 contre").first().waitFor();
});

/** What is counted without names, at the desk. */
async function counted(channel, counts) {
  const count = desk.locator("details", { hasText: "Compter à main levée" }).last();
  await count.locator("summary").click();
  await count.locator("select[name=channel]").selectOption({ label: channel });
  for (const [name, value] of Object.entries(counts)) await count.locator(`input[name^="${name}"]:not([type=hidden])`).first().fill(value);
  await press(desk, count.getByRole("button"));
}

step("the third resolution goes on paper", async () => {
  await opens("3");
  await counted("Sur bulletins papier", { for: "1", against: "2" });
  await clean(desk);
  await closes("3");
});

step("the sitting closes and its links with it; the minutes hold each count", async () => {
  await desk.goto(at("/salle"));
  await desk.locator("#end > summary").click();
  await press(desk, desk.getByRole("button", { name: "Clore la séance maintenant" }));
  assert.equal((await phones.gosier.goto(phones.gosier.link)).status(), 410);
  await desk.goto(at("/proces-verbal"));
  const minutes = await text(desk);
  for (const said of ["Quorum perdu", "Quorum retrouvé", "Nominatif", "Sur bulletins papier", "2 pour, 1 contre", "1 pour, 2 contre"]) {
    assert.ok(minutes.includes(said), `the minutes do not say "${said}":\n${minutes}`);
  }
});

step("the minutes are signed", async () => {
  await desk.goto(at("/saisie"));
  await press(desk, desk.getByRole("link", { name: "Bureau de séance" }));
  await send(desk, { role: "présidence de séance", attendance: "Paule Legrand" });
  const scan = join(folder, "signature.pdf");
  writeFileSync(scan, "%PDF-1.4\n%%EOF\n");
  await desk.goto(at("/signature"));
  await send(desk, { scan });
  assert.ok((await text(desk)).includes("Signé et figé sous le n°"), await text(desk));
});

step("the signed minutes are in everyone's mailbox", async () => {
  const sent = (await letters(`Assemblée du ${session}`)).filter(({ said }) => said.includes("est signé"));
  for (const name of Object.keys(members)) {
    const theirs = sent.filter(({ said }) => said.includes(`${name}@exemple.invalid`));
    assert.equal(theirs.length, 1, `minutes to ${name}`);
    const [letter] = theirs;
    for (const said of ["Comptes 2 : adoptée", "Comptes 3 : rejetée", "proces-verbal.pdf"]) {
      assert.ok(letter.said.includes(said), `the letter does not say "${said}":\n${letter.said}`);
    }
  }
});
