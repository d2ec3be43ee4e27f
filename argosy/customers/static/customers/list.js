// Cells of a list: Enter or a click opens one, Enter keeps, Esc leaves it as it was; arrows walk within a row.
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

// A choice is made by choosing; only words wait for Enter.
document.addEventListener("change", (event) => {
  const form = openCell(event.target);
  if (form && event.target.matches("select")) form.requestSubmit();
});

document.addEventListener("htmx:afterSwap", (event) => {
  const field = event.detail.target?.isConnected
    ? null
    : document.querySelector(".cell-open [autofocus]");
  field?.focus();
});
