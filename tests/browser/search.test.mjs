// The field of the header: the key "/", the first results while one types, arrows, Escape, Enter; on a phone, in the menu; and
// without script.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromiumHere, demonstration, view } from "./house.mjs";

let house, browser;

before(async () => {
  house = await demonstration();
  browser = await chromiumHere();
  // the index is made within a second or so of the start
  for (;;) {
    const said = await (await fetch(`${house.url}/api/v1/recherche?q=gosier`)).json();
    if (said.total) break;
  }
});
after(async () => {
  await browser?.close();
  await house?.close();
});

const focused = (page) => page.evaluate(() => document.activeElement.textContent.replace(/\s+/g, " ").trim() || document.activeElement.name);

test("the key goes to the field, and typing brings the first results", async () => {
  const page = await view(browser);
  await page.goto(`${house.url}/reseau`);
  await page.keyboard.press("/");
  assert.equal(await focused(page), "q");
  await page.keyboard.type("gosi");
  const list = page.locator("header [data-finder-list]:visible");
  await list.locator("li").first().waitFor();
  assert.match(await list.innerText(), /Le Gosier/);
  assert.match(await page.locator(".finder:visible [role=status]").textContent(), /résultat/);
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /Le Gosier/);
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), "q");
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("[data-finder-list]").first().isHidden());
  assert.equal(await focused(page), "q");
  await page.keyboard.type("er");
  await list.locator("li").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForURL(/organisations\/le-gosier/), page.keyboard.press("Enter")]);
  assert.deepEqual(page.complaints.filter((line) => !/ERR_ABORTED/.test(line)), []);
  await page.context().close();
});

test("a stroke typed in a form stays there", async () => {
  const page = await view(browser);
  await page.goto(`${house.url}/connexion`);
  await page.locator("#email").pressSequentially("a/b");
  assert.equal(await page.locator("#email").inputValue(), "a/b");
  await page.context().close();
});

test("Enter shows all of it, and the list goes with the focus", async () => {
  const page = await view(browser);
  await page.goto(`${house.url}/en/decisions`);
  await page.keyboard.press("/");
  await page.keyboard.type("region");
  await page.locator("[data-finder-list]:visible li").first().waitFor();
  await page.locator("main h1").click();
  assert.ok(await page.locator("[data-finder-list]").first().isHidden());
  await page.locator("header input[name=q]:visible").press("Enter");
  await page.waitForURL(/\/en\/recherche\?q=region/);
  assert.ok((await page.locator("main ol.results > li").count()) > 3);
  assert.ok((await page.locator("main mark").count()) > 3);
  await page.context().close();
});

test("on a phone the field is in the menu", async () => {
  const page = await view(browser, { width: 390 });
  await page.goto(`${house.url}/reseau`);
  assert.ok(await page.locator("header input[name=q]:visible").count() === 0);
  await page.locator("details.menu summary").click();
  await page.locator("header input[name=q]:visible").pressSequentially("gosi");
  await page.locator("[data-finder-list]:visible li").first().waitFor();
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("details.menu").getAttribute("open") !== null, "the menu stays");
  await page.context().close();
});

test("without script one searches all the same", async () => {
  const page = await view(browser, { javaScriptEnabled: false });
  await page.goto(`${house.url}/reseau`);
  await page.locator("header input[name=q]:visible").fill("gosier");
  await page.locator("header input[name=q]:visible").press("Enter");
  await page.waitForURL(/recherche\?q=gosier/);
  await page.locator("main ol.results a").first().click();
  await page.waitForURL(/organisations\/le-gosier/);
  await page.context().close();
});
