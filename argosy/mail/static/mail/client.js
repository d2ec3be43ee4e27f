// The list keeps itself true without losing its place; keys walk through it; on a phone one pane is the page.
const pause = 250;

const panes = () => document.getElementById("panes");
const lines = () => document.getElementById("lines");
const conversation = () => document.getElementById("conversation");
const openThread = () => conversation()?.querySelector("[data-thread]")?.dataset.thread;

function html(text) {
  return new DOMParser().parseFromString(`<ol>${text}</ol>`, "text/html").querySelector("ol");
}

async function fetched(url) {
  const answer = await fetch(url, { headers: { "HX-Request": "true", Accept: "text/html" } });
  return answer.ok ? answer.text() : null;
}

function print(row) {
  const copy = row.cloneNode(true);
  copy.classList.remove("is-here", "is-marked");
  for (const time of copy.querySelectorAll("time")) time.textContent = "";
  return `${[...copy.classList].sort().join(" ")} ${copy.textContent.replace(/\s+/g, " ")} ${copy.querySelectorAll("svg").length}`;
}

function adopt(fresh, old) {
  if (fresh.dataset.thread && fresh.dataset.thread === openThread()) fresh.classList.add("is-here");
  const box = fresh.querySelector("[data-row-check]");
  if (box && old?.querySelector("[data-row-check]")?.checked) {
    box.checked = true;
    fresh.classList.add("is-marked");
  }
  return fresh;
}

async function refreshList() {
  const list = lines();
  const url = panes()?.dataset.listUrl;
  if (!list || !url) return;
  const count = Math.max(50, Math.ceil(list.querySelectorAll(".message").length / 50) * 50);
  const text = await fetched(`${url}&part=rows&most=${count}`);
  if (text === null || panes()?.dataset.listUrl !== url) return;
  const fresh = html(text);
  const focused = document.activeElement?.closest?.(".message")?.id;
  let at = list.firstElementChild;
  for (const row of [...fresh.children]) {
    const old = row.id ? document.getElementById(row.id) : null;
    if (old && print(old) === print(row)) {
      if (old === at) at = old.nextElementSibling;
      else list.insertBefore(old, at);
      continue;
    }
    adopt(row, old);
    if (old && old === at) at = old.nextElementSibling;
    old?.remove();
    list.insertBefore(row, at);
    globalThis.htmx.process(row);
  }
  while (at) {
    const next = at.nextElementSibling;
    at.remove();
    at = next;
  }
  if (focused && document.activeElement === document.body) document.querySelector(`#${CSS.escape(focused)} .message-link`)?.focus();
}

async function refreshConversation() {
  const body = document.getElementById("conversation-body");
  if (!body) return;
  // What comes in before one's eyes is read; what one marked as unread stays so.
  const newest = [...body.querySelectorAll("[id^=letter-]")].map((letter) => letter.id.slice(7)).sort().pop();
  const seen = document.visibilityState === "visible" && newest ? `?seen=${newest}` : "";
  const text = await fetched(body.dataset.arrivals + seen);
  if (text === null || !body.isConnected) return;
  const fresh = new DOMParser().parseFromString(text, "text/html");
  mergeLetters(body.querySelector("#letters"), fresh.querySelector("#letters"));
  const strip = body.querySelector("#mail-strip");
  const newStrip = fresh.querySelector("#mail-strip");
  // What one is reading or filling in is not taken from under the hand.
  const busy = strip?.contains(document.activeElement) || strip?.querySelector("details[open]");
  if (strip && newStrip && !busy && print(strip) !== print(newStrip)) {
    strip.replaceWith(newStrip);
    globalThis.htmx.process(newStrip);
  }
}

// Star and menu of a letter that stays: what is in them may have changed elsewhere, in the strip or by a colleague.
function renew(old, fresh) {
  if (!old || !fresh || print(old) === print(fresh) || old.querySelector(":popover-open")) return;
  old.replaceWith(fresh);
  globalThis.htmx.process(fresh);
}

function mergeLetters(list, fresh) {
  if (!list || !fresh) return;
  const wanted = new Set([...fresh.children].map((one) => one.id));
  for (const old of [...list.children]) if (!wanted.has(old.id)) old.remove();
  let at = list.firstElementChild;
  for (const letter of [...fresh.children]) {
    const old = document.getElementById(letter.id);
    if (old && old.dataset.state === letter.dataset.state) {
      renew(old.querySelector(".letter-marks"), letter.querySelector(".letter-marks"));
      at = old.nextElementSibling;
      continue;
    }
    if (old && old === at) at = old.nextElementSibling;
    old?.remove();
    list.insertBefore(letter, at);
    globalThis.htmx.process(letter);
  }
}

// At once for the first news; what comes while one is being fetched is fetched together afterwards.
let isBusy = false;
let isWanted = false;
async function refresh() {
  isWanted = true;
  if (isBusy) return;
  isBusy = true;
  while (isWanted) {
    isWanted = false;
    await Promise.allSettled([refreshList(), refreshConversation()]);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  isBusy = false;
}

for (const name of ["live:mail", "live:understood", "live:again", "mail-changed", "conversation-changed"]) {
  document.addEventListener(name, refresh);
}

function showPane(name) {
  for (const pane of panes()?.querySelectorAll(":scope > .pane") ?? []) pane.removeAttribute("data-open");
  const shown = name === "conversation" ? conversation() : panes()?.querySelector(".mail-list");
  shown?.setAttribute("data-open", "");
  shown?.scrollTo?.(0, 0);
}

function choose(row) {
  for (const other of lines().querySelectorAll(".is-here")) other.classList.remove("is-here");
  for (const same of lines().querySelectorAll(`[data-thread="${row.dataset.thread}"]`)) {
    same.classList.add("is-here");
    same.classList.remove("is-unread");
  }
}

// Enter on what j opened already reads on there; asked for again, it would stand in the browser's history twice.
function isOpen(link) {
  const thread = link.closest(".message").dataset.thread;
  return new URL(link.href).pathname === location.pathname && conversation()?.querySelector(`[data-thread="${thread}"]`);
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const link = event.target.closest?.("[data-message]");
  if (!link) return;
  if (isOpen(link)) {
    event.preventDefault();
    showPane("conversation");
    conversation().focus();
  } else choose(link.closest(".message"));
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "conversation" && event.target.querySelector("[data-thread]")) showPane("conversation");
});

// Next and previous message: opened at once, for reading is what one came for.
function walk(step) {
  const rows = [...(lines()?.querySelectorAll(".message") ?? [])];
  if (!rows.length) return false;
  const here = rows.findIndex((row) => row.classList.contains("is-here"));
  const next = rows[here < 0 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1)];
  if (!next || rows.indexOf(next) === here) return true;
  next.scrollIntoView({ block: "nearest" });
  const link = next.querySelector(".message-link");
  link?.focus({ preventScroll: true });
  link?.click();
  return true;
}

document.addEventListener(
  "keydown",
  (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true], dialog, [data-dock]")) return;
    let done = false;
    if (event.key === "j" || event.key === "k") done = walk(event.key === "j" ? 1 : -1);
    if (event.key === "x" && !event.target.closest(".message")) {
      const box = lines()?.querySelector(".is-here [data-row-check]");
      box?.click();
      done = Boolean(box);
    }
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
  },
  true,
);

// The folders in a dialog, where there is no room for their pane.
document.addEventListener("ui:opened", (event) => {
  const place = event.target.querySelector?.("[data-shelf-copy]");
  const shelf = document.getElementById("shelf");
  if (!place || !shelf) return;
  const copy = shelf.cloneNode(true);
  copy.removeAttribute("id");
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of one.getAttributeNames()) if (name.startsWith("hx-")) one.removeAttribute(name);
  }
  place.replaceChildren(copy);
});
