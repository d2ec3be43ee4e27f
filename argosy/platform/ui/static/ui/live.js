// What happens elsewhere comes in by server-sent events; each becomes a DOM event "live:<topic>" on the body,
// so that a part of the page says hx-trigger="live:mail from:body" and fetches itself anew.
const place = document.querySelector("[data-live]");
const told = "BroadcastChannel" in self ? new BroadcastChannel("argosy-live") : null;
const longestWait = 30_000;

function tell({ topic, detail }) {
  document.body.dispatchEvent(new CustomEvent(`live:${topic}`, { detail, bubbles: true }));
  document.body.dispatchEvent(new CustomEvent("live", { detail: { topic, ...detail }, bubbles: true }));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

function listen(url, topics) {
  let wait = 1000;
  let source;
  const hear = (event) => {
    const message = { topic: event.type === "message" ? parsed(event.data).topic ?? "message" : event.type, detail: parsed(event.data) };
    tell(message);
    told?.postMessage(message);
  };
  const connect = () => {
    source = new EventSource(url);
    for (const topic of ["message", ...topics]) source.addEventListener(topic, hear);
    source.addEventListener("open", () => {
      // After a gap nobody knows what was missed: the parts that care fetch themselves once.
      if (wait > 1000) hear({ type: "again", data: "{}" });
      wait = 1000;
      document.documentElement.dataset.line = "open";
    });
    source.addEventListener("error", () => {
      document.documentElement.dataset.line = "broken";
      source.close();
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, longestWait);
    });
  };
  connect();
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => event.persisted && connect());
}

if (place) {
  const topics = (place.dataset.topics ?? "").split(" ").filter(Boolean);
  if (told) told.addEventListener("message", (event) => tell(event.data));
  // A browser gives one site six connections: of all open tabs only one listens and tells the others.
  if (told && navigator.locks) {
    navigator.locks.request("argosy-live", () => {
      listen(place.dataset.live, topics);
      return new Promise(() => {});
    });
  } else {
    listen(place.dataset.live, topics);
  }
}
