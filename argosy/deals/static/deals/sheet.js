// The sheet of goods: Enter goes down, a last line that is begun gets an empty one below, a block copied from Excel
// fills lines from where it is pasted; a first row of headings says where each column goes. Saving is the form's own (hx-trigger).
// Which fields a block fills, from left to right: named by the sheet (data-columns), else those of a deal.
const usual = "product model quantity unit price currency";

function orderOf(place) {
  return (place.closest("[data-sheet]").dataset.columns ?? usual).split(" ");
}

function fieldsOf(line) {
  return orderOf(line).map((name) => line.querySelector(`[name="${name}"]`));
}

function addLine(sheet) {
  const body = sheet.querySelector("tbody");
  const last = body.lastElementChild;
  const line = last.cloneNode(true);
  for (const input of line.querySelectorAll("input")) input.value = "";
  line.querySelector(".line-where")?.remove();
  line.dataset.spare = "";
  body.append(line);
  return line;
}

function isEmpty(line) {
  return fieldsOf(line).every((field) => !field.value);
}

function tell(sheet) {
  sheet.closest("form").dispatchEvent(new CustomEvent("sheet:changed"));
}

// The figures of a cell without what stands around them: USD 1,200.50, 8.40 元, $.85, Rs.500. What is no single number
// stays as it is, so that the server asks about it; so does 95折, which is five per cent off.
function number(text) {
  if (text.includes("折")) return text;
  return text.normalize("NFKC").match(/-?(?:(?<!\p{L})[.,])?\d(?:.*\d)?/su)?.[0] ?? "";
}

// What a spreadsheet copies, cell by cell. A cell of several lines comes in quotes, with its own quotes doubled.
function cellsOf(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  while (cell.lastIndex <= whole.length) {
    const [all, quoted, plain, end] = cell.exec(whole);
    const isOfLines = quoted !== undefined && /[\t\n]/.test(quoted);
    const value = isOfLines ? quoted.replace(/""/g, '"') : plain ?? all.slice(0, all.length - end.length);
    rows.at(-1).push(value.replace(/\s+/g, " ").trim());
    if (!end) break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}

// What people write above their columns, in Chinese or English. The first that fits counts; an amount is ours to reckon.
const headings = [
  [/^(?!.*(金额|amount|价|price)).*(折扣|discount|rebate)/i, "discount"],
  [/^(金额|总价|总金额|小计|合计)|amount|total/i, ""],
  [/型号|货号|款号|编号|编码|^(item|art(icle)?|part|product|model|sku|ref)\W*(no|number|code|nr)\W*$|^(model|item|sku)$/i, "number model"],
  [/中文|chinese/i, "name_zh product"],
  [/数量|quantity|q'?ty|\bpcs\b(?!\s*\/)/i, "quantity"],
  [/单价|价格|price|\b(fob|cif)\b/i, "price"],
  [/^单位|^units?$|uom/i, "unit"],
  [/币种|货币|currency/i, "currency"],
  [/成本|\bcost\b/i, "cost"],
  [/箱号|(carton|ctns?|c\/)\s*(nos?\b|numbers)/i, "carton_numbers"],
  [/每箱|装箱|(per|\/)\s*(carton|ctn)/i, "each"],
  [/净重|\bn\.?\s?w\b|\bnet\b/i, "net"],
  [/毛重|\bg\.?\s?w\b|gross/i, "gross"],
  [/海关编码|hs\W?code|^hs$/i, "hs"],
  [/品名|名称|描述|规格|product|description|goods|name/i, "name product"],
];

function headingOf(cell, order) {
  const names = headings.find(([words]) => words.test(cell))?.[1].split(" ") ?? [];
  return names.flatMap((name) => [name, `l_${name}`]).find((name) => order.includes(name)) ?? "";
}

// 500, 100 pcs, USD 8.40, H-40: what stands below a heading, and never is one.
function isFigure(cell) {
  return /^(?:\p{L}{1,3}|\p{Sc})?[\s.,]*-?\d/u.test(cell.normalize("NFKC"));
}

// Where the cells of each row go: as the first row says, if it is one of headings, else in the sheet's order from here on.
// A heading that is not known as one stands there as a line, to be seen; goods taken for headings would be lost unseen.
function placed(rows, order, start) {
  const named = rows[0].map((cell) => headingOf(cell, order));
  const known = named.filter(Boolean);
  const isHead = new Set(known).size > 1 && !rows[0].some(isFigure) && rows.slice(1).some((row) => row.some(isFigure));
  return isHead ? { names: named, rows: rows.slice(1) } : { names: inTurn(rows, order.slice(start)), rows };
}

// Without headings each column goes into the next one of the sheet, but for two that are more often something else: the
// amount of the line, which is ours to reckon, goes nowhere, and what nobody calls a discount (5 %, 95折) is none.
function inTurn(rows, names) {
  const at = names.indexOf("l_discount");
  if (at < 1 || rows.every((row) => row.length <= at)) return names;
  if (rows.every((row) => isAmount(row, names, at))) return names.with(at, "");
  return inMoney(rows, isDiscount(rows, at) ? names : names.toSpliced(at, 1));
}

// What stands behind the cost and is no currency (24 to a carton, PCS) is of the columns after it.
function inMoney(rows, names) {
  const at = names.indexOf("l_cost_currency");
  const said = rows.map((row) => row[at]).filter(Boolean);
  return at < 1 || !said.length || said.some(isCurrency) ? names : names.toSpliced(at, 1);
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

function isCurrency(cell) {
  return currencies.has(cell) || /^(?:RMB|\p{Sc}|元)$/u.test(cell ?? "");
}

function isDiscount(rows, at) {
  if (rows.some((row) => isCurrency(row[at + 1]))) return false;
  return rows.some((row) => /[%％折]/.test(row[at] ?? "") || isCurrency(row[at + 2])) || rows.every((row) => !row[at]);
}

function isAmount(row, names, at) {
  const [amount, quantity, price] = [at, names.indexOf("l_quantity"), names.indexOf("l_price")].map((place) =>
    Number(number(row[place] ?? "").replace(/[\s,]/g, "")),
  );
  return amount > 0 && Math.abs(amount - quantity * price) < 0.02;
}

document.addEventListener("paste", (event) => {
  const sheet = event.target.closest?.("[data-sheet]");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!sheet || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  let line = event.target.closest("tr");
  const order = orderOf(event.target);
  const { names, rows } = placed(cellsOf(text), order, Math.max(order.indexOf(event.target.name), 0));
  const filled = [];
  for (const row of rows) {
    line ??= addLine(sheet);
    for (const [at, value] of row.entries()) {
      const field = names[at] && line.querySelector(`[name="${names[at]}"]`);
      if (field) field.value = field.inputMode === "decimal" ? number(value) : value;
    }
    filled.push(...line.querySelectorAll("[data-fills]"));
    line = line.nextElementSibling;
  }
  for (const field of filled) field.dispatchEvent(new Event("change", { bubbles: true }));
  if (!isEmpty(sheet.querySelector("tbody").lastElementChild)) addLine(sheet);
  tell(sheet);
});

document.addEventListener("input", (event) => {
  const sheet = event.target.closest?.("[data-sheet]");
  if (sheet && !isEmpty(sheet.querySelector("tbody").lastElementChild)) addLine(sheet);
});

document.addEventListener("keydown", (event) => {
  const line = event.target.closest?.("[data-sheet] tbody tr");
  if (!line || event.isComposing) return;
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const other = step > 0 ? line.nextElementSibling : line.previousElementSibling;
  other?.querySelector(`[name="${event.target.name}"]`)?.focus();
});

document.addEventListener("click", (event) => {
  const sheet = event.target.closest("form")?.querySelector("[data-sheet]");
  if (!sheet) return;
  if (event.target.closest("[data-add-line]")) {
    const last = sheet.querySelector("tbody").lastElementChild;
    (isEmpty(last) ? last : addLine(sheet)).querySelector("input").focus();
  }
  const remove = event.target.closest("[data-remove-line]");
  if (remove) {
    const line = remove.closest("tr");
    if (sheet.querySelectorAll("tbody tr").length === 1) addLine(sheet);
    line.remove();
    tell(sheet);
  }
});
