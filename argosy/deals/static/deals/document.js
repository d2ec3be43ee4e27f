// The sheet of a document: a product's number fills its line, a price of the list follows the quantity (one that was
// agreed stays), amounts show as one types, the preview follows what was saved. What counts is computed by the server; this only shows it earlier.
let waitingPort;
let waitingPreview;
const asking = new WeakMap(); // a line → what is being asked about it

function partsThousands(text, sign) {
  const [first, ...others] = text.replace(/^[+-]+/, "").split(sign);
  const isWhole = others.at(-1).length === 3;
  return isWhole && (others.length > 1 || (/[1-9]/.test(first) && first.length < 4));
}

// As the server reads them (typing_numbers): 1,200.50 and 1.200,50 and 0,085, also from a Chinese keyboard.
function number(text) {
  const plain = text.normalize("NFKC").replace(/[\s'’]/g, "").replace(/。/g, ".");
  if (plain.lastIndexOf(",") > plain.lastIndexOf(".")) {
    return Number(partsThousands(plain, ",") ? plain.replace(/,/g, "") : plain.replace(/\./g, "").replace(",", "."));
  }
  const isParted = plain.split(".").length > 2 && partsThousands(plain, ".");
  return Number(plain.replace(isParted ? /\./g : /,/g, ""));
}

function showAmount(line) {
  const shown = line.querySelector("[data-line-amount]");
  const quantity = line.querySelector("[name=l_quantity]")?.value;
  const price = line.querySelector("[name=l_price]")?.value;
  if (!shown) return;
  const discount = number((line.querySelector("[name=l_discount]")?.value ?? "").replace(/[%％\s]+$/, ""));
  // without the noise behind the fifteenth digit, which would turn half a coin away
  const amount = quantity && price
    ? Number((number(quantity) * number(price) * (100 - discount) / 100).toPrecision(15))
    : Number.NaN;
  const digits = Number(document.getElementById("sums")?.dataset.digits ?? 2); // a yen has no cents, a dinar three
  shown.textContent = Number.isFinite(amount)
    ? amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : "";
}

// What is asked about a line waits for the answer before it, so that each is asked about what that one left there.
async function afterwards(field, ask) {
  const line = field.closest("tr");
  const mine = Promise.resolve(asking.get(line)).then(() => ask(field)).catch(() => null);
  asking.set(line, mine);
  await mine;
  if (asking.get(line) === mine) asking.delete(line);
}

async function listed(line) {
  const base = line.closest("[data-product-line]")?.dataset.productLine;
  const [number, quantity] = ["number", "quantity"].map((name) => line.querySelector(`[name=l_${name}]`));
  if (!base || !number.value) return null;
  const asked = quantity.value;
  const query = new URLSearchParams({ number: number.value, quantity: asked, was: quantity.dataset.was ?? "" });
  const answer = await fetch(`${base}?${query}`, { headers: { Accept: "application/json" } });
  const said = answer.ok ? await answer.json() : {};
  if (!said.line) return null;
  line.querySelector("[name=l_price]").placeholder = said.hint;
  quantity.dataset.was = asked;
  return said;
}

async function follow(field) {
  const line = field.closest("tr");
  const price = line.querySelector("[name=l_price]");
  const stood = price.value;
  const said = await listed(line);
  if (!said || price.value !== stood || (stood && (!said.before || number(stood) !== number(said.before)))) return;
  if (stood === said.line.price) return;
  price.value = said.line.price;
  showAmount(line);
  field.closest("form").dispatchEvent(new CustomEvent("sheet:changed"));
}

async function fill(field) {
  const line = field.closest("tr");
  if (line.querySelector("[name=l_name]").value) return;
  const values = (await listed(line))?.line;
  if (!values) return;
  for (const [name, value] of Object.entries(values)) {
    const other = line.querySelector(`[name=l_${name}]`);
    if (other && !other.value) other.value = value;
  }
  showAmount(line);
  field.closest("form").dispatchEvent(new CustomEvent("sheet:changed"));
}

async function offerPorts(field) {
  const list = document.getElementById("ports");
  const answer = await fetch(`${list.dataset.ports}?q=${encodeURIComponent(field.value)}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { ports } = await answer.json();
  list.replaceChildren(...ports.map((one) => {
    const line = document.createElement("option");
    line.value = one.words;
    line.label = one.code;
    return line;
  }));
}

function followPreview() {
  const shown = document.querySelector("[data-preview]");
  if (!shown) return;
  clearTimeout(waitingPreview);
  waitingPreview = setTimeout(() => {
    // the old page stays until the new one is there
    const next = new Image();
    next.addEventListener("load", () => { shown.src = next.src; });
    next.src = `${shown.dataset.preview}?at=${Date.now()}`;
  }, 700);
}

// As long as columns stand further right than is seen, the sheet says so: a telephone shows no bar.
function lookForMore() {
  for (const sheet of document.querySelectorAll(".paper-sheet")) {
    sheet.toggleAttribute("data-more", sheet.scrollWidth - sheet.clientWidth - sheet.scrollLeft > 8);
  }
}

// Which cartons hold a line unless somebody says so: they follow from every line before it.
function showCartons() {
  const numbers = (document.getElementById("sums")?.dataset.cartons ?? "").split("|");
  const said = ["number", "name", "name_zh", "quantity", "price"];
  for (const line of document.querySelectorAll(".paper-sheet tbody tr")) {
    const isKept = said.some((name) => line.querySelector(`[name=l_${name}]`)?.value.trim());
    const field = line.querySelector("[name=l_carton_numbers]");
    const its = isKept ? numbers.shift() : "";
    if (field) field.placeholder = its ?? "";
  }
}

function showAll() {
  for (const line of document.querySelectorAll(".paper-sheet tbody tr")) showAmount(line);
}

// What was typed a moment ago is saved before the document is issued or continued: the paper must say it, and a save
// that came after the issue would be refused.
let isUnsaved = false;
const typed = (event) => {
  if (event.target.closest?.(".paper-form")) isUnsaved = true;
};
for (const name of ["input", "change", "sheet:changed"]) document.addEventListener(name, typed, true);
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.closest?.(".paper-form")) isUnsaved = false;
});
document.addEventListener("htmx:sendAbort", (event) => {
  if (event.target.closest?.(".paper-form")) isUnsaved = true;
});

document.addEventListener("submit", (event) => {
  const sheet = document.querySelector(".paper-form");
  const form = event.target;
  const isSaving = sheet?.classList.contains("htmx-request");
  if (!form.matches?.("[data-after-save]") || !sheet || !(isUnsaved || isSaving)) return;
  event.preventDefault();
  event.stopImmediatePropagation();  // htmx would send it all the same
  const goOn = (saved) => {
    if (isUnsaved) return;
    sheet.removeEventListener("htmx:afterRequest", goOn);
    if (saved.detail.successful) form.requestSubmit();
  };
  sheet.addEventListener("htmx:afterRequest", goOn);
  if (isUnsaved) sheet.requestSubmit();
}, true);

document.addEventListener("input", (event) => {
  const line = event.target.closest?.(".paper-sheet tbody tr");
  if (line) showAmount(line);
  if (event.target.closest?.("[data-port-search]") && event.target.value.length > 1) {
    clearTimeout(waitingPort);
    waitingPort = setTimeout(() => offerPorts(event.target), 200);
  }
});
document.addEventListener("focusin", (event) => {
  if (event.target.name === "l_quantity" && !asking.has(event.target.closest("tr"))) event.target.dataset.was = event.target.value;
});
document.addEventListener("change", (event) => {
  if (event.target.closest?.("[data-fills]")) afterwards(event.target, fill);
  if (event.target.name === "l_quantity") afterwards(event.target, follow);
});
document.addEventListener("sheet:changed", showAll, true);
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id === "sums" || event.target?.id === "sums") {
    followPreview();
    showCartons();
    showAll();
  }
});
document.addEventListener("scroll", lookForMore, { capture: true, passive: true });
window.addEventListener("resize", lookForMore);
showAll();
lookForMore();
