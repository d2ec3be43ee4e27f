// A stranger's HTML stands in a sandbox without scripts. It is of our own origin only so that its height can be read:
// without scripts and forms inside, that gives it nothing.
const sandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

class MailFrame extends HTMLElement {
  connectedCallback() {
    if (this.frame) return;
    this.warning = this.querySelector(".notice");
    if (this.warning) this.warning.hidden = true;
    this.addEventListener("click", (event) => event.target.closest("[data-show-images]") && this.load(`${this.dataset.src}?images=1`));
    this.load(this.dataset.src);
  }

  disconnectedCallback() {
    this.observer?.disconnect();
  }

  load(src) {
    this.observer?.disconnect();
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", sandbox);
    frame.referrerPolicy = "no-referrer";
    frame.title = this.dataset.title;
    frame.addEventListener("load", () => this.loaded());
    frame.src = src;
    if (this.warning) this.warning.hidden = true;
    if (this.frame) {
      frame.style.height = this.frame.style.height;
      this.frame.replaceWith(frame);
    } else {
      this.append(frame);
    }
    this.frame = frame;
  }

  loaded() {
    const inside = this.frame.contentDocument;
    if (!inside?.body) return;
    if (this.warning) this.warning.hidden = inside.body.dataset.remote === undefined;
    // Strangers write for white paper. On a dark page it is a sheet of its own, with an edge to its words.
    const page = getComputedStyle(document.documentElement).colorScheme;
    const isDark = page === "dark" || (page !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    if (isDark) inside.body.style.padding = "12px 16px";
    const fit = () => {
      const height = Math.ceil(Math.max(inside.body.getBoundingClientRect().height, inside.body.scrollHeight)) + 2;
      if (Math.abs(height - this.frame.offsetHeight) > 1) this.frame.style.height = `${height}px`;
    };
    fit();
    this.observer = new ResizeObserver(fit);
    this.observer.observe(inside.body);
    inside.addEventListener("toggle", fit, true);
    // Keys work on, wherever one clicked last.
    inside.addEventListener("keydown", (event) => {
      const same = new KeyboardEvent("keydown", { key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey, bubbles: true, cancelable: true });
      if (!this.dispatchEvent(same)) event.preventDefault();
    });
    this.setAttribute("data-ready", "");
  }
}

customElements.define("mail-frame", MailFrame);
