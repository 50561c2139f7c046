// The demonstration, started for a test, and browsers that look at it.
// HALLE_BINARY: the program (default target/debug/halle of this checkout). CHROMIUM: default /usr/bin/chromium.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const widths = [1280, 390];
export const schemes = ["light", "dark"];

/** The invented people of the demonstration, by what they are. */
export const accounts = {
  coordinator: "demo-coordination",
  finances: "demo-finances",
  member: "demo-agent",
  board: "demo-board",
  administrator: "demo-administration",
};

/** Starts `halle demo` on a free port; gives { url, close }. */
export async function demonstration() {
  const program = process.env.HALLE_BINARY ?? fileURLToPath(new URL("../../target/debug/halle", import.meta.url));
  const child = spawn(program, ["demo", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const said = new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+$/.exec(line);
      if (found) resolve(found[0]);
    });
    gone.then(([code]) => reject(new Error(`halle demo ended with ${code} before it was ready`)));
    child.on("error", reject);
  });
  const url = await said;
  const close = async () => {
    child.kill("SIGTERM");
    await gone;
  };
  return { url, close };
}

export async function chromiumHere() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

/** A page at one width and scheme, with what its console complained of in `complaints`. */
export async function view(browser, { width = 1280, scheme = "light", height = 900, ...more } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce", locale: "fr-FR", ...more,
  });
  const page = await context.newPage();
  // a slow machine is not a fault: what waits so long waits for nothing
  page.setDefaultTimeout(120_000);
  page.complaints = [];
  page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("requestfailed", (request) => page.complaints.push(`${request.url()} ${request.failure()?.errorText}`));
  return page;
}

/** Signs in as one of the invented people, and gives the state that other pages can be opened with. */
export async function signIn(browser, url, role) {
  const page = await view(browser);
  await page.goto(`${url}/connexion`);
  const form = page.locator(`form:has(input[value="${accounts[role]}"])`);
  await Promise.all([page.waitForURL(`${url}/`), form.getByRole("button").click()]);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}
