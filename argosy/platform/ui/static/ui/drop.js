// Files dropped on a form with data-drop are chosen in its first file field, as if they had been picked there.

const over = (event) => {
  const zone = event.target.closest?.("[data-drop]");
  return zone && [...(event.dataTransfer?.types ?? [])].includes("Files") ? zone : null;
};

document.addEventListener("dragover", (event) => {
  const zone = over(event);
  if (!zone) return;
  event.preventDefault();
  zone.classList.add("is-over");
});

document.addEventListener("dragleave", (event) => {
  const zone = event.target.closest?.("[data-drop]");
  if (zone && !zone.contains(event.relatedTarget)) zone.classList.remove("is-over");
});

document.addEventListener("drop", (event) => {
  const zone = over(event);
  if (!zone) return;
  event.preventDefault();
  zone.classList.remove("is-over");
  const field = zone.querySelector('input[type="file"]');
  field.files = event.dataTransfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
});
