// What axe-core and a ruler find on a page.

import { AxeBuilder } from "@axe-core/playwright";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe-core finds on the page as it stands, by all its rules or by those named: one line a node. */
export async function problems(page, rules) {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id} (${rule.impact}): ${node.target.join(" ")} ${node.any.map((check) => check.message).join("; ")}`));
}

/** The elements that make the page scroll sideways; none when it does not. */
export async function sideways(page) {
  return page.evaluate(() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((element) =>
      element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest(".table-wrap"));
    const name = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    return [`page is ${root.scrollWidth} px wide in ${root.clientWidth}`, ...new Set(wide.slice(0, 5).map(name))];
  });
}
