// Files of a letter come up with a bar that shows how far they are, and can be stopped; a large one comes piece by piece.
const whole = 4 * 1024 * 1024;
const running = new Set();

const headers = () => ({ ...JSON.parse(document.body.getAttribute("hx-headers") ?? "{}"), "HX-Request": "true", Accept: "application/json, text/html" });

function send(url, body, upload, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    upload.request = request;
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
    if (body instanceof Blob) request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => progress?.(event.loaded));
    request.addEventListener("load", () => (request.status < 300 ? done(request.responseText) : failed(new Error(sentence(request)))));
    request.addEventListener("error", () => failed(new Error("")));
    request.addEventListener("abort", () => failed(new Error("")));
    request.send(body);
  });
}

function sentence(request) {
  try {
    return JSON.parse(request.responseText).message ?? "";
  } catch {
    return "";
  }
}

function line(upload, list) {
  const row = document.createElement("li");
  row.className = "file file-upload";
  const name = Object.assign(document.createElement("span"), { className: "truncate", textContent: upload.file.name });
  upload.bar = Object.assign(document.createElement("progress"), { max: Math.max(upload.file.size, 1), value: 0 });
  upload.bar.setAttribute("aria-label", upload.file.name);
  upload.said = Object.assign(document.createElement("span"), { className: "faint small number", textContent: "0 %" });
  const stop = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet", textContent: list.dataset.cancel });
  stop.addEventListener("click", () => {
    upload.isStopped = true;
    upload.request?.abort();
  });
  row.append(name, upload.bar, upload.said, stop);
  list.append(row);
  return row;
}

async function pieces(upload, input) {
  const { file } = upload;
  const data = new FormData();
  data.append("name", file.name);
  data.append("kind", file.type);
  data.append("size", file.size);
  const begun = JSON.parse(await send(input.dataset.begin, data, upload));
  upload.detach = begun.detach;
  let answer = "";
  for (let begins = 0; begins < file.size; begins += begun.most) {
    if (upload.isStopped) throw new Error("");
    answer = await send(`${begun.piece}?begins=${begins}`, file.slice(begins, begins + begun.most), upload, (loaded) => show(upload, begins + loaded));
  }
  return answer;
}

function show(upload, loaded) {
  upload.bar.value = Math.min(loaded, upload.file.size);
  upload.said.textContent = `${Math.min(100, Math.floor((loaded / Math.max(upload.file.size, 1)) * 100))} %`;
}

// Is the letter for which a file was chosen in the dock now? The dock may have been brought anew, or hold another one.
function isHere(input) {
  return document.querySelector("#draft-form [data-attach]")?.dataset.attach === input.dataset.attach;
}

function put(answer, input) {
  const list = document.getElementById("draft-files");
  if (!list || !answer || !isHere(input)) return;
  list.outerHTML = answer;
  globalThis.htmx.process(document.getElementById("draft-files"));
}

function say(words, tone) {
  document.dispatchEvent(new CustomEvent("ui:say", { detail: { words, tone } }));
}

async function bring(file, input) {
  const upload = { file, input };
  const list = document.getElementById("draft-uploads");
  const row = line(upload, list);
  running.add(upload);
  try {
    const one = new FormData();
    one.append("files", file);
    put(file.size > whole ? await pieces(upload, input) : await send(input.dataset.attach, one, upload, (loaded) => show(upload, loaded)), input);
  } catch (problem) {
    if (!upload.isStopped) say(problem.message || `${file.name} ${list.dataset.failed}`, "red");
    // what came up so far is taken out again
    if (upload.detach) put(await send(upload.detach, new FormData(), {}).catch(() => ""), input);
  } finally {
    running.delete(upload);
    row.remove();
  }
}

document.addEventListener("change", async (event) => {
  const input = event.target;
  if (!input.matches?.("#draft-form [data-attach]")) return;
  const files = [...input.files];
  input.value = "";
  const form = input.closest("#draft-form");
  if (form) form.dataset.changed = "1";
  const { failed } = document.getElementById("draft-uploads").dataset;
  // one after the other: the line is the bottleneck, and their order stays
  for (const file of files) {
    if (isHere(input)) await bring(file, input);
    else say(`${file.name} ${failed}`, "red");
  }
});

// A letter does not go out while one of its files is still coming, whether it is sent from its form or at a chosen time.
document.addEventListener("htmx:confirm", (event) => {
  if (![...running].some((one) => isHere(one.input)) || !event.detail.path?.endsWith("/send/")) return;
  event.preventDefault();
  say(document.getElementById("draft-uploads").dataset.wait, "amber");
});
