// The dock grows and shrinks, and closes after telling ("ui:dock-close" may be refused, say while a draft is unsaved).
function close(dock) {
  const may = dock.dispatchEvent(new CustomEvent("ui:dock-close", { bubbles: true, cancelable: true }));
  if (may) dock.remove();
}

document.addEventListener("click", (event) => {
  const dock = event.target.closest("[data-dock]");
  if (!dock) return;
  if (event.target.closest("[data-dock-grow]")) dock.classList.toggle("is-large");
  if (event.target.closest("[data-dock-close]")) close(dock);
});

document.addEventListener("keydown", (event) => {
  const dock = event.target.closest?.("[data-dock]");
  if (dock && event.key === "Escape" && !event.defaultPrevented) close(dock);
});

// HX-Trigger: close-dock, when what was written has been sent.
document.addEventListener("close-dock", () => document.querySelector("[data-dock]")?.remove());
