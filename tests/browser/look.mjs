// Pictures of one page of every route, at each width and scheme: npm run look [PART OF A ROUTE]
// Writes pictures/<route>-<width>-<scheme>.png, full height.

import { mkdirSync } from "node:fs";
import { chromiumHere, demonstration, schemes, signIn, view, widths } from "./house.mjs";
import { routes } from "./routes.mjs";

const part = process.argv[2] ?? "";
const out = new URL("pictures/", import.meta.url);
mkdirSync(out, { recursive: true });
const house = await demonstration();
const browser = await chromiumHere();
const signedIn = { visitor: undefined };
for (const role of ["member", "coordinator", "administrator"]) signedIn[role] = await signIn(browser, house.url, role);
for (const { route, path, role } of routes().filter((each) => each.route.includes(part))) {
  const name = route.replace(/[{}]/g, "").replace(/^\//, "").replaceAll("/", "_") || "accueil";
  for (const width of widths) {
    for (const scheme of schemes) {
      const page = await view(browser, { width, scheme, storageState: signedIn[role] });
      await page.goto(house.url + path);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: new URL(`${name}-${width}-${scheme}.png`, out).pathname, fullPage: true });
      await page.context().close();
    }
  }
}
await browser.close();
await house.close();
