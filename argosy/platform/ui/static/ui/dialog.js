// A button with data-opens="id" opens that dialog; data-closes, Escape and a click beside it close it.
function open(dialog, opener) {
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  opener?.closest("[popover]")?.hidePopover();
  dialog.showModal();
  // One opens a form to fill it in, not to close it; on a touch screen the keyboard would cover it.
  if (matchMedia("(pointer: fine)").matches) {
    dialog.querySelector(".dialog-body :is(input:not([type=hidden]), select, textarea)")?.focus();
  }
  dialog.dispatchEvent(new CustomEvent("ui:opened", { bubbles: true }));
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    // From one dialog to another: the first has done its part.
    const around = opener.closest("dialog");
    if (around) around.close();
    open(document.getElementById(opener.dataset.opens), opener);
    return;
  }
  if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
});

// Only a press that also began beside the dialog closes it: marking text with the mouse may end outside.
let pressed = null;
document.addEventListener("pointerdown", (event) => {
  pressed = event.target;
});
document.addEventListener("click", (event) => {
  if (event.target instanceof HTMLDialogElement && pressed === event.target) {
    const box = event.target.getBoundingClientRect();
    const inside =
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) event.target.close();
  }
});

// A form answered by htmx says HX-Trigger: close-dialog when its work is done.
document.addEventListener("close-dialog", (event) => {
  (event.target.closest?.("dialog") ?? document.querySelector("dialog[open]"))?.close();
});

function openAtOnce(inside) {
  for (const dialog of inside.querySelectorAll("dialog[data-open-now]")) open(dialog);
}

document.addEventListener("htmx:load", (event) => openAtOnce(event.detail.elt));
openAtOnce(document);
