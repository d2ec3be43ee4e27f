// The stages of a sales flow: added, removed, put into another order; the server keeps them as a whole.
let made = 0;

function rowOf(button) {
  return button.closest("[data-stage]");
}

function add(list) {
  const blank = document.querySelector("template[data-blank]").content.firstElementChild.cloneNode(true);
  made += 1;
  for (const field of blank.querySelectorAll("[name]")) {
    if (field.name === "row") field.value = `n${made}`;
    else field.name = field.name.replace(/-new$/, `-n${made}`);
  }
  const rows = [...list.children];
  const after = rows.filter((row) => !["ordered", "lost"].includes(row.querySelector("select").value)).pop();
  if (after) after.after(blank);
  else list.prepend(blank);
  blank.querySelector("input:not([type=hidden])").focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-add-stage], [data-up], [data-down], [data-remove-stage]");
  const list = document.querySelector("[data-flow]");
  if (!button || !list) return;
  if (button.matches("[data-add-stage]")) return add(list);
  const row = rowOf(button);
  if (button.matches("[data-up]")) row.previousElementSibling?.before(row);
  if (button.matches("[data-down]")) row.nextElementSibling?.after(row);
  if (button.matches("[data-remove-stage]")) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next?.querySelector("input:not([type=hidden])")?.focus();
    return undefined;
  }
  return button.focus();
});

// What is ordered or lost is sure, and waits for nothing.
document.addEventListener("change", (event) => {
  if (!event.target.matches?.("[data-stage] select")) return;
  const isDecided = ["ordered", "lost"].includes(event.target.value);
  const [rate, limit] = rowOf(event.target).querySelectorAll("input[type=number]");
  rate.disabled = isDecided;
  limit.disabled = isDecided;
  if (isDecided) {
    rate.value = event.target.value === "ordered" ? 100 : 0;
    limit.value = "";
  }
});
