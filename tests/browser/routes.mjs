// One page of every route that answers with a page, and whom it opens to: read from the access table of tests/it.

import { readFileSync } from "node:fs";

const here = (name) => readFileSync(new URL(`../it/${name}`, import.meta.url), "utf8");
const lines = (text) => text.split("\n").filter((line) => line.trim() && !line.startsWith("#"));

/** Roles from the least to the most; a page is looked at by the first one that may. */
const order = ["visitor", "member", "coordinator", "administrator"];
const columns = { visitor: "visitor", member: "member-own", coordinator: "coordinator", administrator: "administrator" };

/** What is no page: documents to download, answers to programs, assets. */
const apart = /\.(pdf|md|json)$|^\/api\/|^\/etat$|^\/assets\//;

export function routes() {
  const addresses = new Map(lines(here("addresses.txt")).map((line) => line.split(/\s+/)));
  const table = lines(here("access.txt"));
  const heads = table.shift().split(/\s+/);
  const found = [];
  for (const line of table) {
    const cells = line.split(/\s+/);
    const [method, route] = cells;
    if (method !== "GET" || apart.test(route)) continue;
    const role = order.find((each) => cells[heads.indexOf(columns[each])] === "200");
    if (role) found.push({ route, path: addresses.get(route) ?? route, role });
  }
  return found;
}
