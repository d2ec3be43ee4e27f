// "@" and some letters in a note offer colleagues; arrows and Enter choose one.
let box = null;

function close() {
  box?.remove();
  box = null;
}

function typed(area) {
  const before = area.value.slice(0, area.selectionStart);
  const found = /(^|\s)@([^\s@]{0,40})$/u.exec(before);
  return found ? found[2].toLowerCase() : null;
}

function names(area, letters) {
  const known = document.getElementById(area.dataset.mentions)?.options ?? [];
  return [...known].map((one) => one.value).filter((name) => name.toLowerCase().includes(letters)).slice(0, 6);
}

function choose(area, name) {
  const end = area.selectionStart;
  const start = area.value.lastIndexOf("@", end - 1);
  area.setRangeText(`@${name} `, start, end, "end");
  close();
  area.focus();
}

function open(area, found) {
  close();
  box = document.createElement("div");
  box.className = "mention-box";
  box.setAttribute("role", "listbox");
  for (const name of found) {
    const line = document.createElement("button");
    line.type = "button";
    line.className = "menu-item";
    line.setAttribute("role", "option");
    line.textContent = name;
    line.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(area, name);
    });
    box.append(line);
  }
  box.firstElementChild.setAttribute("aria-selected", "true");
  area.after(box);
}

function move(step) {
  const lines = [...box.children];
  const here = lines.findIndex((line) => line.hasAttribute("aria-selected"));
  lines[here].removeAttribute("aria-selected");
  lines[(here + step + lines.length) % lines.length].setAttribute("aria-selected", "true");
}

document.addEventListener("input", (event) => {
  if (!event.target.matches?.("[data-mentions]")) return;
  const letters = typed(event.target);
  const found = letters === null ? [] : names(event.target, letters);
  if (found.length) open(event.target, found);
  else close();
});

document.addEventListener("keydown", (event) => {
  if (!box || !event.target.matches?.("[data-mentions]")) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
  else if (event.key === "Enter" || event.key === "Tab") choose(event.target, box.querySelector("[aria-selected]").textContent);
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
});

document.addEventListener("focusout", (event) => {
  if (event.target.matches?.("[data-mentions]")) close();
});
