// A photo that was taken or chosen goes on by itself.
document.addEventListener("change", (event) => {
  const input = event.target.closest("input[data-sends]");
  if (input?.files.length) input.form.requestSubmit();
});
