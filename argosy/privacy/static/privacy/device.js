// Model, system version and settings of this device: read only where it is permitted, shown before they are sent.

async function details() {
  const hints = await navigator.userAgentData?.getHighEntropyValues?.(["model", "platformVersion"]) ?? {};
  return {
    model: hints.model ?? "",
    system: [hints.platform ?? navigator.platform ?? "", hints.platformVersion ?? ""].join(" ").trim(),
    language: navigator.language,
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    screen: `${screen.width} × ${screen.height}`,
  };
}

for (const form of document.querySelectorAll("[data-device-details]")) {
  const found = await details();
  for (const [name, value] of Object.entries(found)) form.elements[name].value = value;
  form.querySelector("[data-device-words]").textContent = Object.values(found).filter(Boolean).join(" · ");
}
