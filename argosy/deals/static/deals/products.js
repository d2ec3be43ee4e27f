// A field that names a product offers those whose number or name begins so. The list is the browser's own (datalist).
let waiting;

async function offer(field) {
  const answer = await fetch(`${field.dataset.productSearch}?q=${encodeURIComponent(field.value)}`, {
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) return;
  const { products } = await answer.json();
  const lines = products.map((one) => {
    const line = document.createElement("option");
    line.value = one.number;
    line.label = [one.number, one.name, one.name_zh].filter(Boolean).join(" · ");
    return line;
  });
  field.list?.replaceChildren(...lines);
}

document.addEventListener("input", (event) => {
  const field = event.target.closest?.("[data-product-search]");
  if (!field || field.value.length < 2) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => offer(field), 200);
});
