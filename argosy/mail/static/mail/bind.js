// The day is asked for only where one wants mail since a day.
function show() {
  const day = document.querySelector("[data-since-day]");
  if (day) day.hidden = document.querySelector("select[name=since]")?.value !== "date";
  const pop3 = document.querySelector("[data-pop3]");
  if (pop3) pop3.hidden = document.querySelector("select[name=protocol]")?.value !== "pop3";
}

// The usual name and port go along with the way that mail comes in; what was typed otherwise stays.
const usual = { imap: { tls: "993", starttls: "143", none: "143" }, pop3: { tls: "995", starttls: "110", none: "110" } };
const names = { imap: [/^pop3?\./, "imap."], pop3: [/^imap\./, "pop."] };
function follow(select) {
  const way = select.value;
  const form = select.closest("form");
  const other = usual[way === "pop3" ? "imap" : "pop3"];
  const { imap_host: host, imap_port: port, imap_security: security } = form.elements;
  if (Object.values(other).includes(port.value)) port.value = usual[way][security.value];
  host.value = host.value.replace(...names[way]);
}

document.addEventListener("change", (event) => {
  if (event.target.matches("select[name=protocol]")) follow(event.target);
  show();
});
document.addEventListener("htmx:afterSettle", show);
show();
