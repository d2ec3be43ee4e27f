// Templates: put in at the cursor, filled for whom the letter goes to; /word becomes its text; the signature follows the reader.
const form = () => document.getElementById("draft-form");
const editorOf = (place) => place?.querySelector("ui-editor");

async function posted(url, place) {
  const headers = { ...JSON.parse(document.body.getAttribute("hx-headers") ?? "{}"), Accept: "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: new FormData(place) });
  return answer.ok ? answer.json() : null;
}

async function putIn(url) {
  const place = form();
  const text = place && (await posted(url, place));
  if (!text) return;
  const subject = place.querySelector("[name=subject]");
  if (text.subject && !subject.value.trim()) {
    subject.value = text.subject;
    subject.dispatchEvent(new Event("input", { bubbles: true }));
  }
  place.dataset.changed = "1";
  const editor = editorOf(place);
  editor.squire.focus();
  editor.insert(text.html);
}

document.addEventListener("click", (event) => {
  const template = event.target.closest("[data-template]");
  if (template) putIn(template.dataset.template);
  const field = event.target.closest("[data-field]");
  if (field) {
    const editor = editorOf(document.getElementById("template-form"));
    editor.squire.focus();
    editor.insert(`{{${field.dataset.field}}}`);
  }
});

// Short words are at hand before the first blank is typed: an answer that comes later would be too late to hold the key.
document.addEventListener("focusin", async (event) => {
  const place = event.target.closest?.("#draft-form");
  if (!place || place.snippets) return;
  place.snippets = {};
  const answer = await fetch(place.dataset.snippets, { headers: { Accept: "application/json" } });
  if (answer.ok) place.snippets = (await answer.json()).words;
});

function typedWord() {
  const chosen = getSelection();
  const node = chosen?.anchorNode;
  if (!chosen?.isCollapsed || node?.nodeType !== Node.TEXT_NODE) return null;
  const found = /(?:^|\s)\/([\p{L}\p{N}_-]{1,20})$/u.exec(node.textContent.slice(0, chosen.anchorOffset));
  return found && { node, end: chosen.anchorOffset, word: found[1].toLowerCase() };
}

document.addEventListener(
  "keydown",
  (event) => {
    if ((event.key !== " " && event.key !== "Tab") || event.isComposing || event.shiftKey) return;
    const place = event.target.closest?.("#draft-form");
    if (!place || !event.target.closest(".editor-paper")) return;
    const typed = typedWord();
    const template = typed && place.snippets?.[typed.word];
    if (!template) return;
    event.preventDefault();
    event.stopPropagation();
    const range = document.createRange();
    range.setStart(typed.node, typed.end - typed.word.length - 1);
    range.setEnd(typed.node, typed.end);
    editorOf(place).squire.setSelection(range);
    const url = place.querySelector("[data-templates]").dataset.templates;
    putIn(`${url}${template}/`);
  },
  true,
);

// Another reader, another signature: where the present one stands unchanged, the one for their language takes its place.
const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();
function textOf(html) {
  return plain(new DOMParser().parseFromString(html, "text/html").body);
}

document.addEventListener("change", async (event) => {
  const place = event.target.closest?.("#draft-form");
  if (!place || event.target.name !== "to") return;
  const answer = await posted(place.dataset.signature, place);
  if (!answer?.html) return;
  const olds = answer.known.map(textOf).filter((text) => text && text !== textOf(answer.html));
  const editor = editorOf(place);
  const paper = editor.querySelector(".editor-paper");
  const old = [...paper.querySelectorAll("div")].reverse().find((block) => !block.closest("blockquote") && olds.includes(plain(block)));
  if (!old) return;
  const fresh = document.createElement("div");
  fresh.append(globalThis.DOMPurify.sanitize(answer.html, { RETURN_DOM_FRAGMENT: true, FORBID_ATTR: ["style", "class", "id"] }));
  old.replaceWith(fresh);
  editor.changed();
});
