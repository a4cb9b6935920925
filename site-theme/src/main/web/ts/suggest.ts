/** Suggestions below a search field while the reader types: a combobox with a list, by keyboard and by touch. */
type Suggestion = { text: string; url: string; kind: string };

const PAUSE = 140;
let lists = 0;

export function suggest(field: HTMLInputElement): void {
  const list = document.createElement("ul");
  list.id = `hints${lists++}`;
  list.className = "hints";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "搜索建议");
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let timer = 0;
  let asked: AbortController | undefined;
  let chosen = -1;

  const close = (): void => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (index: number): void => {
    const items = list.children;
    items[chosen]?.setAttribute("aria-selected", "false");
    chosen = items.length ? (index + items.length) % items.length : -1;
    const item = items[chosen];
    if (item) {
      item.setAttribute("aria-selected", "true");
      field.setAttribute("aria-activedescendant", item.id);
    }
  };
  const show = (found: Suggestion[]): void => {
    chosen = -1;
    list.replaceChildren(...found.map((each, index) => row(each, `${list.id}-${index}`)));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
  };
  const ask = async (): Promise<void> => {
    asked?.abort();
    const query = field.value.trim();
    if (!query) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(`/search/suggest?q=${encodeURIComponent(query)}`, { signal: asked.signal });
      if (answer.ok) {
        show(((await answer.json()) as { suggestions: Suggestion[] }).suggestions.slice(0, 8));
      }
    } catch {
      // Offline, or overtaken by the next letter: the field works without.
    }
  };

  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!(event as InputEvent).isComposing) {
      timer = window.setTimeout(() => void ask(), PAUSE);
    }
  });
  field.addEventListener("compositionend", () => void ask());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1));
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      go(list.children[chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  field.addEventListener("blur", () => window.setTimeout(close, 120));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => go((event.target as Element).closest("li") ?? undefined));
}

function row(each: Suggestion, id: string): HTMLLIElement {
  const item = document.createElement("li");
  item.id = id;
  item.dataset.url = each.url;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const kind = document.createElement("small");
  kind.textContent = each.kind;
  item.append(each.text, kind);
  return item;
}

function go(item: Element | undefined): void {
  const url = (item as HTMLElement | undefined)?.dataset.url;
  if (url?.startsWith("/")) {
    location.href = url;
  }
}
