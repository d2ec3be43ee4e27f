// Recipients as chips over the plain field that is sent: whom one may mean is offered while one types, and what is to be
// said of each (no address, twice, comes back …) stands on it. Without this the field stays a line of addresses.
const pause = 150;
const most = 300;

// Apart at commas, semicolons and line ends, but not within quotes or angle brackets.
function parts(text) {
  return (text.match(/(?:"(?:\\.|[^"\\])*"?|<[^>]*>?|[^",;，；、\n])+/g) ?? []).map((one) => one.trim()).filter(Boolean);
}

// A table of addresses is pasted with blanks and tabs between them as well.
function pasted(text) {
  const found = parts(text.replace(/\t/g, ","));
  return found.flatMap((one) => {
    const words = one.split(/\s+/);
    return words.length > 1 && words.every((word) => /^[^<>"@\s]+@[^<>"@\s]+$/.test(word)) ? words : [one];
  });
}

function shown(whole) {
  const named = whole.match(/^\s*"?([^"<]*?)"?\s*<([^>]*)>\s*$/);
  return named ? { name: named[1].trim() || named[2], address: named[2] } : { name: whole, address: whole };
}

class MailPeople extends HTMLElement {
  connectedCallback() {
    if (this.entry) return;
    this.input = this.querySelector("input");
    this.box = document.createElement("ul");
    this.box.className = "people-chips";
    this.entry = this.input.cloneNode();
    for (const name of ["name", "value", "data-field"]) this.entry.removeAttribute(name);
    this.entry.value = "";
    this.entry.setAttribute("inputmode", "email");
    this.entry.setAttribute("enterkeyhint", "enter");
    this.input.removeAttribute("id");
    this.input.removeAttribute("autofocus");
    this.input.type = "hidden";
    this.list = document.createElement("ul");
    this.list.className = "people-list";
    this.list.setAttribute("role", "listbox");
    this.list.id = `${this.entry.id}-list`;
    this.entry.setAttribute("aria-controls", this.list.id);
    this.list.hidden = true;
    this.said = document.createElement("p");
    this.said.className = "people-said small";
    this.said.setAttribute("role", "status");
    const last = document.createElement("li");
    last.className = "people-entry";
    last.append(this.entry);
    this.box.append(last);
    this.input.after(this.box, this.list);
    this.append(this.said);
    this.takeIn(parts(this.input.value));
    this.listen();
    queueMicrotask(() => this.check());
  }

  listen() {
    this.entry.addEventListener("input", (event) => {
      if (!event.isComposing && !this.isFull && /[,;，；、]$/.test(this.entry.value) && parts(this.entry.value).length && !/^"[^"]*$/.test(this.entry.value)) this.settle();
      this.soon();
    });
    this.entry.addEventListener("keydown", (event) => this.key(event));
    this.entry.addEventListener("focus", () => this.soon());
    this.entry.addEventListener("paste", (event) => this.paste(event));
    this.entry.addEventListener("blur", () => setTimeout(() => this.leave(), 150));
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const line = event.target.closest("li");
      if (line) this.take([...this.list.children].indexOf(line));
    });
    this.box.addEventListener("click", (event) => {
      const chip = event.target.closest(".person-chip");
      if (event.target.closest(".person-out")) this.out(chip);
      else if (!chip) this.entry.focus();
    });
    this.box.addEventListener("dblclick", (event) => this.mend(event.target.closest(".person-chip")));
    this.box.addEventListener("keydown", (event) => this.chipKey(event));
    this.box.addEventListener("focusin", (event) => this.say(event.target.closest(".person-chip")));
  }

  get chips() {
    return [...this.box.querySelectorAll(".person-chip")];
  }

  get isFull() {
    return this.chips.length >= most;
  }

  get typed() {
    return this.entry.value.trim();
  }

  add(whole) {
    const chip = document.createElement("li");
    chip.className = "person-chip";
    chip.tabIndex = -1;
    chip.dataset.whole = whole;
    const { name, address } = shown(whole);
    chip.title = address;
    const label = Object.assign(document.createElement("span"), { className: "person-name truncate", textContent: name });
    const word = Object.assign(document.createElement("span"), { className: "person-word", hidden: true });
    const out = Object.assign(document.createElement("button"), { type: "button", className: "person-out", textContent: "×", tabIndex: -1 });
    out.setAttribute("aria-label", `${this.dataset.out} ${name}`);
    chip.append(label, word, out);
    this.box.lastElementChild.before(chip);
  }

  // So many become chips; the rest stays in the field as text and is sent with them.
  takeIn(people) {
    const room = Math.max(0, most - this.chips.length);
    for (const one of people.slice(0, room)) this.add(one);
    this.entry.value = people.slice(room).join(", ");
    this.say(null);
  }

  // What is typed becomes chips: the field that is sent and the chips always say the same.
  settle() {
    this.takeIn(parts(this.entry.value));
    this.close();
    this.changed();
  }

  paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const found = pasted(text);
    if (!text.includes("@") || (found.length < 2 && !/^[^\s@]+@[^\s@]+$/.test(text.trim()))) return;
    event.preventDefault();
    this.takeIn([...parts(this.entry.value), ...found]);
    this.close();
    this.changed();
  }

  leave() {
    if (this.contains(document.activeElement) || !this.isConnected) return;
    this.close();
    if (this.typed) this.settle();
    this.say(null);
  }

  out(chip) {
    const next = chip.nextElementSibling;
    chip.remove();
    this.touched();
    this.changed();
    (next?.classList.contains("person-chip") ? next : this.entry).focus();
  }

  mend(chip) {
    if (!chip) return;
    if (this.typed) this.settle();
    const { whole } = chip.dataset;
    chip.remove();
    // what stood there because the line was full stays behind it
    this.entry.value = [whole, this.typed].filter(Boolean).join(", ");
    this.touched();
    this.changed();
    this.entry.focus();
    this.entry.setSelectionRange(0, whole.length);
  }

  touched() {
    const form = this.closest("form");
    if (form) form.dataset.changed = "1";
  }

  // The field holds what is being typed as well, so that a letter that is sent in the middle of a word loses nothing.
  write() {
    this.input.value = [...this.chips.map((chip) => chip.dataset.whole), this.typed].filter(Boolean).join(", ");
  }

  changed() {
    this.write();
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
    this.check();
  }

  check() {
    const form = this.closest("form");
    if (!form) return;
    clearTimeout(form.peopleTimer);
    form.peopleTimer = setTimeout(() => ask(form), pause);
  }

  // What was found out about the chips, in their order.
  tell(found) {
    this.chips.forEach((chip, index) => {
      const { name, address, remarks } = found[index] ?? { remarks: [] };
      const [first] = remarks;
      const word = chip.querySelector(".person-word");
      if (name && address) chip.querySelector(".person-name").textContent = name;
      chip.dataset.tone = first?.tone ?? "";
      chip.dataset.said = remarks.map((one) => one.sentence).join(" ");
      chip.title = [address, chip.dataset.said].filter(Boolean).join(" · ");
      word.textContent = first?.word ?? "";
      word.hidden = !first;
      chip.setAttribute("aria-label", [chip.querySelector(".person-name").textContent, chip.title].join(", "));
    });
    const grave = this.chips.find((chip) => chip.dataset.tone === "red");
    this.say(document.activeElement?.closest?.(".person-chip") ?? grave ?? null);
  }

  say(chip) {
    this.said.textContent = chip?.dataset.said ?? (this.isFull && this.typed ? this.dataset.full : "");
  }

  soon() {
    this.write();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    const { typed } = this;
    if (typed.length === 1 && typed < "\u2e80") return this.close();
    const answer = await fetch(`${this.dataset.url}?q=${encodeURIComponent(typed.slice(0, 100))}`, { headers: { Accept: "application/json" } });
    if (!answer.ok || typed !== this.typed || document.activeElement !== this.entry) return undefined;
    const there = new Set(this.chips.map((chip) => shown(chip.dataset.whole).address.toLowerCase()));
    this.show((await answer.json()).people.filter((person) => !there.has(person.email.toLowerCase())));
    return undefined;
  }

  show(people) {
    this.people = people;
    // with nothing typed nobody is chosen: Enter and Tab then go on as they always do
    this.at = this.typed ? 0 : -1;
    this.list.replaceChildren(
      ...people.map((person, index) => {
        const line = document.createElement("li");
        line.id = `${this.list.id}-${index}`;
        line.setAttribute("role", "option");
        const name = Object.assign(document.createElement("strong"), { textContent: person.name || person.email });
        const rest = Object.assign(document.createElement("span"), { textContent: `${person.email} · ${person.company}` });
        line.append(name, rest);
        return line;
      }),
    );
    this.list.hidden = !people.length;
    this.entry.setAttribute("aria-expanded", String(Boolean(people.length)));
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((line, index) => line.setAttribute("aria-selected", String(index === this.at)));
    const here = this.list.children[this.at];
    if (here) this.entry.setAttribute("aria-activedescendant", here.id);
    else this.entry.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const offers = !this.list.hidden;
    if (step && offers) {
      this.at = (Math.max(this.at, step > 0 ? -1 : 0) + step + this.people.length) % this.people.length;
      this.mark();
    } else if ((event.key === "Enter" || event.key === "Tab") && offers && this.at >= 0) this.take(this.at);
    else if (event.key === "Enter") this.settle();
    else if (event.key === "Tab" && this.typed) {
      this.settle();
      return;
    } else if (event.key === "Escape" && offers) {
      this.close();
      event.stopPropagation();
    } else if ((event.key === "Backspace" || event.key === "ArrowLeft") && !this.entry.value) this.chips.at(-1)?.focus();
    else return;
    event.preventDefault();
  }

  chipKey(event) {
    const chip = event.target.classList.contains("person-chip") ? event.target : null;
    if (!chip) return;
    if (event.key === "Backspace" || event.key === "Delete") this.out(chip);
    else if (event.key === "Enter") this.mend(chip);
    else if (event.key === "ArrowLeft") (chip.previousElementSibling ?? chip).focus();
    else if (event.key === "ArrowRight" || event.key === "Escape") (event.key === "Escape" ? this.entry : (chip.nextElementSibling.querySelector("input") ?? chip.nextElementSibling)).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  take(index) {
    const person = this.people[index];
    const name = person.name.replace(/["\\]/g, "");
    this.takeIn([name ? `"${name}" <${person.email}>` : person.email]);
    this.close();
    this.touched();
    this.changed();
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.entry.setAttribute("aria-expanded", "false");
    this.entry.removeAttribute("aria-activedescendant");
  }
}

// One question for all lines: who stands in To and in Cc is there twice.
async function ask(form) {
  const lines = [...form.querySelectorAll("mail-people")];
  const url = form.dataset.people;
  if (!lines.some((line) => line.chips?.length)) {
    for (const line of lines) line.say?.(null);
    return;
  }
  const data = new FormData();
  for (const line of lines) for (const chip of line.chips) data.append(line.input.name, chip.dataset.whole);
  if (form.querySelector("[name=is_tracked]")?.checked) data.append("is_tracked", "1");
  const before = JSON.stringify([...data]);
  form.peopleAsked = before;
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  const answer = await fetch(url, { method: "POST", body: data, headers: { ...headers, Accept: "application/json" } });
  if (!answer.ok || form.peopleAsked !== before) return;
  const found = await answer.json();
  for (const line of lines) line.tell(found[line.input.name] ?? []);
}

document.addEventListener("change", (event) => {
  if (event.target.name === "is_tracked") event.target.closest("form")?.querySelector("mail-people")?.check?.();
});

customElements.define("mail-people", MailPeople);
