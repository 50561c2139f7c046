// axe-core on one page of every route and state, at each width and scheme; nothing scrolls sideways at 320 px.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { problems, sideways } from "./axe.mjs";
import { chromiumHere, demonstration, schemes, signIn, view, widths } from "./house.mjs";
import { routes } from "./routes.mjs";
import { states } from "./states.mjs";

let house, browser;
const signedIn = { visitor: undefined };

before(async () => {
  house = await demonstration();
  browser = await chromiumHere();
  for (const role of ["member", "coordinator", "administrator"]) signedIn[role] = await signIn(browser, house.url, role);
});
after(async () => {
  await browser?.close();
  await house?.close();
});

/** A page looked at in each width and scheme, without loading it again, then in 320 px. The scheme changes colours alone: what
 * the width was looked at for is not looked for twice. */
async function looked({ path, role, act, status = 200 }) {
  const page = await view(browser, { storageState: signedIn[role] });
  const answer = await page.goto(house.url + path);
  assert.equal(answer.status(), status, `${path} as ${role}`);
  // a route may answer with a document to keep
  if (!answer.headers()["content-type"].startsWith("text/html")) return page.context().close();
  if (act) await act(page);
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === schemes[0] ? undefined : ["color-contrast"];
      for (const line of await problems(page, rules)) found.push(`${width} ${colorScheme}: ${line}`);
    }
  }
  await page.setViewportSize({ width: 320, height: 900 });
  found.push(...(await sideways(page)).map((line) => `320: ${line}`));
  // a browser complains of any answer past 399, which the state may be about
  if (status === 200 && !act) found.push(...page.complaints.map((complaint) => `console: ${complaint}`));
  await page.context().close();
  assert.deepEqual(found, [], path);
}

test("a fault on a page is found", async () => {
  const page = await view(browser, { width: 320 });
  await page.goto(`${house.url}/connexion`);
  assert.deepEqual([await problems(page), await sideways(page)], [[], []]);
  await page.evaluate(() => {
    const wide = document.createElement("section");
    wide.style.width = "900px";
    wide.append(document.createElement("img"));
    document.querySelector("main").append(wide);
  });
  assert.match((await problems(page)).join(), /image-alt/);
  assert.match((await sideways(page)).join(), /section/);
  await page.context().close();
});

for (const each of routes()) test(`${each.route} as ${each.role}`, () => looked(each));
for (const each of states) test(`${each.name}`, () => looked(each));
