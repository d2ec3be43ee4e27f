// The next step is kept as soon as its words or its day are typed, without anything moving under the fingers; the page
// shows it anew when one leaves both for something else, or presses Enter.
const formOf = (event) => event.target.closest?.(".step-form");

document.addEventListener("change", (event) => {
  const form = formOf(event);
  if (form) window.htmx.ajax("POST", form.getAttribute("hx-post"), { source: form, swap: "none" });
});

document.addEventListener("focusout", (event) => {
  const form = formOf(event);
  const isChanged = form && [...form.querySelectorAll("input")].some((input) => input.value !== input.defaultValue);
  if (isChanged && !form.contains(event.relatedTarget)) form.requestSubmit();
});
