// What the script does for a page that is live, for what is typed, and for a form that waits for the network: before a small
// server of its own, which can fall silent, answer late or restart at will.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { chromiumHere } from "./house.mjs";

const script = readFileSync(new URL("../../src/platform/assets/halle.js", import.meta.url));

/** What the server knows, and how it behaves. */
let world, server, url, browser;
const fresh = () => ({ state: 1, words: "un", asked: 0, notes: [], forms: new Map(), streams: new Set(), silent: false, refuses: false });

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A page like those of the room: a part that changes, one that is read out, a form in a part, a note to type. */
function page({ typed = "", refused = false } = {}) {
  const form = `f-${Math.random()}`;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Salle</title><script src="/halle.js" defer></script></head>
    <body><main data-live="/direct" data-live-state="${world.state}"><h1>Salle</h1><p data-live-lost hidden>Connexion perdue</p>
    ${refused ? '<div class="error-summary" tabindex="-1">Écrivez plus.</div>' : ""}
    <section id="now" data-live-part><p>${world.words}</p><a href="#x">Lien</a></section>
    <p id="said" data-live-part role="status">${world.words}</p>
    <section id="ballot" data-live-part><p class="in">${world.words}</p><form method="post" action="/vote"><input name="form" type="hidden" value="${form}"><label>Voix <input name="choice" autocomplete="off"></label><button>Voter</button><button type="reset">Reprendre</button></form></section>
    <form method="post" action="/notes"><input name="form" type="hidden" value="${form}"><textarea name="text" aria-label="Note" data-keep="note">${escaped(typed)}</textarea><button>Noter</button></form>
    <form method="post" action="/patient" data-patient><input name="form" type="hidden" value="${form}"><textarea name="text" aria-label="Patience" data-keep="patient">${escaped(typed)}</textarea><button>Envoyer</button></form>
    <ul>${world.notes.map((note) => `<li>${escaped(note)}</li>`).join("")}</ul></main></body></html>`;
}

/** Acts once for each form's id; answers, or falls silent after having acted. */
function post(request, answer, body) {
  const filled = new URLSearchParams(body);
  if (world.refuses) {
    answer.writeHead(422, { "content-type": "text/html; charset=utf-8" });
    return answer.end(page({ typed: filled.get("text"), refused: true }));
  }
  const before = world.silent === "before";
  if (!before && !world.forms.has(filled.get("form"))) {
    world.forms.set(filled.get("form"), true);
    world.notes.push(filled.get("text") ?? filled.get("choice"));
  }
  if (world.silent) return request.socket.destroy();
  answer.writeHead(303, { location: "/salle" });
  return answer.end();
}

before(async () => {
  world = fresh();
  server = createServer((request, answer) => {
    if (request.url === "/halle.js") {
      answer.writeHead(200, { "content-type": "text/javascript" });
      return answer.end(script);
    }
    if (request.url === "/direct") {
      if (world.silent) return request.socket.destroy();
      answer.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      answer.write(`data: ${world.state}\n\n`);
      world.streams.add(answer);
      return answer.on("close", () => world.streams.delete(answer));
    }
    if (request.method === "POST") {
      let body = "";
      request.on("data", (bytes) => (body += bytes));
      return request.on("end", () => post(request, answer, body));
    }
    if (world.silent) return request.socket.destroy();
    world.asked += 1;
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "referrer-policy": "same-origin",
      "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'" });
    return answer.end(page());
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${server.address().port}`;
  browser = await chromiumHere();
});
beforeEach(() => {
  world = fresh();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Something happened in the room. */
function change(words) {
  Object.assign(world, { words, state: world.state + 1 });
  for (const stream of world.streams) stream.write(`data: ${world.state}\n\n`);
}

async function room() {
  const context = await browser.newContext({ locale: "fr-FR" });
  const here = await context.newPage();
  await here.goto(`${url}/salle`);
  await here.waitForFunction(() => document.readyState === "complete");
  while (!world.streams.size) await new Promise((soon) => setImmediate(soon));
  return here;
}
const shows = (here, where, words) => here.locator(where, { hasText: words }).waitFor();

test("a part follows what happens, and one that is read out keeps its element", async () => {
  const here = await room();
  await here.evaluate(() => (document.querySelector("#said").mine = true));
  await here.locator("#now a").focus();
  change("deux");
  await shows(here, "#now", "deux");
  await shows(here, "#said", "deux");
  assert.equal(await here.evaluate(() => document.querySelector("#said").mine), true);
  assert.equal(await here.evaluate(() => document.activeElement.textContent), "Lien", "the focus is given back");
  // ten at once are asked for once or twice
  const asked = world.asked;
  for (let i = 0; i < 10; i += 1) change(`dix-${i}`);
  await shows(here, "#now", "dix-9");
  assert.ok(world.asked - asked <= 2, `${world.asked - asked} pages asked for`);
  await here.context().close();
});

test("what changed between the page and its stream is seen", async () => {
  const context = await browser.newContext();
  const here = await context.newPage();
  await here.route("**/halle.js", async (route) => {
    change("entre-temps");
    await route.continue();
  });
  await here.goto(`${url}/salle`);
  await shows(here, "#now", "entre-temps");
  await context.close();
});

test("a part that is being filled in waits until it is given up", async () => {
  const here = await room();
  await here.getByLabel("Voix").fill("pour");
  change("deux");
  await shows(here, "#now", "deux");
  assert.equal(await here.locator("#ballot .in").textContent(), "un");
  assert.equal(await here.getByLabel("Voix").inputValue(), "pour");
  await here.getByRole("button", { name: "Reprendre" }).click();
  await shows(here, "#ballot .in", "deux");
  await here.context().close();
});

test("a lost connection says so, and the page catches up", async () => {
  const here = await room();
  world.silent = true;
  for (const stream of world.streams) stream.destroy();
  await here.locator("[data-live-lost]").waitFor();
  Object.assign(world, { words: "deux", state: 2, silent: false });
  await shows(here, "#now", "deux");
  await here.locator("[data-live-lost]").waitFor({ state: "hidden" });
  await here.context().close();
});

test("what is typed outlives a reload, and is forgotten once it arrived", async () => {
  const here = await room();
  here.on("dialog", (dialog) => dialog.accept());
  await here.getByLabel("Note").fill("Le maire arrive à 10 h");
  await here.reload();
  assert.equal(await here.getByLabel("Note").inputValue(), "Le maire arrive à 10 h");
  await here.getByRole("button", { name: "Noter" }).click();
  await shows(here, "li", "Le maire arrive à 10 h");
  assert.equal(await here.getByLabel("Note").inputValue(), "");
  await here.reload();
  assert.equal(await here.getByLabel("Note").inputValue(), "");
  await here.context().close();
});

for (const silent of ["before", "after"]) {
  test(`a form whose network falls ${silent} the act is given back, and acts once`, async () => {
    const here = await room();
    here.on("dialog", (dialog) => dialog.accept());
    await here.getByLabel("Note").fill("Nantes dit oui");
    world.silent = silent;
    await here.getByRole("button", { name: "Noter" }).click();
    await here.waitForURL("chrome-error://**");
    world.silent = false;
    await here.goBack();
    assert.equal(await here.getByLabel("Note").inputValue(), "Nantes dit oui");
    await here.reload();
    assert.equal(await here.getByLabel("Note").inputValue(), "Nantes dit oui");
    await here.getByRole("button", { name: "Noter" }).click();
    await shows(here, "li", "Nantes dit oui");
    assert.deepEqual(world.notes, ["Nantes dit oui"]);
    assert.equal(await here.getByLabel("Note").inputValue(), "");
    await here.context().close();
  });

  test(`a patient form whose network falls ${silent} the act is sent again, and acts once`, async () => {
    const here = await room();
    await here.getByLabel("Patience").fill("Mulhouse arrive");
    world.silent = silent;
    await here.getByRole("button", { name: "Envoyer" }).click();
    await here.locator("[data-live-lost]").waitFor();
    world.silent = false;
    await shows(here, "li", "Mulhouse arrive");
    assert.deepEqual(world.notes, ["Mulhouse arrive"]);
    assert.equal(await here.getByLabel("Patience").inputValue(), "");
    await here.context().close();
  });
}

test("a refusal is shown as the house says it, and what was typed stays until it passes", async () => {
  const here = await room();
  for (const [label, button] of [["Patience", "Envoyer"], ["Note", "Noter"]]) {
    world.refuses = true;
    await here.getByLabel(label).fill("Trop court");
    await here.getByRole("button", { name: button }).click();
    await here.locator(".error-summary:focus").waitFor();
    assert.equal(await here.getByLabel(label).inputValue(), "Trop court");
    world.refuses = false;
    await here.getByLabel(label).fill(`Assez long pour ${label}`);
    await here.getByRole("button", { name: button }).click();
    await shows(here, "li", `Assez long pour ${label}`);
    assert.equal(await here.getByLabel(label).inputValue(), "");
  }
  await here.context().close();
});
