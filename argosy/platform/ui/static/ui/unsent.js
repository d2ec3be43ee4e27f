// What somebody typed comes back when it was not kept: the page refused it, the sign-in had ended, or the page was
// loaded again. It stays in this tab's memory only until the next page that is neither a refusal nor the door, for half an hour at most; passwords and
// codes never.
const PLACE = "argosy-unsent";
const MOST_MS = 30 * 60 * 1000;
const MOST_LETTERS = 200_000;
const NEVER = new Set(["password", "file", "hidden", "submit", "button"]);

const who = () => document.querySelector("#member-menu .menu-who")?.textContent ?? "";
const here = () => location.pathname + location.search;
const says = (form) => form.getAttribute("action") ?? form.getAttribute("hx-post") ?? "";
const sends = (form) => form?.method === "post" || form?.hasAttribute("hx-post");
const alike = (words) => [...document.forms].filter((one) => sends(one) && says(one) === words);
const fieldsOf = (form) =>
  [...form.elements].filter((one) => one.name && !NEVER.has(one.type) && !one.autocomplete?.includes("one-time"));
let typedIn = null;

function keep() {
  if (!typedIn?.isConnected || document.querySelector("[data-not-kept]")) return;
  const fields = fieldsOf(typedIn).map((one) => [one.name, /checkbox|radio/.test(one.type) ? one.checked : one.value]);
  const form = says(typedIn);
  const nth = alike(form).indexOf(typedIn);
  const kept = JSON.stringify({ who: who(), path: here(), form, nth, fields, at: Date.now() });
  if (kept.length < MOST_LETTERS) sessionStorage.setItem(PLACE, kept);
}

function putBack(kept) {
  const form = alike(kept.form)[kept.nth];
  if (!form) return;
  const places = fieldsOf(form);
  for (const [name, value] of kept.fields) {
    const index = places.findIndex((one) => one.name === name);
    if (index < 0) continue;
    const [place] = places.splice(index, 1);
    if (typeof value === "boolean") place.checked = value;
    else place.value = value;
    place.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (let fold = form.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  form.closest("dialog:not([open])")?.showModal();
  const words = document.getElementById("notices")?.dataset.unsent;
  if (words) document.dispatchEvent(new CustomEvent("ui:say", { detail: { words } }));
}

function open() {
  const kept = JSON.parse(sessionStorage.getItem(PLACE));
  if (!kept) return;
  if (document.querySelector("[data-not-kept]")) {
    sessionStorage.setItem(PLACE, JSON.stringify({ ...kept, isLost: true }));
    return;
  }
  sessionStorage.removeItem(PLACE);
  const isLost = kept.isLost || performance.getEntriesByType("navigation")[0]?.type === "reload";
  if (isLost && kept.path === here() && kept.who === who() && Date.now() - kept.at < MOST_MS) putBack(kept);
}

try {
  open();
} catch {
  // a browser that keeps nothing: then nothing comes back
}
document.addEventListener("input", (event) => {
  if (sends(event.target.form)) typedIn = event.target.form;
});
window.addEventListener("pagehide", () => {
  try {
    keep();
  } catch {
    // the same
  }
});
