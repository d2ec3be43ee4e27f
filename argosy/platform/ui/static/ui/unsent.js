// What somebody typed comes back when it was not kept: the page refused it, the sign-in had ended, or the page was
// loaded again. It stays in this tab's memory only until the next page that is neither a refusal nor the door, for half
// an hour at most, and not beyond signing out. Passwords, codes and what is marked as secret are never kept. What was
// not touched is left as the page shows it by then: a colleague may have changed it.
// What lies there is sealed (AES-256-GCM) by a key that the browser does not keep: each page of the same person brings
// it along, so whoever finds the memory of the tab without being signed in as her reads nothing (ASVS 14.3.3). Visitors
// have no key, and a browser without sealing (no https) keeps nothing.
const PLACE = "argosy-unsent";
const MOST_MS = 30 * 60 * 1000;
const MOST_LETTERS = 200_000;
const NEVER = new Set(["password", "file", "hidden", "submit", "button"]);
const SECRET = /one-time|password|cc-/;

const who = () => {
  const menu = document.getElementById("member-menu");
  return menu ? `${menu.dataset.who ?? ""} ${menu.querySelector(".menu-who")?.textContent ?? ""}` : "";
};
const bytes = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
const base64 = (all) => btoa(Array.from(all, (one) => String.fromCharCode(one)).join(""));
const secret = document.getElementById("member-menu")?.dataset.seal ?? "";
const key = secret && crypto.subtle ? crypto.subtle.importKey("raw", bytes(secret), "AES-GCM", false, ["encrypt", "decrypt"]) : null;
const here = () => location.pathname + location.search;
const says = (form) => form.getAttribute("action") ?? form.getAttribute("hx-post") ?? "";
const sends = (form) => form?.method === "post" || form?.hasAttribute("hx-post");
const alike = (words) => [...document.forms].filter((one) => sends(one) && says(one) === words);
const isSecret = (one) => NEVER.has(one.type) || SECRET.test(one.autocomplete ?? "") || one.closest("[data-secret]");
const fieldsOf = (form) => [...form.elements].filter((one) => one.name && !isSecret(one));
const isTicked = (one) => /checkbox|radio/.test(one.type);
// one of many marks is known by what it stands for: the rows of a list may come back in another order
const nameOf = (one) => (isTicked(one) ? `${one.name}=${one.value}` : one.name);
// every script of the page has run and listens: what is put back is saved, counted and shown as if it had been typed
const listening = new Promise((go) => {
  const soon = () => setTimeout(go);
  if (document.readyState === "complete") soon();
  else document.addEventListener("DOMContentLoaded", soon, { once: true });
});
const chosen = (one, how) => [...one.options].filter((option) => option[how]).map((option) => option.value);
let typedIn = null;
// what would be kept now, sealed: leaving the page waits for nothing, so it is ready before
let ready = null;
let isSealing = false;
let isStale = false;

function valueOf(one) {
  if (isTicked(one)) return one.checked;
  return one.options ? chosen(one, "selected") : one.value;
}

function isTouched(one) {
  if (isTicked(one)) return one.checked !== one.defaultChecked;
  if (!one.options) return one.value !== one.defaultValue;
  const usual = chosen(one, "defaultSelected");
  if (!usual.length && one.type === "select-one" && one.options.length) usual.push(one.options[0].value);
  return JSON.stringify(chosen(one, "selected")) !== JSON.stringify(usual);
}

function typed() {
  if (!typedIn?.isConnected || document.querySelector("[data-not-kept]")) return "";
  // a form that came back with its mistakes shows what was typed before as if it had always stood there
  const isBack = typedIn.querySelector(".field-errors, .notice-red") !== null;
  const counted = new Map();
  const fields = [];
  for (const one of fieldsOf(typedIn)) {
    const name = nameOf(one);
    const at = counted.get(name) ?? 0;
    counted.set(name, at + 1);
    if (isBack || isTouched(one)) fields.push([name, at, valueOf(one)]);
  }
  if (!fields.length) return "";
  const form = says(typedIn);
  const nth = alike(form).indexOf(typedIn);
  const found = JSON.stringify({ who: who(), path: here(), form, nth, fields });
  return found.length < MOST_LETTERS ? found : "";
}

async function seal() {
  if (!key) return;
  isStale = true;
  if (isSealing) return;
  isSealing = true;
  try {
    while (isStale) {
      isStale = false;
      const words = typed();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = words && (await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, new TextEncoder().encode(words)));
      ready = words ? { iv: base64(iv), sealed: base64(new Uint8Array(sealed)) } : null;
    }
  } finally {
    isSealing = false;
  }
}

async function opened({ iv, sealed }) {
  const words = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, await key, bytes(sealed));
  return JSON.parse(new TextDecoder().decode(words));
}

function forget() {
  typedIn = null;
  ready = null;
  sessionStorage.removeItem(PLACE);
}

function putBack(kept) {
  const form = alike(kept.form)[kept.nth];
  if (!form) return;
  const places = fieldsOf(form);
  for (const [name, at, value] of kept.fields) {
    const place = places.filter((one) => nameOf(one) === name)[at];
    if (!place) continue;
    if (Array.isArray(value)) for (const option of place.options ?? []) option.selected = value.includes(option.value);
    else if (typeof value === "boolean") place.checked = value;
    else place.value = value;
    place.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (let fold = form.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  form.closest("dialog:not([open])")?.showModal();
  const words = document.getElementById("notices")?.dataset.unsent;
  if (words) document.dispatchEvent(new CustomEvent("ui:say", { detail: { words } }));
}

async function open() {
  const kept = JSON.parse(sessionStorage.getItem(PLACE));
  if (!kept) return;
  const left = kept.at + MOST_MS - Date.now();
  if (left > 0 && document.querySelector("[data-not-kept]")) {
    sessionStorage.setItem(PLACE, JSON.stringify({ ...kept, isLost: true }));
    setTimeout(forget, left);
    return;
  }
  sessionStorage.removeItem(PLACE);
  const isLost = kept.isLost || performance.getEntriesByType("navigation")[0]?.type === "reload";
  if (!isLost || left <= 0 || !key) return;
  const found = await opened(kept);
  await listening;
  if (found.path === here() && found.who === who()) putBack(found);
}

// a browser that keeps nothing, or what another person's key sealed: then nothing comes back
const nothing = () => {};
open().catch(nothing);
function noticed(event) {
  if (sends(event.target.form)) typedIn = event.target.form;
  seal().catch(nothing);
}
document.addEventListener("input", noticed);
document.addEventListener("submit", (event) => {
  if (event.target.hasAttribute("data-forgets")) forget();
  else seal().catch(nothing);
});
// what was saved meanwhile, and came back in its place, is typed no more
document.addEventListener("htmx:afterSettle", () => {
  if (ready) seal().catch(nothing);
});
window.addEventListener("pagehide", () => {
  if (!ready || !typedIn?.isConnected || document.querySelector("[data-not-kept]")) return;
  try {
    // the half hour begins with the loss: a sign-in often ends because nobody typed for long
    sessionStorage.setItem(PLACE, JSON.stringify({ ...ready, at: Date.now() }));
  } catch {
    // the same
  }
});
