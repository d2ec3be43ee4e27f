// The editor of a role: a room's rights are ticked together, and one is found among many by a word of its sentence.
const boxesOf = (room) => [...room.querySelectorAll("[data-right] input")];

function show(room) {
  const boxes = boxesOf(room);
  const ticked = boxes.filter((box) => box.checked).length;
  const all = room.querySelector("[data-all-of-room] input");
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}

function find(editor, words) {
  const wanted = words.trim().toLocaleLowerCase();
  const fits = (line) => line.textContent.toLocaleLowerCase().includes(wanted);
  let found = 0;
  for (const group of editor.querySelectorAll("[data-room], .fields-of-role")) {
    const isWhole = wanted !== "" && fits(group.querySelector("legend, caption"));
    const lines = [...group.querySelectorAll("[data-right], th")].map((line) => line.closest("tr") ?? line);
    for (const line of lines) line.hidden = !isWhole && !fits(line.querySelector("th, span"));
    group.hidden = lines.every((line) => line.hidden);
    const all = group.querySelector("[data-all-of-room]");
    if (all) all.hidden = lines.length < 2 || lines.some((line) => line.hidden);
    if (!group.hidden) found += 1;
    const fold = group.closest("details.role");
    if (wanted && !group.hidden && editor.contains(fold)) fold.open = true;
  }
  editor.querySelector("[data-no-right]").hidden = found > 0;
}

for (const editor of document.querySelectorAll("[data-rights]")) {
  const field = editor.querySelector("[data-find-rights]");
  field.hidden = false;
  field.addEventListener("input", () => find(editor, field.value));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  for (const room of editor.querySelectorAll("[data-room]")) {
    room.querySelector("[data-all-of-room]").hidden = boxesOf(room).length < 2;
    show(room);
  }
}

document.addEventListener("change", (event) => {
  const room = event.target.closest?.("[data-room]");
  if (!room) return;
  if (event.target.closest("[data-all-of-room]")) {
    for (const box of boxesOf(room)) box.checked = event.target.checked;
  }
  show(room);
});
