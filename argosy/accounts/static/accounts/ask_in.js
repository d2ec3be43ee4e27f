// The page that shows a code waits until it was confirmed on the other device, and comes in; without scripts a button does it.

const place = document.querySelector("[data-asks-in]");
const EVERY = 2000;

function isOver() {
  for (const one of place.querySelectorAll("[data-asking]")) one.hidden = true;
  for (const one of place.querySelectorAll("[data-over]")) one.hidden = false;
}

async function look() {
  let said = {};
  try {
    const answer = await fetch(place.dataset.asksIn, { headers: { Accept: "application/json" } });
    said = answer.ok ? await answer.json() : {};
  } catch {
    // the network is away for a moment: asked again
  }
  if (said.is_answered) place.querySelector("form").requestSubmit();
  else if (said.is_over) isOver();
  else setTimeout(look, EVERY);
}

if (place) setTimeout(look, EVERY);
