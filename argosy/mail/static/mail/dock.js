// Writing: whom one may mean is offered while one types; every change is kept; files can be dropped anywhere on the dock.
const pause = 150;

class MailPeople extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input");
    this.list = document.createElement("ul");
    this.list.className = "people-list";
    this.list.setAttribute("role", "listbox");
    this.list.hidden = true;
    this.append(this.list);
    this.input.addEventListener("input", () => this.soon());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const line = event.target.closest("li");
      if (line) this.take([...this.list.children].indexOf(line));
    });
  }

  get typed() {
    return this.input.value.slice(0, this.input.selectionStart).split(/[,;，；]/).pop().trim();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    const typed = this.typed;
    if (typed.length < 2) return this.close();
    const answer = await fetch(`${this.dataset.url}?q=${encodeURIComponent(typed)}`, { headers: { Accept: "application/json" } });
    if (!answer.ok || typed !== this.typed) return undefined;
    this.show((await answer.json()).people);
    return undefined;
  }

  show(people) {
    this.people = people;
    this.at = 0;
    this.list.replaceChildren(
      ...people.map((person, index) => {
        const line = document.createElement("li");
        line.setAttribute("role", "option");
        line.setAttribute("aria-selected", String(index === 0));
        const name = Object.assign(document.createElement("strong"), { textContent: person.name || person.email });
        const rest = Object.assign(document.createElement("span"), { textContent: `${person.email} · ${person.company}` });
        line.append(name, rest);
        return line;
      }),
    );
    this.list.hidden = !people.length;
    this.input.setAttribute("aria-expanded", String(Boolean(people.length)));
  }

  key(event) {
    if (this.list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.people.length) % this.people.length;
      [...this.list.children].forEach((line, index) => line.setAttribute("aria-selected", String(index === this.at)));
    } else if (event.key === "Enter" || event.key === "Tab") this.take(this.at);
    else if (event.key === "Escape") {
      this.close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  take(index) {
    const person = this.people[index];
    const end = this.input.selectionStart;
    const before = this.input.value.slice(0, end).replace(/[^,;，；]*$/, "");
    const name = person.name.replace(/["\\]/g, "");
    const whole = name ? `"${name}" <${person.email}>` : person.email;
    this.input.value = `${before}${before && !/\s$/.test(before) ? " " : ""}${whole}, ${this.input.value.slice(end).trimStart()}`;
    this.close();
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }
}

customElements.define("mail-people", MailPeople);

const form = () => document.getElementById("draft-form");

document.addEventListener("click", (event) => {
  const more = event.target.closest("[data-more-lines]");
  if (!more) return;
  more.hidden = true;
  const lines = form().querySelector(".draft-more");
  lines.hidden = false;
  lines.querySelector("input").focus();
});

// The editor reports once when it begins; only what a person does counts as a change.
for (const name of ["input", "change", "paste", "cut", "drop"]) {
  document.addEventListener(
    name,
    (event) => {
      const writing = event.target.closest?.("#draft-form");
      if (writing && event.isTrusted) writing.dataset.changed = "1";
    },
    true,
  );
}
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest?.("#draft-form .editor-tools")) form().dataset.changed = "1";
});
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest?.("#draft-form");
  if (!writing) return;
  if (event.target.closest(".editor-paper")) writing.dataset.changed = "1";
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    writing.requestSubmit();
  }
}, true);

// Closed or left: what was changed is kept; what was only opened leaves nothing behind.
function leaves() {
  const writing = form();
  return writing?.hasAttribute("data-new") && !writing.dataset.changed ? writing.dataset.discard : null;
}
document.addEventListener("ui:dock-close", () => {
  const discard = leaves();
  if (discard) globalThis.htmx.ajax("POST", discard, { swap: "none" });
  else if (form()) globalThis.htmx.trigger(form().querySelector("[data-keep]"), "keep-now");
});
addEventListener("pagehide", () => {
  const discard = leaves();
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  if (discard) fetch(discard, { method: "POST", keepalive: true, headers });
});

// An answer begins above what it quotes; only a letter to nobody yet begins with its address.
document.addEventListener("ui:editor-ready", (event) => {
  const to = event.target.closest("#draft-form")?.querySelector("#draft-to");
  if (!to?.value) {
    to?.focus();
    return;
  }
  event.target.squire.moveCursorToStart();
  event.target.squire.focus();
  event.target.querySelector(".editor-paper").scrollTop = 0;
});

function hasFiles(event) {
  return [...(event.dataTransfer?.types ?? [])].includes("Files");
}
document.addEventListener("dragover", (event) => {
  if (event.target.closest?.("#compose") && hasFiles(event)) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const input = event.target.closest?.("#compose") && hasFiles(event) && document.querySelector("#draft-form input[type=file]");
  if (!input) return;
  event.preventDefault();
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}, true);
