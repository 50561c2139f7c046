// Small comforts; every page works without them.

// A refused form opens on the summary of what to mend.
document.querySelector(".error-summary")?.focus();

// Leaving a half-filled form asks first. The browser writes the question.
const touched = new Set();
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("input", () => touched.add(form));
  form.addEventListener("submit", () => touched.clear());
  form.addEventListener("reset", () => touched.delete(form));
}
addEventListener("beforeunload", (event) => {
  if (touched.size) event.preventDefault();
});

// Escape closes the menu and gives the focus back to its button.
const menu = document.querySelector("details.menu");
menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
