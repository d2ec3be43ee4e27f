// Puts a menu under its button, within the window, and lets arrow keys walk through it.
const gap = 4;

function place(menu) {
  const opener = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
  if (!opener) return;
  const button = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const atEnd = menu.dataset.menu === "end" || button.left + width > innerWidth - gap;
  const left = atEnd ? button.right - width : button.left;
  const below = button.bottom + gap;
  const top = below + height > innerHeight - gap ? button.top - height - gap : below;
  menu.style.left = `${Math.max(gap, left)}px`;
  menu.style.top = `${Math.max(gap, top)}px`;
}

function items(menu) {
  return [...menu.querySelectorAll(".menu-item:not(:disabled)")];
}

document.addEventListener(
  "toggle",
  (event) => {
    const menu = event.target;
    if (!menu.matches?.("[data-menu]") || event.newState !== "open") return;
    place(menu);
    // a menu that holds a form is opened to fill it in
    const first = items(menu)[0] ?? menu.querySelector("input:not([type=hidden]), select, button");
    first?.focus({ preventScroll: true, focusVisible: false });
  },
  true,
);

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("[data-menu]");
  if (!menu || !["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  event.preventDefault();
  const all = items(menu);
  const here = all.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
  all.at(next % all.length)?.focus();
});

document.addEventListener("click", (event) => {
  const item = event.target.closest(".menu-item");
  item?.closest("[popover]")?.hidePopover();
});

// A menu that holds a form closes when the form was sent.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches?.(".popover-form")) event.target.closest("[popover]")?.hidePopover();
});
