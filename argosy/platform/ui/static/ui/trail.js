// The last steps in this tab: which page or part was asked for and what came back, never what was typed or shown. They
// stay in this tab's memory; when something fails, the reader can look at them and send them to support.
const PLACE = "argosy-trail";
const MOST = 25;

function steps() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE)) ?? [];
  } catch {
    return [];
  }
}

// ids, numbers and long words could say something about somebody: they are left out
function nameless(address) {
  const path = new URL(address, location.href).pathname;
  return path.split("/").map((part) => (/\d|.{20}/.test(part) ? "…" : part)).join("/");
}

function note(did, where, answer) {
  const time = new Date().toISOString().slice(11, 19);
  const all = [...steps(), [time, did, where, answer].filter((one) => one !== "" && one !== undefined).join(" ")];
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(all.slice(-MOST)));
  } catch {
    // a browser that keeps nothing: then nothing is offered
  }
}

function offer() {
  const pattern = document.querySelector("#trail-failed");
  const notices = document.querySelector("#notices");
  if (pattern && notices && !notices.querySelector("[data-trail]")) notices.append(pattern.content.cloneNode(true));
}

function failed(did, where, answer) {
  note(did, where, answer);
  offer();
}

const opened = performance.getEntriesByType("navigation")[0]?.responseStatus;
note("opened", nameless(location.href), opened || undefined);
document.addEventListener("submit", (event) => note("sent", nameless(event.target.action)), true);
document.addEventListener("htmx:afterRequest", (event) => {
  const { requestConfig, xhr } = event.detail;
  const tell = xhr.status >= 500 ? failed : note;
  tell(requestConfig.verb, nameless(requestConfig.path), xhr.status);
});
window.addEventListener("error", (event) => failed("script", `${nameless(event.filename || location.href)}:${event.lineno}`, event.error?.name));
window.addEventListener("unhandledrejection", (event) => note("script", nameless(location.href), event.reason?.name));

const told = document.querySelector("textarea[name=trail]");
if (told && !told.value) {
  const before = steps().slice(0, -1);
  told.value = before.length ? [...before, navigator.userAgent].join("\n") : "";
}
