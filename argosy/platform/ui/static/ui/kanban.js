// Cards are dragged between columns, or moved with Alt and the arrow keys. The server decides: if it refuses,
// the card goes back to where it was.
function columnOf(card) {
  return card.closest("[data-column]");
}

async function tell(board, card, back) {
  const column = columnOf(card);
  const form = new FormData();
  form.set("card", card.dataset.card);
  form.set("column", column.dataset.column);
  form.set("before", card.nextElementSibling?.dataset.card ?? "");
  const headers = { "HX-Request": "true", Accept: "text/html" };
  Object.assign(headers, JSON.parse(document.body.getAttribute("hx-headers") ?? "{}"));
  try {
    const answer = await fetch(board.dataset.kanban, { method: "POST", body: form, headers });
    const text = await answer.text();
    if (!answer.ok) back();
    const words = new DOMParser().parseFromString(text, "text/html").querySelectorAll("[data-toast]");
    document.getElementById("notices").append(...words);
    if (answer.ok) board.dispatchEvent(new CustomEvent("ui:moved", { bubbles: true, detail: { card: card.dataset.card } }));
    else if (!words.length) trouble();
  } catch {
    back();
    trouble();
  }
  globalThis.htmx?.process(document.getElementById("notices"));
}

function trouble() {
  const words = document.getElementById("notices").dataset.trouble;
  document.dispatchEvent(new CustomEvent("ui:say", { detail: { words, tone: "red" } }));
}

function remember(card) {
  const parent = columnOf(card);
  const next = card.nextElementSibling;
  return () => parent.insertBefore(card, next);
}

function byKey(event) {
  const card = event.target.closest?.("[data-kanban] [data-card]");
  if (!card || !event.altKey || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const board = card.closest("[data-kanban]");
  const columns = [...board.querySelectorAll("[data-column]")];
  const back = remember(card);
  const here = columns.indexOf(columnOf(card));
  if (event.key === "ArrowLeft") columns[here - 1]?.prepend(card);
  if (event.key === "ArrowRight") columns[here + 1]?.prepend(card);
  if (event.key === "ArrowUp") card.previousElementSibling?.before(card);
  if (event.key === "ArrowDown") card.nextElementSibling?.after(card);
  card.focus();
  tell(board, card, back);
}

async function byHand(board) {
  if (board.dataset.ready) return;
  board.dataset.ready = "true";
  await import(board.dataset.sortable);
  for (const column of board.querySelectorAll("[data-column]")) {
    let back;
    globalThis.Sortable.create(column, {
      group: "cards",
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      delay: 150,
      delayOnTouchOnly: true,
      ghostClass: "is-ghost",
      dragClass: "is-held",
      onStart: (event) => (back = remember(event.item)),
      onEnd: (event) => {
        if (event.from !== event.to || event.oldIndex !== event.newIndex) tell(board, event.item, back);
      },
    });
  }
}

function prepare(inside) {
  const found = [...inside.querySelectorAll("[data-kanban]")];
  if (inside.matches?.("[data-kanban]")) found.push(inside);
  found.forEach(byHand);
}

// A board that is drawn anew leaves whoever moves cards by keys at the card that was held.
let held;
document.addEventListener("htmx:beforeSwap", () => {
  held = document.activeElement?.closest?.("[data-kanban] [data-card]")?.dataset.card;
});
document.addEventListener("htmx:load", (event) => {
  prepare(event.detail.elt);
  if (!held || document.activeElement !== document.body) return;
  event.detail.elt.querySelector?.(`[data-card="${held}"]`)?.focus();
});

document.addEventListener("keydown", byKey);
prepare(document);
