// Of more tabs than a narrow screen shows, the one that is open stands in sight.
function reveal(inside = document) {
  for (const here of inside.querySelectorAll(".tabs > [aria-current]")) {
    const tabs = here.parentElement;
    if (tabs.scrollWidth <= tabs.clientWidth) continue;
    // only sideways: the page itself stays where it is
    const [tab, shown] = [here.getBoundingClientRect(), tabs.getBoundingClientRect()];
    tabs.scrollLeft += tab.left + tab.width / 2 - (shown.left + shown.width / 2);
  }
}

document.addEventListener("htmx:load", (event) => reveal(event.detail.elt));
// letters in their own type are wider than those before it came
document.fonts.ready.then(() => reveal());
reveal();
