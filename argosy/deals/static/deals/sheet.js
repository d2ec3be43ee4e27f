// The sheet of goods: Enter goes down, a last line that is begun gets an empty one below, a block copied from Excel
// fills lines from where it is pasted. Saving is the form's own (hx-trigger).
// Which fields a block fills, from left to right: named by the sheet (data-columns), else those of a deal.
const usual = "product model quantity unit price currency";

function orderOf(place) {
  return (place.closest("[data-sheet]").dataset.columns ?? usual).split(" ");
}

function fieldsOf(line) {
  return orderOf(line).map((name) => line.querySelector(`[name="${name}"]`));
}

function addLine(sheet) {
  const body = sheet.querySelector("tbody");
  const last = body.lastElementChild;
  const line = last.cloneNode(true);
  for (const input of line.querySelectorAll("input")) input.value = "";
  line.querySelector(".line-where")?.remove();
  line.dataset.spare = "";
  body.append(line);
  return line;
}

function isEmpty(line) {
  return fieldsOf(line).every((field) => !field.value);
}

function tell(sheet) {
  sheet.closest("form").dispatchEvent(new CustomEvent("sheet:changed"));
}

function number(text) {
  return text.trim().replace(/^[^\d-]+|[^\d]+$/g, "");
}

document.addEventListener("paste", (event) => {
  const sheet = event.target.closest?.("[data-sheet]");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!sheet || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  let line = event.target.closest("tr");
  const start = Math.max(orderOf(event.target).indexOf(event.target.name), 0);
  const filled = [];
  for (const row of text.replace(/\r/g, "").replace(/\n+$/, "").split("\n")) {
    line ??= addLine(sheet);
    const fields = fieldsOf(line);
    for (const [at, value] of row.split("\t").entries()) {
      const field = fields[start + at];
      if (field) field.value = field.inputMode === "decimal" ? number(value) : value.trim();
    }
    filled.push(...line.querySelectorAll("[data-fills]"));
    line = line.nextElementSibling;
  }
  for (const field of filled) field.dispatchEvent(new Event("change", { bubbles: true }));
  if (!isEmpty(sheet.querySelector("tbody").lastElementChild)) addLine(sheet);
  tell(sheet);
});

document.addEventListener("input", (event) => {
  const sheet = event.target.closest?.("[data-sheet]");
  if (sheet && !isEmpty(sheet.querySelector("tbody").lastElementChild)) addLine(sheet);
});

document.addEventListener("keydown", (event) => {
  const line = event.target.closest?.("[data-sheet] tbody tr");
  if (!line || event.isComposing) return;
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const other = step > 0 ? line.nextElementSibling : line.previousElementSibling;
  other?.querySelector(`[name="${event.target.name}"]`)?.focus();
});

document.addEventListener("click", (event) => {
  const sheet = event.target.closest("form")?.querySelector("[data-sheet]");
  if (!sheet) return;
  if (event.target.closest("[data-add-line]")) {
    const last = sheet.querySelector("tbody").lastElementChild;
    (isEmpty(last) ? last : addLine(sheet)).querySelector("input").focus();
  }
  const remove = event.target.closest("[data-remove-line]");
  if (remove) {
    const line = remove.closest("tr");
    if (sheet.querySelectorAll("tbody tr").length === 1) addLine(sheet);
    line.remove();
    tell(sheet);
  }
});
