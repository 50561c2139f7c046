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

/** Opens a page or brings it to a state, at one width and scheme. */
async function shown({ path, role, act }, options) {
  const page = await view(browser, { ...options, storageState: signedIn[role] });
  const answer = await page.goto(house.url + path);
  if (act) await act(page);
  return { page, status: answer.status() };
}

async function looked(each) {
  const found = [];
  for (const width of widths) {
    for (const scheme of schemes) {
      const { page, status } = await shown(each, { width, scheme });
      assert.equal(status, each.status ?? 200, `${each.path} as ${each.role}`);
      for (const line of await problems(page)) found.push(`${width} ${scheme}: ${line}`);
      if (!each.status && !each.act) found.push(...page.complaints.map((complaint) => `${width} ${scheme}: console: ${complaint}`));
      await page.context().close();
    }
  }
  const { page } = await shown(each, { width: 320 });
  found.push(...(await sideways(page)).map((line) => `320: ${line}`));
  await page.context().close();
  assert.deepEqual([...new Set(found)], [], each.path);
}

for (const each of routes()) test(`${each.route} as ${each.role}`, () => looked(each));
for (const each of states) test(`${each.name}`, () => looked(each));
