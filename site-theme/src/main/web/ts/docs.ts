/** Sends what somebody tries and shows the answer where they are; without this, the paths can be copied. */
import { operations, type Operation } from "./operations";

const form = document.querySelector<HTMLFormElement>("form[data-try]");
const said = form?.querySelector<HTMLElement>(".try-said");
const shown = form?.querySelector<HTMLElement>(".try-answer");

/** Beyond this, an answer is shown in part: a page is for reading. */
const LONGEST = 20_000;

/** What was read last, so that it can be changed as it then was. */
let held = { path: "", etag: "" };

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function control(name: string): HTMLInputElement {
  return form!.elements.namedItem(name) as HTMLInputElement;
}

function say(text: string): void {
  if (said) {
    said.textContent = text;
  }
}

function headers(method: string, path: string): Record<string, string> {
  const all: Record<string, string> = { Accept: "application/json" };
  const key = control("key").value.trim();
  if (key) {
    all["Authorization"] = `Bearer ${key}`;
  }
  if (method !== "GET") {
    all["Content-Type"] = "application/json";
    if (held.etag && path.startsWith(held.path)) {
      all["If-Match"] = held.etag;
    }
  }
  return all;
}

async function send(): Promise<void> {
  const method = control("method").value;
  const address = URL.parse(control("path").value, location.href);
  if (shown) {
    shown.hidden = true;
  }
  if (address?.origin !== location.origin) {
    say("这里只能读写本站的地址。");
    return;
  }
  say("正在读取……");
  const began = performance.now();
  const body = method === "GET" ? null : control("body").value;
  try {
    const answer = await fetch(address, { method, headers: headers(method, address.pathname), body, credentials: "omit" });
    const text = pretty(await answer.text());
    const etag = answer.headers.get("ETag");
    if (etag) {
      held = { path: address.pathname, etag };
    }
    const took = Math.max(1, Math.round(performance.now() - began));
    say(`${answer.status} · ${took} 毫秒 · ETag ${etag ?? "无"}`);
    if (shown) {
      shown.firstElementChild!.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n……` : text;
      shown.hidden = text === "";
    }
  } catch {
    say("没有读到，请检查网络。");
  }
}

function choose(operation: Operation): void {
  control("method").value = operation.method;
  control("path").value = operation.path;
  control("body").value = operation.body;
  showBody();
}

/** What is read has no content to send. */
function showBody(): void {
  control("body").parentElement!.hidden = control("method").value === "GET";
}

if (form) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  control("method").addEventListener("change", showBody);
  showBody();
  for (const button of document.querySelectorAll<HTMLButtonElement>(".try-list button")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      choose({ method: "GET", path: button.value, summary: "", body: "" });
      void send();
    });
  }
  const list = document.querySelector<HTMLElement>("[data-operations]");
  if (list) {
    void operations(list, (operation) => {
      choose(operation);
      form.scrollIntoView({ block: "start" });
      control("path").focus({ preventScroll: true });
    });
  }
}
