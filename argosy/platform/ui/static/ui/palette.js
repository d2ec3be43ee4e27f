// The command palette: where to go (the rail), what can be done here ([data-command]), and what the server finds.
const palette = document.querySelector("[data-palette]");
const input = palette?.querySelector("input");
const list = palette?.querySelector(".palette-list");
const none = palette?.querySelector(".palette-none");
const sprite = document.querySelector(".search-box use")?.getAttribute("href").split("#")[0];
const pause = 120;
let found = [];
let here = 0;
let asking = null;
let timer;

function fromPage() {
  const commands = [...document.querySelectorAll("main [data-command], .page-actions .button, .dock [data-command]")];
  return commands
    .filter((element) => element.checkVisibility())
    .map((element) => ({
      label: element.dataset.command || element.textContent.trim(),
      icon: icon(element) ?? "corner-down-left",
      keys: element.dataset.key,
      press: () => element.click(),
    }));
}

function icon(element) {
  return element.querySelector("use")?.getAttribute("href").split("#")[1];
}

function fromRail() {
  return [...document.querySelectorAll(".rail a.rail-link")].map((link) => ({
    label: link.querySelector(".rail-word").textContent,
    icon: icon(link),
    url: link.href,
    keys: link.dataset.key ? `g ${link.dataset.key}` : "",
  }));
}

function matches(item, query) {
  const text = item.label.toLowerCase();
  return query.split(/\s+/).every((word) => text.includes(word));
}

function local(query) {
  const groups = [
    { label: palette.dataset.here, items: fromPage() },
    { label: palette.dataset.go, items: fromRail() },
  ];
  return groups.map((group) => ({ ...group, items: group.items.filter((item) => matches(item, query)) }));
}

async function remote(query) {
  if (!palette.dataset.source) return [];
  asking = new AbortController();
  const url = new URL(palette.dataset.source, location.href);
  url.searchParams.set("q", query);
  url.searchParams.set("at", location.pathname);
  try {
    const answer = await fetch(url, { signal: asking.signal, headers: { Accept: "application/json" } });
    return answer.ok ? (await answer.json()).groups : [];
  } catch (problem) {
    if (problem.name !== "AbortError") throw problem;
    return null;
  }
}

function marked(text, query) {
  const at = query ? text.toLowerCase().indexOf(query) : -1;
  const span = document.createElement("span");
  if (at < 0) {
    span.textContent = text;
  } else {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(at, at + query.length);
    span.append(text.slice(0, at), mark, text.slice(at + query.length));
  }
  return span;
}

function picture(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${sprite}#${name || "arrow-right"}`);
  svg.append(use);
  return svg;
}

function line(item, query) {
  const element = document.createElement(item.url ? "a" : "div");
  element.className = "palette-item";
  element.id = `palette-${found.length}`;
  element.setAttribute("role", "option");
  element.tabIndex = -1;
  if (item.url) element.href = item.url;
  element.append(picture(item.icon), marked(item.label, query));
  if (item.hint) element.append(Object.assign(document.createElement("small"), { textContent: item.hint }));
  if (item.keys) element.append(Object.assign(document.createElement("kbd"), { textContent: item.keys }));
  found.push({ ...item, element });
  return element;
}

function draw(groups, query, isWaiting = false) {
  found = [];
  const shown = groups.filter((group) => group.items.length);
  list.replaceChildren(
    ...shown.flatMap((group) => [
      Object.assign(document.createElement("div"), { className: "palette-group", textContent: group.label }),
      ...group.items.map((item) => line(item, query)),
    ]),
  );
  none.hidden = found.length > 0 || isWaiting;
  select(Math.min(here, found.length - 1));
}

function select(index) {
  if (!found.length) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  here = (index + found.length) % found.length;
  for (const [at, item] of found.entries()) item.element.setAttribute("aria-selected", String(at === here));
  input.setAttribute("aria-activedescendant", found[here].element.id);
  found[here].element.scrollIntoView({ block: "nearest" });
}

function choose(item, event) {
  if (!item) return;
  palette.close();
  if (item.press) item.press();
  else if (event.ctrlKey || event.metaKey) open(item.url, "_blank", "noopener");
  else location.assign(item.url);
}

async function ask() {
  const query = input.value.trim().toLowerCase();
  const near = local(query);
  asking?.abort();
  here = 0;
  draw(near, query, Boolean(query && palette.dataset.source));
  const far = query ? await remote(query) : null;
  if (far) draw([...near, ...far], query);
}

if (palette) {
  palette.addEventListener("ui:opened", () => {
    input.value = "";
    here = 0;
    draw(local(""), "");
    input.focus();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, input.value ? pause : 0);
  });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) select(here + step);
    else if (event.key === "Enter" && !event.isComposing) choose(found[here], event);
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const item = found.find((each) => each.element === event.target.closest(".palette-item"));
    event.preventDefault();
    choose(item, event);
  });
}
