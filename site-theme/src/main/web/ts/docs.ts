/** Reads what somebody tries and shows the answer where they are; without this, the paths can be copied. */
const form = document.querySelector<HTMLFormElement>("form[data-try]");
const path = form?.querySelector("input");
const said = form?.querySelector<HTMLElement>(".try-said");
const shown = form?.querySelector<HTMLElement>(".try-answer");

/** Beyond this, an answer is shown in part: a page is for reading. */
const LONGEST = 20_000;

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

async function read(wanted: string): Promise<void> {
  if (!said || !shown) {
    return;
  }
  const address = new URL(wanted, location.href);
  if (address.origin !== location.origin) {
    said.textContent = "这里只能读本站的地址。";
    return;
  }
  said.textContent = "正在读取……";
  const began = performance.now();
  try {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    const text = pretty(await answer.text());
    const took = Math.max(1, Math.round(performance.now() - began));
    said.textContent = `${answer.status} · ${took} 毫秒 · ETag ${answer.headers.get("ETag") ?? "无"}`;
    shown.firstElementChild!.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n……` : text;
    shown.hidden = false;
  } catch {
    said.textContent = "没有读到，请检查网络。";
  }
}

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void read(path?.value ?? "");
});

if (form) {
  form.hidden = false;
}

for (const button of document.querySelectorAll<HTMLButtonElement>(".try-list button")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    if (path) {
      path.value = button.value;
    }
    void read(button.value);
  });
}

export {};
