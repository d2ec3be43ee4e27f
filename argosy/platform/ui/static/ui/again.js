// A part of a page that comes by itself and did not come says so in its place, with a button that brings it again.
const itself = /(?:^|,)\s*(?:load|intersect)\b/;
const comesAgain = /\b(?:live:|every|click)/;

function offer(event) {
  const place = event.target;
  const when = place.getAttribute?.("hx-trigger") ?? "";
  if (!place.hasAttribute?.("hx-get") || !itself.test(when) || comesAgain.test(when)) return;
  place.replaceChildren(document.getElementById("part-missing").content.cloneNode(true));
  place.removeAttribute("aria-busy");
}

for (const trouble of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) document.addEventListener(trouble, offer);

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-again]");
  const place = button?.closest("[hx-get]");
  if (!place) return;
  button.disabled = true;
  globalThis.htmx.ajax("GET", place.getAttribute("hx-get"), { source: place });
});
