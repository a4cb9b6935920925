/** What a reader can do with a piece: listen, print, share. */
export function tools(): void {
  const listen = document.querySelector<HTMLButtonElement>("[data-listen]");
  if (listen && "speechSynthesis" in window && document.querySelector("[data-read]")) {
    listen.hidden = false;
    let toggle: (() => void) | undefined;
    listen.addEventListener("click", async () => {
      toggle ??= (await import("./speech")).reader(listen);
      toggle();
    });
  }
  document.querySelector("[data-print]")?.addEventListener("click", print);
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p" && document.querySelector("[data-qr]")) {
      event.preventDefault();
      void print();
    }
  });
  const share = document.querySelector<HTMLButtonElement>("[data-share]");
  share?.addEventListener("click", () => void open(share));
}

function address(): string {
  return document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
}

async function print(): Promise<void> {
  const place = document.querySelector<HTMLElement>("[data-qr]");
  if (place && !place.querySelector("svg")) {
    const { qr } = await import("./qr");
    place.append(qr(address()));
  }
  window.print();
}

async function open(button: HTMLButtonElement): Promise<void> {
  const group = button.parentElement as HTMLElement;
  const shown = group.querySelector(".share");
  if (shown) {
    shown.remove();
    button.setAttribute("aria-expanded", "false");
    return;
  }
  const { qr } = await import("./qr");
  const box = document.createElement("div");
  box.className = "share";
  box.append(qr(address()), action("复制链接", copy));
  if ("share" in navigator) {
    box.append(action("发给……", send));
  }
  button.after(box);
  button.setAttribute("aria-expanded", "true");
}

function action(text: string, act: () => Promise<void>): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = text;
  button.addEventListener("click", () => void act());
  return button;
}

async function send(): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: address() });
  } catch {
    // The reader closed the sheet.
  }
}

async function copy(): Promise<void> {
  const said = document.querySelector(".tool-said");
  let done = true;
  try {
    await navigator.clipboard.writeText(`${document.title} ${address()}`);
  } catch {
    done = false;
  }
  if (said) {
    said.textContent = done ? "链接已复制" : `请复制：${address()}`;
  }
}
