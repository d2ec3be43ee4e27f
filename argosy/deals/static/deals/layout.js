// The editor of a layout: what stands in the form is shown as pages beside it, rows go up and down, fields are put where one writes.
const form = document.querySelector("[data-layout]");
const side = document.getElementById("preview");
const [pages, refused, advice, hint, more] = ["pages", "refused", "advice", "hint", "more"].map((name) => side?.querySelector(`[data-${name}]`));
let waiting;
let asked;
let lastField;

function said(place, words) {
  place.textContent = words;
  place.hidden = !words;
}

function show(answer) {
  const made = answer.pages.map((page, at) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${page}`;
    picture.alt = pages.dataset.alt.replace("%s", at + 1);
    return picture;
  });
  pages.replaceChildren(...made);
  said(advice, answer.advice.length ? `${advice.dataset.advice} ${answer.advice.join(document.documentElement.lang.startsWith("zh") ? "、" : ", ")}` : "");
  said(hint, answer.hint);
  said(more, answer.more ? more.dataset.more : "");
}

async function look() {
  asked?.abort();
  asked = new AbortController();
  const mine = asked;
  const headers = { Accept: "application/json" };
  Object.assign(headers, JSON.parse(document.body.getAttribute("hx-headers") ?? "{}"));
  side.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form), headers, signal: mine.signal });
    const told = await answer.json();
    if (answer.ok) show(told);
    said(refused, answer.ok ? "" : told.message);
  } catch (problem) {
    if (problem.name === "AbortError") return;
  }
  side.removeAttribute("aria-busy");
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(look, 400);
}

function insert(words) {
  const field = lastField ?? form.querySelector("[name=above_en]");
  field.focus();
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  soon();
}

function moved(button) {
  const row = button.closest("[data-row]");
  if (button.matches("[data-up]")) row.previousElementSibling?.before(row);
  if (button.matches("[data-down]")) row.nextElementSibling?.after(row);
  if (button.matches("[data-remove]")) {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next?.querySelector("input")?.focus();
  } else button.focus();
  soon();
}

if (form && side) {
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.matches("[data-insert]")) insert(button.dataset.insert);
    else if (button?.matches("[data-up], [data-down], [data-remove]")) moved(button);
    else if (button?.matches("[data-add]")) {
      const blank = form.querySelector("template[data-blank]").content.firstElementChild.cloneNode(true);
      form.querySelector("[data-clauses]").append(blank);
      blank.querySelector("input").focus();
    }
  });
  form.addEventListener("focusin", (event) => {
    if (event.target.matches("textarea")) lastField = event.target;
  });
  form.addEventListener("input", soon);
  side.addEventListener("change", soon);
  look();
}
