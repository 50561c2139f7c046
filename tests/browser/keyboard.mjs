// A person at a keyboard: Tab, arrows, Space, Enter and typing. No pointer, no script that fills a field.

import assert from "node:assert/strict";

/** More stops than any page has: past it, Tab has gone round without finding what was looked for. */
const STOPS = 600;

/** Tabs until `wanted` holds for the element with the focus; fails when the page has no such stop. */
async function tabTo(page, wanted, argument, what) {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await page.evaluate(wanted, argument)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${what} on ${page.url()}`);
}

const isNamed = (name) => document.activeElement?.name === name && document.activeElement.type !== "hidden";

/** What one sees or hears of the focused element: a link, a button, a summary. */
const reads = ({ text, tags }) => {
  const element = document.activeElement;
  if (!tags.includes(element?.tagName)) return false;
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();
  const seen = element.cloneNode(true);
  for (const hidden of seen.querySelectorAll(".visually-hidden")) hidden.remove();
  return [words(element), words(seen)].includes(text);
};

/** Goes to a field by its name and answers it as its kind is answered. */
export async function fill(page, name, value) {
  await tabTo(page, isNamed, name, `the field ${name}`);
  const kind = await page.evaluate(() => document.activeElement.tagName === "SELECT" ? "select" : document.activeElement.type);
  if (kind === "select") await choose(page, value);
  else if (kind === "radio") await pick(page, value);
  else if (kind === "checkbox") await page.keyboard.press("Space");
  else if (kind === "date") await date(page, value);
  else if (kind === "time") await page.keyboard.type(value.replace(":", ""));
  else {
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(value);
  }
}

/** A list is gone through with the arrows. */
async function choose(page, label) {
  const read = () => page.evaluate(() => document.activeElement.selectedOptions[0].label.replace(/\s+/g, " "));
  await page.keyboard.press("Home");
  let before = null;
  for (let current = await read(); current !== label; current = await read()) {
    assert.notEqual(current, before, `the list has no "${label}"`);
    before = current;
    await page.keyboard.press("ArrowDown");
  }
}

async function pick(page, value) {
  const read = () => page.evaluate(() => document.activeElement.checked && document.activeElement.value);
  for (let turn = 0; turn < 9 && (await read()) !== value; turn += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await read(), value);
}

/** The browser's own language decides whether day or month comes first in a date. */
async function date(page, value) {
  const [year, month, day] = value.split("-");
  for (const typed of [day + month + year, month + day + year]) {
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(typed);
    if ((await page.evaluate(() => document.activeElement.value)) === value) return;
  }
  assert.fail(`${value} cannot be typed`);
}

/** Follows a link or presses a button by what it says, and waits for what comes: a page, or a file to keep. */
export async function press(page, text, tags = ["A", "BUTTON"], comes = () => page.waitForEvent("load")) {
  await tabTo(page, reads, { text, tags }, `"${text}"`);
  const [come] = await Promise.all([comes(), page.keyboard.press("Enter")]);
  return come;
}

/** Opens what unfolds. */
export async function unfold(page, text) {
  await tabTo(page, reads, { text, tags: ["SUMMARY"] }, `"${text}"`);
  await page.keyboard.press("Enter");
}

/** Joins a file, from the field with the focus. */
export async function join(page, name, file) {
  await tabTo(page, isNamed, name, `the field ${name}`);
  // a browser gives its dialogue to the page in front, and to a key that it saw pressed there
  await page.bringToFront();
  for (const key of ["Enter", "Space", "Enter"]) {
    const opens = page.waitForEvent("filechooser", { timeout: 10_000 }).catch(() => undefined);
    await page.keyboard.press(key);
    const chooser = await opens;
    if (chooser) return chooser.setFiles(file);
  }
  assert.fail(`the field ${name} opens no dialogue`);
}

/** Fills a form in and sends it with its button. */
export async function send(page, answers, button = "Enregistrer") {
  for (const [name, value] of Object.entries(answers)) await fill(page, name, value);
  await press(page, button, ["BUTTON"]);
}
