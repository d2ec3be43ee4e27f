// Cells of a list: Enter or a click opens one, Enter keeps, Esc leaves it as it was; arrows walk within a row.
// Whoever closes a cell with the keyboard stands on it afterwards.
let closed = null;

function remember(form) {
  const cell = form.closest("td");
  closed = { row: cell.parentElement, at: cell.cellIndex };
}

function leave(form) {
  window.htmx.ajax("GET", form.dataset.plain, { target: form.closest("td"), swap: "outerHTML" });
}

function openCell(target) {
  return target.closest?.(".cell-open form");
}

function beside(row, here, step) {
  const all = [...row.querySelectorAll("a[href], .cell-edit")];
  return all[all.indexOf(here) + step];
}

document.addEventListener("keydown", (event) => {
  const form = openCell(event.target);
  if (form && (event.key === "Enter" || event.key === "Escape")) remember(form);
  // Browsers send no form by Enter in a day.
  if (form && event.key === "Enter" && event.target.matches("input[type=date]")) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (form && event.key === "Escape") {
    leave(form);
    event.preventDefault();
    return;
  }
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  if (form || !event.target.matches?.("td a, td .cell-edit")) return;
  const next = beside(event.target.closest("tr"), event.target, event.key === "ArrowRight" ? 1 : -1);
  if (next) {
    next.focus();
    event.preventDefault();
  }
});

// A choice is made by choosing; words wait for Enter, and so does a cell into which more than one thing goes.
document.addEventListener("change", (event) => {
  const form = openCell(event.target);
  if (!form || !event.target.matches("select") || "takesMore" in form.dataset) return;
  remember(form);
  form.requestSubmit();
});

document.addEventListener("htmx:afterSwap", (event) => {
  const field = event.detail.target?.isConnected
    ? null
    : document.querySelector(".cell-open [autofocus]");
  field?.focus();
});

document.addEventListener("htmx:afterSettle", () => {
  if (!closed?.row.isConnected || document.activeElement !== document.body) return;
  const cell = closed.row.cells[closed.at]?.querySelector(".cell-edit");
  if (!cell) return;
  closed = null;
  cell.focus();
});
