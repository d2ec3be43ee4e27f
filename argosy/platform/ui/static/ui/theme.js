// Brightness and folded rail: kept in a cookie, so that the server draws the next page right from its first byte.
const year = 31536000;
const root = document.documentElement;

function keep(name, value) {
  const life = value ? year : 0;
  document.cookie = `${name}=${value}; path=/; max-age=${life}; samesite=lax`;
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
    keep("argosy_theme", choice.value);
    showChoice();
  }
  if (event.target.closest("[data-fold-rail]")) {
    const folded = root.dataset.rail === "folded";
    if (folded) delete root.dataset.rail;
    else root.dataset.rail = "folded";
    keep("argosy_rail", folded ? "" : "folded");
  }
});

if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  for (const key of document.querySelectorAll("[data-modifier]")) key.textContent = `⌘ ${key.dataset.modifier}`;
}
showChoice();
