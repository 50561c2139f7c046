// States that no address alone shows: refusals, an empty list, a form sent back. `act` brings the page there.

const sent = (page) => Promise.all([page.waitForLoadState("load"), page.locator("main form.form button[type=submit]:not([aria-hidden])").click()]);

/** Types in the header's field; on a phone it is in the menu. */
const typing = async (page, text) => {
  const menu = page.locator("details.menu summary");
  if (await menu.isVisible()) await menu.click();
  await page.locator("[data-finder] input:visible").pressSequentially(text);
  await page.locator("[data-finder-list]:visible li").first().waitFor();
};

/** Asks for a sign-in link, and opens the letter that brings it. */
const letter = async (page) => {
  await page.fill("#email", "demo-agent@exemple.invalid");
  await sent(page);
  await page.waitForURL(/envoi/);
  await page.goto(new URL("/courriers", page.url()).href);
  const path = await page.locator("main ul.list a").first().getAttribute("href");
  await page.goto(new URL(path, page.url()).href);
};

/** Asks for what is held, from a page without an account, and opens the letter that confirms it. */
const asked = async (page) => {
  await page.check("input[value=erase]");
  await page.fill("#email", "quelqu-un@exemple.invalid");
  await sent(page);
  await page.waitForURL(/envoi/);
  await page.goto(new URL("/courriers", page.url()).href);
  const path = await page.locator("main ul.list a").first().getAttribute("href");
  await page.goto(new URL(path, page.url()).href);
  await page.locator("main a[href*='/confidentialite/demande/']").first().click();
};

export const states = [
  { name: "a request about data, to confirm", path: "/confidentialite/demande", role: "visitor", act: asked },
  { name: "a request refused", path: "/confidentialite/demande", role: "visitor", act: sent },
  { name: "someone who sits is not erased yet", path: "/reseau/personnes/p001/effacement", role: "coordinator" },
  { name: "what is held on someone who sits", path: "/reseau/personnes/p001/donnees", role: "coordinator" },
  { name: "a change of job refused", path: "/reseau/personnes/p001/changement", role: "coordinator", act: sent },
  { name: "a renewal without a mandate", path: "/reseau/renouvellement?echelon=municipal", role: "coordinator" },
  { name: "no such page", path: "/nulle-part", role: "visitor", status: 404 },
  { name: "sign in first", path: "/reseau/saisie/organisations", role: "visitor", status: 401 },
  { name: "not one's right", path: "/reseau/saisie/personnes", role: "member", status: 403 },
  { name: "a directory that finds nobody", path: "/reseau/adherents?nom=zzz", role: "visitor" },
  { name: "two territories of one name", path: "/territoires?nom=Lieusaint", role: "visitor" },
  { name: "a commune that merged", path: "/territoires/commune-01340", role: "visitor" },
  { name: "a whole region", path: "/territoires/region-53", role: "visitor" },
  { name: "the map by region", path: "/reseau/carte?par=region", role: "visitor" },
  { name: "what is behind a figure", path: "/reseau/couverture/liste?de=commune&niveau=epci&tranche=1", role: "visitor" },
  { name: "what was found", path: "/recherche?q=region", role: "visitor" },
  { name: "what was found, narrowed, to a member", path: "/recherche?q=gosier&genre=personne", role: "member" },
  { name: "nothing found", path: "/recherche?q=zzzzzz", role: "visitor" },
  { name: "the first results, as one types", path: "/reseau", role: "visitor", act: (page) => typing(page, "gosi") },
  { name: "a directory as cards", path: "/reseau/adherents?vue=fiches", role: "visitor" },
  { name: "a directory as a map", path: "/reseau/adherents?vue=carte", role: "visitor" },
  { name: "a directory as names", path: "/reseau/adherents?vue=liste", role: "visitor" },
  { name: "a filter that nobody knows", path: "/reseau/adherents?categorie=licornes", role: "visitor", status: 422 },
  {
    name: "a list to take away", path: "/reseau/organisations", role: "visitor",
    act: (page) => page.locator("#integrer > summary").click(),
  },
  { name: "in English", path: "/en/reseau", role: "visitor" },
  { name: "a link that is no longer one", path: "/connexion/aucun", role: "visitor" },
  { name: "an address refused at the door", path: "/connexion", role: "visitor", act: sent },
  { name: "a letter of the demonstration", path: "/connexion", role: "visitor", act: letter },
  { name: "a row to change", path: "/reseau/saisie/organisations?ligne=le-gosier", role: "coordinator" },
  { name: "a row changed", path: "/reseau/saisie/organisations?fait=change", role: "coordinator" },
  { name: "no spreadsheet was given", path: "/reseau/import", role: "coordinator", act: sent },
  { name: "a form refused", path: "/reseau/saisie/organisations", role: "coordinator", act: sent },
  {
    name: "the menu, unfolded",
    path: "/reseau",
    role: "visitor",
    act: (page) => page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; })),
  },
];
