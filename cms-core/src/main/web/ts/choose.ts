import { make, say } from "./say";

export interface Choice<T> {
  dialog: HTMLDialogElement;
  /** Of the list that is found, for whoever looks at it from outside. */
  id: string;
  label: string;
  hint: string;
  find(words: string): Promise<T[]>;
  show(one: T): [name: string, note: string];
}

/** Asks for one of what is found by a few letters, by keyboard or mouse; null when nobody chose one. */
export function choose<T>(choice: Choice<T>): Promise<T | null> {
  return new Promise((done) => {
    const { dialog, id } = choice;
    const input = make("input", {
      type: "search",
      role: "combobox",
      "aria-label": choice.label,
      placeholder: choice.hint,
      "aria-expanded": "true",
      "aria-controls": id,
      autocomplete: "off",
    });
    const list = make("ul", { role: "listbox", id, "aria-label": say("找到的", "Found") });
    dialog.replaceChildren(input, list);
    let found: T[] = [];
    let at = 0;
    let asked = 0;
    let timer = 0;
    let waits = false;

    const close = (chosen: T | null) => {
      dialog.close();
      done(chosen);
    };
    const draw = () => {
      list.replaceChildren(
        ...found.map((one, i) => {
          const [name, note] = choice.show(one);
          const item = make("li", { role: "option", id: `${id}-${i}`, "aria-selected": String(i === at) }, make("b", {}, name), " ", make("small", {}, note));
          item.addEventListener("mousedown", (event) => {
            event.preventDefault();
            close(one);
          });
          return item;
        }),
      );
      if (found.length === 0) {
        list.append(make("li", { role: "option", "aria-selected": "false", class: "none" }, say("没有找到", "Nothing found")));
      }
      input.setAttribute("aria-activedescendant", found.length > 0 ? `${id}-${at}` : "");
      list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    };
    const ask = async () => {
      const mine = ++asked;
      const words = input.value.trim();
      const answer = await choice.find(words);
      if (mine === asked) {
        waits = input.value.trim() !== words;
        found = answer;
        at = 0;
        draw();
      }
    };
    // Whoever types fast means what was typed, not what was found before it.
    const enter = async () => {
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
        draw();
      } else if (event.key === "Enter") {
        event.preventDefault();
        void enter();
      }
    });
    dialog.oncancel = () => done(null);
    dialog.showModal();
    input.focus();
    void ask();
  });
}
