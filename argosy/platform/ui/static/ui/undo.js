// Toasts come, can be undone, and go; a refusal or a broken line is said where one looks, never swallowed.
const seconds = 8;
const most = 3;
const notices = document.getElementById("notices");

const isRed = (toast) => toast.matches(".toast-red, .toast-error");

function leaveLater(toast) {
  // What is wrong stays until it is read.
  if (isRed(toast)) return;
  let timer = setTimeout(() => toast.remove(), seconds * 1000);
  const wait = () => clearTimeout(timer);
  const goOn = () => {
    wait();
    timer = setTimeout(() => toast.remove(), (seconds * 1000) / 2);
  };
  toast.addEventListener("pointerenter", wait);
  toast.addEventListener("pointerleave", goOn);
  toast.addEventListener("focusin", wait);
  toast.addEventListener("focusout", goOn);
}

function say(words, tone) {
  const toast = document.createElement("div");
  toast.className = `toast toast-${tone}`;
  toast.dataset.toast = "";
  const text = document.createElement("div");
  text.className = "toast-words";
  text.textContent = words;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "toast-close";
  close.dataset.closeToast = "";
  close.ariaLabel = notices.dataset.close;
  close.textContent = "×";
  toast.append(text, close);
  notices.append(toast);
}

function isSame(one, other) {
  return other.dataset.about ? one.dataset.about === other.dataset.about : isRed(one) && one.textContent.trim() === other.textContent.trim();
}

// The latest about a thing is what counts, and its way back; of many things only the latest few are said at once.
function makeRoom(fresh) {
  const others = [...notices.querySelectorAll("[data-toast]")].filter((one) => one !== fresh);
  for (const one of others) if (isSame(one, fresh)) one.remove();
  const passing = others.filter((one) => one.isConnected && !isRed(one));
  while (passing.length >= most) passing.shift().remove();
}

// Toasts may arrive anywhere in an answer; they all belong below.
const seen = new WeakSet();
function gather() {
  for (const toast of document.querySelectorAll("[data-toast]")) {
    if (toast.parentElement !== notices) notices.append(toast);
    if (!seen.has(toast)) {
      seen.add(toast);
      makeRoom(toast);
      // taken out of an answer before htmx came to its end, its button would do nothing
      window.htmx?.process(toast);
      leaveLater(toast);
    }
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-close-toast]")) event.target.closest("[data-toast]").remove();
});

document.addEventListener("htmx:afterRequest", (event) => {
  const button = event.target.closest?.("[data-undo]");
  if (button && event.detail.successful) button.closest("[data-toast]")?.remove();
});

// A refusal stands until the same form goes through, or is refused for something else.
const refused = new WeakMap();
document.addEventListener("htmx:afterRequest", (event) => {
  const { requestConfig, successful, xhr } = event.detail;
  const red = [...notices.querySelectorAll("[data-toast]")].filter(isRed);
  for (const one of red) if (refused.get(one) === requestConfig.elt) one.remove();
  const isRefused = !successful && xhr.getResponseHeader("HX-Retarget") === "#notices";
  if (isRefused && red.length && !refused.has(red.at(-1))) refused.set(red.at(-1), requestConfig.elt);
});

// An answer that is put nowhere may say something all the same: what happened, and the way back.
function hear(answer) {
  for (const toast of new DOMParser().parseFromString(answer, "text/html").querySelectorAll("[data-toast]")) {
    notices.append(document.adoptNode(toast));
    window.htmx.process(toast);
  }
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, serverResponse, shouldSwap, xhr } = event.detail;
  const asked = requestConfig.elt.closest("[hx-swap]")?.getAttribute("hx-swap");
  if (shouldSwap && serverResponse && (xhr.getResponseHeader("HX-Reswap") ?? asked) === "none") hear(serverResponse);
  // An error without a place of its own is a whole page: it must not land inside a part of this one.
  if (xhr.status >= 400 && xhr.status !== 422 && !xhr.getResponseHeader("HX-Retarget")) {
    event.detail.shouldSwap = false;
    say(notices.dataset.trouble, "red");
  }
});

for (const trouble of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(trouble, () => say(notices.dataset.trouble, "red"));
}
document.addEventListener("ui:say", (event) => say(event.detail.value ?? event.detail.words, event.detail.tone ?? "plain"));

new MutationObserver(gather).observe(document.body, { childList: true, subtree: true });
gather();
