// Passkeys: adding one, signing in with one, showing one instead of the password. The forms are hidden until it is
// clear that the browser can; what they send is checked by the server alone.
type Descriptor = { type: "public-key"; id: string };
type Asked = { rpId: string; challenge: string; timeout: number; allowCredentials: Descriptor[]; userVerification: "required" };
type Offered = Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials: Descriptor[];
};
type Said = "cancelled" | "known" | "unsupported" | "elsewhere" | "unknown" | "failed";

/** The server did not give what was asked for. */
class Refused extends Error {}

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer: ArrayBuffer | null) =>
  buffer === null
    ? null
    : btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");
const descriptors = (list: Descriptor[]) => list.map(({ type, id }) => ({ type, id: bytes(id) }));

const csrf = (place: Element) =>
  place.closest("form")?.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "";

async function post(place: Element, address: string, values: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams({ _csrf: csrf(place), ...values }) });
  if (!answer.ok) {
    throw new Refused(String(answer.status));
  }
  return answer;
}

const json = (credential: PublicKeyCredential, response: Record<string, unknown>) =>
  JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
  });

/** Has a passkey made as the server offers it. */
async function made(place: Element, address: string): Promise<string> {
  const offered = (await (await post(place, address)).json()) as Offered;
  const credential = (await navigator.credentials.create({
    publicKey: {
      ...offered,
      challenge: bytes(offered.challenge),
      user: { ...offered.user, id: bytes(offered.user.id) },
      excludeCredentials: descriptors(offered.excludeCredentials),
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return json(credential, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
  });
}

/** Has a passkey shown, at once or when one is chosen from what the browser offers in a field. */
async function shown(place: Element, address: string, how: CredentialRequestOptions = {}): Promise<string> {
  const asked = (await (await post(place, address)).json()) as Asked;
  const credential = (await navigator.credentials.get({
    ...how,
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      allowCredentials: descriptors(asked.allowCredentials),
    },
  })) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return json(credential, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    userHandle: text(response.userHandle),
  });
}

const REASONS: Record<string, Said> = {
  NotAllowedError: "cancelled",
  AbortError: "cancelled",
  InvalidStateError: "known",
  NotSupportedError: "unsupported",
  ConstraintError: "unsupported",
  SecurityError: "elsewhere",
};

function say(place: Element, what: Said | null) {
  const line = place.querySelector<HTMLElement>("[data-cancelled]");
  if (line) {
    line.hidden = what === null;
    line.textContent = what === null ? "" : (line.dataset[what] ?? "");
  }
}

/** Does it once at a time, and says in words what went wrong. */
function doing(place: Element, work: () => Promise<void>) {
  let busy = false;
  return async () => {
    if (busy) {
      return;
    }
    busy = true;
    say(place, null);
    try {
      await work();
    } catch (error) {
      say(place, error instanceof DOMException ? (REASONS[error.name] ?? "unsupported") : "failed");
    } finally {
      busy = false;
    }
  };
}

/** A form that is sent with what the passkey gave. */
function onSubmit(form: HTMLFormElement, credential: () => Promise<string>) {
  const work = doing(form, async () => {
    send(form, await credential());
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await work();
    // Nothing was sent yet; it may be tried again.
    delete form.dataset["sent"];
  });
}

function send(form: HTMLFormElement, credential: string) {
  const field = form.querySelector<HTMLInputElement>("[name=credential]");
  if (field) {
    field.value = credential;
    form.submit();
  }
}

/** A challenge is good for five minutes; a field may be looked at for longer. */
const ASK_AGAIN = 4 * 60_000;

/** Sign-in: by the button, or by what the browser offers in the field for the name. */
async function signIn(form: HTMLFormElement) {
  const ask = "/studio/sign-in/passkey/ask";
  let waiting: AbortController | undefined;
  const wait = async () => {
    waiting?.abort();
    const now = (waiting = new AbortController());
    const again = setTimeout(wait, ASK_AGAIN);
    try {
      send(form, await shown(form, ask, { mediation: "conditional", signal: now.signal }));
    } catch {
      // Nobody asked for it; the button says what is wrong.
    } finally {
      if (now.signal.aborted) {
        clearTimeout(again);
      }
    }
  };
  const inField = (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
  onSubmit(form, async () => {
    waiting?.abort();
    try {
      return await shown(form, ask);
    } catch (error) {
      if (inField) {
        void wait();
      }
      throw error;
    }
  });
  // Not at once again after a refusal.
  if (inField && location.pathname !== new URL(form.action).pathname) {
    await wait();
  }
}

/** Showing a passkey in place of the password that a form asks for; the rest of the form stays as it is. */
function confirm(place: HTMLElement) {
  const work = doing(place, async () => {
    const credential = await shown(place, "/studio/confirm/ask");
    try {
      await post(place, "/studio/confirm", { credential });
    } catch {
      say(place, "unknown");
      return;
    }
    const form = place.closest("form");
    const field = place.closest(".confirm");
    if (form?.dataset["then"] === "submit") {
      form.submit();
      return;
    }
    const done = document.createElement("p");
    done.className = "done";
    done.tabIndex = -1;
    done.setAttribute("role", "status");
    done.textContent = place.dataset["done"] ?? "";
    field?.replaceChildren(done);
    done.focus();
  });
  place.querySelector("button")?.addEventListener("click", work);
}

if (window.PublicKeyCredential && navigator.credentials) {
  for (const place of document.querySelectorAll<HTMLElement>("[data-passkey]")) {
    const what = place.dataset["passkey"];
    place.hidden = what === "none";
    if (place instanceof HTMLFormElement && what === "sign-in") {
      void signIn(place);
    } else if (place instanceof HTMLFormElement && what === "add") {
      onSubmit(place, () => made(place, "/studio/me/passkeys/offer"));
    } else if (what === "confirm") {
      confirm(place);
    }
  }
}
