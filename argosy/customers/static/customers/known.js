// What is known of whom somebody types comes into sight where the screen ends above it: an open keyboard leaves little.
document.addEventListener("htmx:afterSettle", (event) => {
  const known = event.target;
  if (known.matches?.(".known-beside") && known.childElementCount > 0) known.scrollIntoView({ block: "nearest" });
});
