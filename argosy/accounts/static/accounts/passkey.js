// A form marked data-passkey="create" or "get" lets the device make or use a passkey, and sends its answer.

const bytes = (text) => {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
};

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const withBytes = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

async function create(options) {
  const wanted = options.publicKey;
  const made = await navigator.credentials.create({
    publicKey: {
      ...wanted,
      challenge: bytes(wanted.challenge),
      user: { ...wanted.user, id: bytes(wanted.user.id) },
      excludeCredentials: withBytes(wanted.excludeCredentials),
    },
  });
  return {
    ...described(made),
    response: {
      clientDataJSON: text(made.response.clientDataJSON),
      attestationObject: text(made.response.attestationObject),
    },
  };
}

async function get(options) {
  const wanted = options.publicKey;
  const used = await navigator.credentials.get({
    publicKey: { ...wanted, challenge: bytes(wanted.challenge), allowCredentials: withBytes(wanted.allowCredentials) },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = used.response;
  return {
    ...described(used),
    response: {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    },
  };
}

const described = (credential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment,
  clientExtensionResults: credential.getClientExtensionResults(),
});

async function fetched(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  return answer.json();
}

// WebAuthn knows names only: an address of figures cannot hold a passkey.
const isPossible = () =>
  Boolean(window.PublicKeyCredential) && !/^[\d.]+$|:/.test(window.location.hostname);

async function answer(form) {
  const isCreating = form.dataset.passkey === "create";
  const options = isCreating
    ? JSON.parse(document.getElementById("passkey-options").textContent)
    : await fetched(form.dataset.optionsUrl);
  return isCreating ? create(options) : get(options);
}

async function send(form) {
  const trouble = form.querySelector("[data-passkey-trouble]");
  trouble.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(await answer(form));
    form.submit();
  } catch {
    trouble.hidden = false;
  }
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  const missing = document.querySelector("[data-passkey-missing]");
  if (!isPossible()) {
    if (missing) missing.hidden = false;
    if (form.dataset.passkey === "create") form.querySelector("button").disabled = true;
    continue;
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
  const button = form.querySelector('button[type="button"]');
  if (button) button.addEventListener("click", () => send(form));
}
