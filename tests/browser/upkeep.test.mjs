// The directory is kept true: a coordinator merges two organisations that are one, reads so in the history and takes it back; a
// member corrects the page of their town as in a wiki and puts the text back; a visitor proposes a correction, confirms it by the
// letter, and the coordination accepts it. axe-core and a ruler look at each page on the way. HALLE_PICTURES: a folder for what is seen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, schemes, signIn, view, widths } from "./house.mjs";

const town = "/reseau/organisations/le-gosier";
const words = "Une ville de Guadeloupe, entre plages et mornes.";

let house, browser, desk, member, visitor;

before(async () => {
  house = await demonstration();
  browser = await chromiumHere();
  [desk, member, visitor] = await Promise.all(["coordinator", "member", undefined].map(async (role) =>
    view(browser, { storageState: role && (await signIn(browser, house.url, role)) })));
});

after(async () => {
  await browser?.close();
  await house?.close();
});

const go = (page, act) => Promise.all([page.waitForNavigation(), act]);
const press = (page, name) => go(page, page.locator("main").getByRole("button", { name }).first().click());
const follow = (page, name) => go(page, page.locator("main").getByRole("link", { name }).first().click());
const text = async (page) => (await page.locator("main").innerText()).replace(/\s+/g, " ");
const open = (page, path) => page.goto(house.url + path);

/** Nothing for axe-core nor sideways, wide and narrow; the other scheme changes colours alone. */
async function clean(page, name) {
  const found = [];
  for (const width of [...widths].reverse()) {
    await page.setViewportSize({ width, height: 900 });
    for (const line of [...(await problems(page)), ...(await sideways(page))]) found.push(`${width}: ${line}`);
    const picture = `${process.env.HALLE_PICTURES}/${name}-${width}.png`;
    if (process.env.HALLE_PICTURES) await page.screenshot({ path: picture, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: schemes[1] });
  found.push(...(await problems(page, ["color-contrast"])).map((line) => `${schemes[1]}: ${line}`));
  await page.emulateMedia({ colorScheme: schemes[0] });
  assert.deepEqual(found, [], name);
}

test("a duplicate is found, merged, told in the history, and taken apart again", async () => {
  await open(desk, "/reseau/doublons");
  await follow(desk, "Association des Régions de France");
  assert.match(await text(desk), /Ce qui les rapproche/);
  await clean(desk, "pair");
  const [gone, kept] = new URL(desk.url()).pathname.split("/").slice(-2);
  await desk.locator(`input[name=keep][value="${kept}"]`).check();
  await press(desk, "Fusionner");
  assert.match(await text(desk), /C’est fusionné/);
  await clean(desk, "merged");
  const merge = desk.url();
  await open(visitor, `/reseau/organisations/${gone}`);
  assert.equal(new URL(visitor.url()).pathname, `/reseau/organisations/${kept}`, "the old address leads to the one that stays");
  await follow(visitor, "Historique");
  assert.match(await text(visitor), /Fusion avec une autre/);
  await desk.goto(merge);
  await press(desk, "Défaire la fusion");
  assert.match(await text(desk), /La fusion est défaite/);
  await clean(desk, "unmerged");
  await open(visitor, `/reseau/organisations/${gone}`);
  assert.equal(new URL(visitor.url()).pathname, `/reseau/organisations/${gone}`);
});

test("a member corrects a page as in a wiki, and puts the text back", async () => {
  await open(member, town);
  await follow(member, "Corriger cette page");
  assert.match(await text(member), /publié tout de suite/);
  await clean(member, "correct");
  const before = await member.locator("#about").inputValue();
  await member.fill("#about", words);
  await member.fill("#why", "La page ne disait rien");
  await press(member, "Enregistrer");
  await open(visitor, town);
  assert.match(await text(visitor), new RegExp(words));
  await open(member, `${town}/historique`);
  assert.match(await text(member), /Page corrigée.*La page ne disait rien/);
  await clean(member, "history");
  await press(member, "Rétablir ce qui était écrit avant");
  assert.match(await text(member), /C’est rétabli/);
  await open(member, `${town}/corriger`);
  assert.equal(await member.locator("#about").inputValue(), before);
});

test("a visitor's correction waits for the letter, then for the coordination", async () => {
  await open(visitor, `${town}/corriger`);
  await visitor.fill("#about", words);
  await visitor.fill("#email", "voisine@exemple.invalid");
  await press(visitor, "Proposer");
  await clean(visitor, "sent");
  await open(visitor, "/courriers");
  await go(visitor, visitor.locator("main a[href*='/courriers/']").first().click());
  await go(visitor, visitor.locator("main a[href*='/propositions/']").first().click());
  assert.match(await text(visitor), new RegExp(words));
  await clean(visitor, "confirm");
  await open(desk, "/reseau/propositions");
  assert.doesNotMatch(await text(desk), new RegExp(words), "nobody reads what is not confirmed");
  await press(visitor, "Confirmer");
  await desk.reload();
  assert.match(await text(desk), new RegExp(words));
  await clean(desk, "proposals");
  await open(desk, "/");
  assert.match(await text(desk), /Ce qui vous attend Une correction proposée/);
  await clean(desk, "front");
  await follow(desk, "Une correction proposée");
  await press(desk, "Accepter");
  await open(visitor, town);
  assert.match(await text(visitor), new RegExp(words));
  await open(visitor, "/courriers");
  await go(visitor, visitor.locator("main a[href*='/courriers/']").first().click());
  assert.match(await text(visitor), /est publiée. Merci/);
});
