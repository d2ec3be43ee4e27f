// Writing: every change is kept; files can be dropped anywhere on the dock. Whom a letter goes to: people.js.
const form = () => document.getElementById("draft-form");

document.addEventListener("click", (event) => {
  const more = event.target.closest("[data-more-lines]");
  if (!more) return;
  more.hidden = true;
  const lines = form().querySelector(".draft-more");
  lines.hidden = false;
  lines.querySelector("input:not([type=hidden])").focus();
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

// What is sent or thrown away is not kept once more behind its back: the server would refuse it, for it is gone.
let leaving = 0;
const isEnd = (event) => /\/drafts\/[^/]+\/(send|discard)\/$/.test(event.detail.requestConfig?.path ?? "");
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches?.("[data-keep]") && leaving) event.preventDefault();
  if (!isEnd(event)) return;
  leaving += 1;
  const keep = form()?.querySelector("[data-keep]");
  if (keep) globalThis.htmx.trigger(keep, "htmx:abort");
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (isEnd(event)) leaving = Math.max(0, leaving - 1);
});

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
  const writing = event.target.closest("#draft-form");
  if (!writing?.querySelector("[name=to]").value) {
    writing?.querySelector("#draft-to").focus();
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
