// Charts are drawn from the tables beside them: what is read aloud, exported and drawn is one and the same.
// A click on a column or bar goes where the table's number goes.
const own = document.querySelector("script[data-library]");
const FONT = 12;
let library;

function bring() {
  library ??= import(own.dataset.library).then(() => globalThis.Chart);
  return library;
}

// Colours are written as light-dark(…) in tokens.css; the browser resolves them on an element.
function colour(name) {
  const probe = document.createElement("span");
  probe.className = `probe-${name}`;
  document.body.append(probe);
  probe.style.color = `var(--${name})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function read(canvas) {
  const table = document.getElementById(canvas.dataset.table);
  const drawn = canvas.dataset.drawn.split(",").map(Number);
  const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
  const rows = [...table.querySelectorAll("tbody tr")];
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    sets: drawn.map((at) => ({
      label: heads[at + 1],
      cells: rows.map((row) => row.cells[at + 1]),
      links: rows.map((row) => (row.cells[at + 1].querySelector("a") ?? row.cells[0].querySelector("a"))?.href),
    })),
  };
}

// A name beside its bar takes two fifths of the picture at most, and ends in … where it is longer; on a click and in the
// table it stands whole.
function shortened(name, chart) {
  const { ctx } = chart;
  ctx.font = `${FONT}px ${getComputedStyle(document.body).fontFamily}`;
  const room = chart.width * 0.4;
  if (ctx.measureText(name).width <= room) return name;
  const signs = [...name];
  while (signs.length > 1 && ctx.measureText(`${signs.join("")}…`).width > room) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

function options(canvas, { sets }, ink) {
  const lies = canvas.dataset.chart === "bars";
  const short = new Intl.NumberFormat(document.documentElement.lang, { notation: "compact" }); // 1.5M, 150万
  const numbers = { beginAtZero: true, grid: { color: ink.line }, border: { display: false }, ticks: { color: ink.soft, precision: 0, maxTicksLimit: canvas.clientWidth < 420 ? 4 : 6, maxRotation: 0, callback: (value) => short.format(value) } };
  const names = { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.ink, autoSkip: !lies, maxRotation: 0 } };
  if (lies) names.ticks.callback = function callback(value) { return shortened(this.getLabelForValue(value), this.chart); };
  return {
    indexAxis: lies ? "y" : "x",
    maintainAspectRatio: false,
    animation: false,
    font: { size: FONT },
    scales: lies ? { x: numbers, y: names } : { x: names, y: numbers },
    plugins: {
      legend: { display: sets.length > 1, align: "end", labels: { color: ink.ink, boxWidth: 10, boxHeight: 10 } },
      tooltip: { callbacks: { label: (point) => ` ${point.dataset.label}: ${sets[point.datasetIndex].cells[point.dataIndex].textContent.trim()}` } },
    },
    onHover: (event, found) => {
      const link = found.length && sets[found[0].datasetIndex].links[found[0].index];
      event.native.target.style.cursor = link ? "pointer" : "default";
    },
    onClick: (_event, found) => {
      const link = found.length && sets[found[0].datasetIndex].links[found[0].index];
      if (link) location.assign(link);
    },
  };
}

async function draw(canvas) {
  const Chart = await bring();
  Chart.getChart(canvas)?.destroy();
  const table = read(canvas);
  const ink = { ink: colour("ink"), soft: colour("ink-soft"), line: colour("line") };
  const fills = [colour("accent"), colour("amber-line"), colour("ink-faint")];
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = FONT;
  const datasets = table.sets.map((set, at) => ({
    label: set.label,
    data: set.cells.map((cell) => Number(cell.dataset.value)),
    backgroundColor: fills[at % fills.length],
    maxBarThickness: 28,
    borderRadius: 2,
  }));
  if (canvas.dataset.chart === "bars") canvas.parentElement.style.height = `${Math.max(140, 56 + table.labels.length * (table.sets.length > 1 ? 40 : 26))}px`;
  new Chart(canvas, { type: "bar", data: { labels: table.labels, datasets }, options: options(canvas, table, ink) });
}

function drawAll(inside) {
  inside.querySelectorAll("canvas[data-chart]").forEach(draw);
}

document.addEventListener("htmx:load", (event) => drawAll(event.detail.elt));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawAll(document));
new MutationObserver(() => drawAll(document)).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
drawAll(document);
