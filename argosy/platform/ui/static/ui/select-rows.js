// Marks rows: the box, "x" on the row that has the focus, Shift for all between; the bulk bar says how many.
let last = null;

function boxes(area) {
  return [...area.querySelectorAll("[data-row-check]")];
}

function rowOf(box) {
  return box.closest("tr, li, [data-row]");
}

function show(area) {
  const marked = boxes(area).filter((box) => box.checked);
  for (const box of boxes(area)) rowOf(box)?.classList.toggle("is-marked", box.checked);
  const all = area.querySelector("[data-check-all]");
  if (all) {
    all.checked = marked.length > 0 && marked.length === boxes(area).length;
    all.indeterminate = marked.length > 0 && !all.checked;
  }
  const scope = area.closest("form, main") ?? document;
  for (const bar of scope.querySelectorAll("[data-bulk-bar]")) {
    bar.hidden = marked.length === 0;
    bar.querySelector("[data-marked-count]").textContent = String(marked.length);
    // what is done with so many rows and no other number of them
    for (const one of bar.querySelectorAll("[data-when-marked]")) {
      one.hidden = marked.length !== Number(one.dataset.whenMarked);
    }
  }
}

function markBetween(area, from, to, state) {
  const all = boxes(area);
  const [start, end] = [all.indexOf(from), all.indexOf(to)].sort((a, b) => a - b);
  if (start >= 0) for (const box of all.slice(start, end + 1)) box.checked = state;
}

document.addEventListener("click", (event) => {
  const box = event.target.closest("[data-row-check], [data-check-all]");
  const area = box?.closest("[data-select-rows]");
  if (area && box.matches("[data-check-all]")) {
    for (const each of boxes(area)) each.checked = box.checked;
  } else if (area) {
    if (event.shiftKey && last && area.contains(last)) markBetween(area, last, box, box.checked);
    last = box;
  }
  if (area) show(area);
  if (event.target.closest("[data-unmark]")) unmark();
});

function unmark() {
  for (const area of document.querySelectorAll("[data-select-rows]")) {
    for (const marked of boxes(area)) marked.checked = false;
    show(area);
  }
}

// The server says so when what was marked is done with.
document.addEventListener("unmark-rows", unmark);

function rows() {
  return [...document.querySelectorAll("[data-select-rows] [data-row-check]")].map(rowOf).filter(Boolean);
}

function walk(step) {
  const all = rows();
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[here < 0 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1)];
  if (!next) return false;
  // on what it is called: Enter opens it, arrows walk its cells
  (next.querySelector("a[href]") ?? next.querySelector("[data-row-check]") ?? next).focus();
  return true;
}

// What is done with the marked rows stands behind all of them: one key leads there.
function toBar() {
  const bar = document.querySelector("[data-bulk-bar]:not([hidden])");
  const first = bar?.querySelector(".bulk-actions :is(select, input, button):not([hidden])");
  first?.focus();
  return Boolean(first);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true], dialog")) return;
  if (event.key === "x") {
    const box = event.target.closest("tr, li, [data-row]")?.querySelector("[data-row-check]");
    if (box) {
      box.click();
      event.preventDefault();
    }
  }
  if (event.key === "b" && toBar()) event.preventDefault();
  if ((event.key === "j" || event.key === "k") && !document.querySelector(`[data-key="${event.key}"]`)) {
    if (walk(event.key === "j" ? 1 : -1)) event.preventDefault();
  }
});

document.addEventListener("htmx:afterSettle", () => {
  for (const area of document.querySelectorAll("[data-select-rows]")) show(area);
});
