// Rich text over a plain <textarea>, which stays the form's field: without this module one writes HTML-free text.
const commands = {
  bold: ["B", "bold", "removeBold"],
  italic: ["I", "italic", "removeItalic"],
  underline: ["U", "underline", "removeUnderline"],
  bullets: ["UL", "makeUnorderedList", "removeList"],
  numbers: ["OL", "makeOrderedList", "removeList"],
  quote: ["BLOCKQUOTE", "increaseQuoteLevel", "decreaseQuoteLevel"],
};
const allowed = {
  ALLOWED_TAGS: [
    ..."a b i u s em strong p div br span ul ol li blockquote h1 h2 h3 h4 pre code hr".split(" "),
    ..."table thead tbody tr th td img sub sup font".split(" "),
  ],
  ALLOWED_ATTR: ["href", "src", "alt", "title", "colspan", "rowspan", "dir", "lang", "width", "height"],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|cid:|data:image\/(?:png|jpeg|gif|webp);)/i,
};

class Editor extends HTMLElement {
  async connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.field = this.querySelector("textarea");
    this.paper = this.querySelector(".editor-paper");
    const [{ default: Squire }] = await Promise.all([import(this.dataset.squire), import(this.dataset.purify)]);
    this.start(Squire);
  }

  start(Squire) {
    this.squire = new Squire(this.paper, {
      blockTag: "DIV",
      sanitizeToDOMFragment: (html) => {
        const clean = globalThis.DOMPurify.sanitize(html, { ...allowed, RETURN_DOM_FRAGMENT: true });
        return document.importNode(clean, true);
      },
    });
    this.squire.setHTML(this.field.value);
    this.field.hidden = true;
    this.paper.hidden = false;
    this.querySelector(".editor-tools").hidden = false;
    for (const change of ["input", "pathChange"]) this.squire.addEventListener(change, () => this.changed());
    this.addEventListener("click", (event) => this.press(event.target.closest("[data-do]")));
    this.linkBox();
    this.show();
    if (this.field.autofocus) this.squire.focus();
    this.dispatchEvent(new CustomEvent("ui:editor-ready", { bubbles: true }));
  }

  changed() {
    const html = this.squire.getHTML();
    if (html !== this.field.value) {
      this.field.value = html;
      this.field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.show();
  }

  show() {
    this.paper.classList.toggle("is-empty", !this.paper.textContent.trim() && !this.paper.querySelector("img, li, table"));
    for (const [name, [tag]] of Object.entries(commands)) {
      this.querySelector(`[data-do="${name}"]`).setAttribute("aria-pressed", String(this.squire.hasFormat(tag)));
    }
  }

  press(button) {
    const name = button?.dataset.do;
    if (!name) return;
    if (name === "link") {
      this.askForLink();
      return;
    }
    if (name === "clear") this.squire.removeAllFormatting();
    else if (name === "undo" || name === "redo") this.squire[name]();
    else {
      const [tag, on, off] = commands[name];
      this.squire[this.squire.hasFormat(tag) ? off : on]();
    }
    this.squire.focus();
    this.changed();
  }

  linkBox() {
    this.link = this.querySelector(".editor-link");
    this.link.querySelector("button").addEventListener("click", () => this.setLink());
    this.link.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.setLink();
      else if (event.key === "Escape") this.link.hidden = true;
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    this.paper.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        this.askForLink();
      }
    });
  }

  askForLink() {
    if (this.squire.hasFormat("A")) {
      this.squire.removeLink();
      this.changed();
      return;
    }
    this.link.hidden = false;
    this.link.querySelector("input").focus();
  }

  setLink() {
    const box = this.link.querySelector("input");
    const address = box.value.trim();
    this.link.hidden = true;
    box.value = "";
    if (!address) return;
    this.squire.focus();
    this.squire.makeLink(/^[a-z]+:/i.test(address) ? address : `https://${address}`);
    this.changed();
  }

  /** The HTML as it stands. */
  get value() {
    return this.squire ? this.squire.getHTML() : this.field.value;
  }

  set value(html) {
    if (this.squire) this.squire.setHTML(html);
    this.field.value = html;
    if (this.squire) this.show();
  }

  /** Put text of a template or an image at the cursor. */
  insert(html) {
    this.squire?.insertHTML(html);
    this.changed();
  }
}

customElements.define("ui-editor", Editor);
