// The place of the device, taken once, when the button is pressed; a photo is made small before it travels.
const REFUSED = 1;
const PATIENCE_MS = 20000;
const LONGEST_SIDE = 1600;

function fill(form, name, value) {
  form.elements[name].value = value;
}

function take(button) {
  const form = button.closest("form");
  const said = form.querySelector("[data-place-said]");
  said.textContent = said.dataset.waits;
  const fail = (problem) => {
    said.textContent = problem?.code === REFUSED ? said.dataset.refused : said.dataset.unknown;
    form.elements.place.focus();
  };
  if (!navigator.geolocation) {
    fail();
    return;
  }
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    form.elements.place.setCustomValidity("");
    fill(form, "latitude", coords.latitude);
    fill(form, "longitude", coords.longitude);
    fill(form, "accuracy", Math.round(coords.accuracy));
    said.textContent = said.dataset.taken.replace("{metres}", Math.round(coords.accuracy));
  }, fail, { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60000 });
}

async function shrink(input) {
  const [photo] = input.files;
  if (!photo?.type.startsWith("image/")) return;
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", 0.85); });
    if (!small || small.size >= photo.size) return;
    const carrier = new DataTransfer();
    carrier.items.add(new File([small], "photo.jpg", { type: "image/jpeg" }));
    input.files = carrier.files;
  } catch {
    // the server takes it as it is, or says why not
  }
}

// What the server would refuse is said before the photo travels: a refused page cannot give it back.
function isSomewhere(form) {
  return form.elements.latitude.value !== "" || form.elements.place.value.trim() !== "";
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest(".visit-form");
  if (!form || isSomewhere(form)) return;
  event.preventDefault();
  form.elements.place.setCustomValidity(form.dataset.needsPlace);
  form.elements.place.reportValidity();
});
document.addEventListener("input", (event) => {
  if (event.target.matches(".visit-form [name=place]")) event.target.setCustomValidity("");
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-take-place]");
  if (button) take(button);
});
document.addEventListener("change", (event) => {
  if (event.target.matches("input[type=file][accept^='image/']")) shrink(event.target);
});
