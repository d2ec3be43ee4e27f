// Keys: "g m" goes, a single letter presses what carries data-key with it. Nothing happens while one types.
const patience = 1200;
let before = "";
let timer;

function isTyping(target) {
  return target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]") != null;
}

function remember(key) {
  clearTimeout(timer);
  before = key;
  timer = setTimeout(() => (before = ""), patience);
}

function openDialog(id) {
  const dialog = document.getElementById(id);
  if (!dialog || document.querySelector("dialog[open]")) return;
  dialog.showModal();
  dialog.dispatchEvent(new CustomEvent("ui:opened", { bubbles: true }));
}

function press(key) {
  const found = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]:not(.rail-link)`)];
  const shown = found.find((element) => element.checkVisibility());
  if (!shown) return false;
  if (shown.matches("input, textarea, select")) shown.focus();
  else shown.click();
  // what a line hides is opened to be filled in
  const opened = shown.matches("summary") && shown.closest("details[open]");
  if (opened) opened.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  return true;
}

// The way back that was offered last.
function undo() {
  const ways = [...document.querySelectorAll("[data-toast] :is(.undo, [data-undo])")];
  ways.at(-1)?.click();
  return ways.length > 0;
}

function go(key) {
  const link = document.querySelector(`.rail-link[data-key="${CSS.escape(key)}"]`);
  if (!link) return false;
  link.click();
  return true;
}

// Whoever pressed "reply" types on: until there is something to type into, a letter of hers is no command.
function isAboutToType() {
  return document.querySelector('.htmx-request[hx-target="#dock"]') !== null;
}

function handle(event) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.target.closest?.(".editor-paper")) {
    openDialog("palette");
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  if (document.querySelector("dialog[open]")) return false;
  if (before === "g") {
    before = "";
    return go(event.key);
  }
  if (event.key === "g") {
    remember("g");
    return true;
  }
  if (event.key === "?") {
    openDialog("keys");
    return true;
  }
  if (event.key === "/") {
    openDialog("palette");
    return true;
  }
  return event.key.length === 1 && (isAboutToType() || press(event.key) || (event.key === "z" && undo()));
}

// Whoever has typed enough leaves the field, and the keys mean again what they mean.
document.addEventListener("keydown", (event) => {
  const isLeft = event.key === "Escape" && !event.defaultPrevented && !event.isComposing;
  if (isLeft && event.target.matches?.(".page :is(input, textarea, select)") && !event.target.closest("dialog, [popover]")) {
    event.target.blur();
  }
});

document.addEventListener("keydown", (event) => {
  if (!event.defaultPrevented && handle(event)) event.preventDefault();
});

// What the keys do on this page stands in front of what they do everywhere.
function wordsOf(element) {
  return element.getAttribute("aria-label") || element.textContent.trim() || element.placeholder || "";
}

function line(key, words) {
  const row = document.createElement("div");
  const [name, does, press] = ["dt", "dd", "kbd"].map((tag) => document.createElement(tag));
  press.textContent = key;
  name.append(press);
  does.textContent = words;
  row.append(name, does);
  return row;
}

document.addEventListener("ui:opened", (event) => {
  if (event.target.id !== "keys") return;
  const here = new Map();
  for (const element of document.querySelectorAll("[data-key]:not(.rail-link)")) {
    const { key } = element.dataset;
    if (!here.has(key) && element.checkVisibility() && wordsOf(element)) here.set(key, wordsOf(element));
  }
  event.target.querySelector("[data-keys-here]").replaceChildren(...[...here].map(([key, words]) => line(key, words)));
  for (const row of event.target.querySelectorAll("[data-unless]")) row.hidden = here.has(row.dataset.unless);
});
