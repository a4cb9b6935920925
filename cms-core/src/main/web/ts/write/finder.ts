import { make, say } from "../say";

export interface Found {
  id: string;
  title: string;
  kind: string;
  state: string;
  address: string;
  page: string;
}

/** Asks for an entry by title or sound; null when nobody chose one. */
export function findEntry(dialog: HTMLDialogElement, kind: string): Promise<Found | null> {
  return new Promise((done) => {
    const input = make("input", {
      type: "search",
      "aria-label": say("标题、拼音或首字母", "Title, sound or initials"),
      placeholder: say("标题、拼音或首字母，如 lmfc", "Title, sound or initials"),
      role: "combobox",
      "aria-expanded": "true",
      "aria-controls": "found",
      autocomplete: "off",
    });
    const list = make("ul", { role: "listbox", id: "found" });
    dialog.replaceChildren(input, list);
    let found: Found[] = [];
    let at = 0;
    let asked = 0;
    let timer = 0;
    let waits = false;

    const close = (chosen: Found | null) => {
      dialog.close();
      done(chosen);
    };
    const show = () => {
      list.replaceChildren(
        ...found.map((entry, i) => {
          const item = make("li", { role: "option", id: `found-${i}`, "aria-selected": String(i === at) }, make("b", {}, entry.title || say("（无标题）", "(no title)")), " ", make("small", {}, `${entry.kind} · ${entry.state}`));
          item.addEventListener("mousedown", (event) => {
            event.preventDefault();
            close(entry);
          });
          return item;
        }),
      );
      input.setAttribute("aria-activedescendant", found.length > 0 ? `found-${at}` : "");
      if (found.length === 0 && input.value !== "") {
        list.append(make("li", { class: "none" }, say("没有找到", "Nothing found")));
      }
    };
    const ask = async () => {
      const mine = ++asked;
      const words = input.value;
      const response = await fetch(`/studio/find.json?q=${encodeURIComponent(words)}&kind=${encodeURIComponent(kind)}`);
      if (mine === asked && response.ok) {
        found = (await response.json()) as Found[];
        waits = input.value !== words;
        at = 0;
        show();
      }
    };
    // Whoever types fast means what was typed, not what was found before it.
    const choose = async () => {
      clearTimeout(timer);
      if (waits) {
        await ask();
      }
      close(found[at] ?? null);
    };
    input.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) {
        clearTimeout(timer);
        waits = true;
        timer = setTimeout(() => void ask(), 120);
      }
    });
    input.addEventListener("compositionend", () => void ask());
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) {
        return;
      }
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        at = Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
        show();
      } else if (event.key === "Enter") {
        event.preventDefault();
        void choose();
      }
    });
    dialog.oncancel = () => done(null);
    dialog.showModal();
    input.focus();
    void ask();
  });
}
