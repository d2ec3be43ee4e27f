// The day is asked for only where one wants mail since a day.
function show() {
  const day = document.querySelector("[data-since-day]");
  if (day) day.hidden = document.querySelector("select[name=since]")?.value !== "date";
}
document.addEventListener("change", show);
document.addEventListener("htmx:afterSettle", show);
show();
