// States that no address alone shows: refusals, an empty list, a form sent back. `act` brings the page there.

const sent = (page) => Promise.all([page.waitForLoadState("load"), page.locator("main form.form button[type=submit]").click()]);

export const states = [
  { name: "no such page", path: "/nulle-part", role: "visitor", status: 404 },
  { name: "sign in first", path: "/reseau/saisie/organisations", role: "visitor", status: 401 },
  { name: "not one's right", path: "/reseau/saisie/personnes", role: "member", status: 403 },
  { name: "a directory that finds nobody", path: "/reseau/adherents?nom=zzz", role: "visitor" },
  { name: "in English", path: "/en/reseau", role: "visitor" },
  { name: "a link that is no longer one", path: "/connexion/aucun", role: "visitor" },
  { name: "a row to change", path: "/reseau/saisie/organisations?ligne=le-gosier", role: "coordinator" },
  { name: "a row changed", path: "/reseau/saisie/organisations?fait=change", role: "coordinator" },
  { name: "a form refused", path: "/reseau/saisie/organisations", role: "coordinator", act: sent },
  {
    name: "the menu, unfolded",
    path: "/reseau",
    role: "visitor",
    act: (page) => page.evaluate(() => document.querySelectorAll("details").forEach((each) => { each.open = true; })),
  },
];
