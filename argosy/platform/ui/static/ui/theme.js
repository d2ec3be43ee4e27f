// Brightness and folded rail: kept in cookies that only the server sets and reads, so that it draws the next page right
// from its first byte and no script can read them.
const root = document.documentElement;

function keep(what, value) {
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  fetch("/cookies/look/", { method: "POST", body: new URLSearchParams({ what, value }), headers, keepalive: true });
}

function showChoice() {
  const chosen = root.dataset.theme ?? "";
  for (const button of document.querySelectorAll("[data-theme-choice] button")) {
    button.setAttribute("aria-pressed", String(button.value === chosen));
  }
}

document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-theme-choice] button");
  if (choice) {
    if (choice.value) root.dataset.theme = choice.value;
    else delete root.dataset.theme;
    keep("theme", choice.value);
    showChoice();
  }
  if (event.target.closest("[data-fold-rail]")) {
    const folded = root.dataset.rail === "folded";
    if (folded) delete root.dataset.rail;
    else root.dataset.rail = "folded";
    keep("rail", folded ? "" : "folded");
  }
});

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  for (const key of document.querySelectorAll("[data-modifier]")) key.textContent = `⌘ ${key.dataset.modifier}`;
}
showChoice();
