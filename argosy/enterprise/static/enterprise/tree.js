// A department is dragged onto another, a member onto a department or onto who leads her. The server decides: what it
// did, or why not, is said below, and the trees are asked for anew. Who does not drag presses the row's button.
let held = null;

function placeUnder(event) {
  const place = held && event.target.closest?.("[data-place]");
  return place && place !== held && fieldOf(place) ? place : null;
}

function fieldOf(place) {
  return place.getAttribute(`data-takes-${held.dataset.held}`);
}

function letGo() {
  for (const row of document.querySelectorAll(".is-over, .is-held")) row.classList.remove("is-over", "is-held");
  held = null;
}

document.addEventListener("dragstart", (event) => {
  held = event.target.closest?.("[data-held]") ?? null;
  if (!held) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", held.dataset.name);
  held.classList.add("is-held");
});

document.addEventListener("dragover", (event) => {
  const place = placeUnder(event);
  for (const row of document.querySelectorAll(".is-over")) if (row !== place) row.classList.remove("is-over");
  if (!place) return;
  event.preventDefault();
  place.classList.add("is-over");
});

document.addEventListener("drop", (event) => {
  const place = placeUnder(event);
  if (!place) return;
  event.preventDefault();
  const values = { [fieldOf(place)]: place.dataset.place };
  globalThis.htmx.ajax("POST", held.dataset.url, { target: "#notices", swap: "beforeend", values });
  letGo();
});

document.addEventListener("dragend", letGo);
