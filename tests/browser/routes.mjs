// One page of every route that answers with a page, and whom it opens to: read from the access table of tests/it.

import { readFileSync } from "node:fs";

const here = (name) => readFileSync(new URL(`../it/${name}`, import.meta.url), "utf8");
const lines = (text) => text.split("\n").filter((line) => line.trim() && !line.startsWith("#"));

/** Roles from the least to the most; a page is looked at by the first one that may. */
const order = ["visitor", "member", "coordinator", "administrator"];
const columns = { visitor: "visitor", member: "member-own", coordinator: "coordinator", administrator: "administrator" };

/** What is no page: documents to download, answers to programs, streams, parts of pages, assets. */
const apart = /\.(pdf|md|json|zip|csv|xlsx|geojson|rss)$|\/direct$|\/apercu$|^\/api\/|^\/etat$|^\/assets\//;

/** A route with something in the place of each name in braces. */
function address(route) {
  const pairs = lines(here("addresses.txt")).map((line) => line.split(/\s+/));
  const [from, to] = pairs.filter(([from]) => route.startsWith(from)).sort((a, b) => b[0].length - a[0].length)[0] ?? ["", ""];
  return to + route.slice(from.length);
}

export function routes() {
  const table = lines(here("access.txt"));
  const heads = table.shift().split(/\s+/);
  const found = [];
  for (const line of table) {
    const cells = line.split(/\s+/);
    const [method, route] = cells;
    if (method !== "GET" || apart.test(route)) continue;
    const role = order.find((each) => cells[heads.indexOf(columns[each])] === "200");
    if (role) found.push({ route, path: address(route), role });
  }
  return found;
}
