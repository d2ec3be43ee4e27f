// Lets the browser install Argosy as a program. Where the browser offers it, [data-install] buttons appear.
let offer = null;

if ("serviceWorker" in navigator && window.isSecureContext) {
  navigator.serviceWorker.register("/worker.js").catch(() => {});
}

function show() {
  for (const place of document.querySelectorAll("[data-install]")) place.hidden = offer === null;
}

window.addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = event;
  show();
});

window.addEventListener("appinstalled", () => {
  offer = null;
  show();
});

document.addEventListener("click", async (event) => {
  if (!event.target.closest("[data-install]") || offer === null) return;
  await offer.prompt();
  offer = null;
  show();
});
