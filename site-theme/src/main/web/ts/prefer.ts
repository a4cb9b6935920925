/** Size of type, light or dark, contrast, elder mode: buttons that set a word on the root element and remember it. */
const root = document.documentElement;

export function prefer(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-pref]")) {
    button.addEventListener("click", () => choose(button.dataset.pref ?? "", button.value));
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-elder]")) {
    button.addEventListener("click", () => elder(!root.classList.contains("elder")));
  }
  document.addEventListener("click", closeBox);
  document.addEventListener("keydown", (event) => event.key === "Escape" && closeBox(event));
  show();
}

function choose(name: string, value: string): void {
  if (value) {
    root.dataset[name] = value;
  } else {
    delete root.dataset[name];
  }
  remember(name, value);
  show();
}

function elder(on: boolean): void {
  root.classList.toggle("elder", on);
  remember("elder", on ? "1" : "");
  document.cookie = `elder=${on ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
  show();
}

function remember(name: string, value: string): void {
  try {
    if (value) {
      localStorage.setItem(name, value);
    } else {
      localStorage.removeItem(name);
    }
  } catch {
    // Storage may be closed to us: the choice then holds for this page.
  }
}

function show(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-pref]")) {
    const chosen = root.dataset[button.dataset.pref ?? ""] ?? "";
    button.setAttribute("aria-pressed", String(chosen === button.value));
  }
  const on = root.classList.contains("elder");
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-elder]")) {
    button.textContent = on ? "标准版" : "长辈版";
  }
}

function closeBox(event: Event): void {
  const box = document.querySelector<HTMLDetailsElement>(".prefs[open]");
  if (!box || (event.type === "click" && box.contains(event.target as Node))) {
    return;
  }
  box.open = false;
  if (event.type === "keydown") {
    box.querySelector("summary")?.focus();
  }
}
