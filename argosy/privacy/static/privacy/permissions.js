// What the browser itself says about a permission stands beside ours: both must allow it.

async function tell(place) {
  try {
    const status = await navigator.permissions.query({ name: place.dataset.browserPermission });
    const show = () => {
      place.textContent = ` · ${place.dataset[status.state] ?? ""}`;
    };
    status.addEventListener("change", show);
    show();
  } catch {
    place.textContent = "";  // this browser does not know the permission
  }
}

function tellAll(root) {
  root.querySelectorAll("[data-browser-permission]").forEach(tell);
}

document.addEventListener("htmx:afterSwap", (event) => tellAll(event.target));
tellAll(document);
