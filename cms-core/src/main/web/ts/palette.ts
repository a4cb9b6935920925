import { make, say } from "./say";

// Ctrl+K: anything by a few letters. ?: what the keys do. The writing screen keeps Ctrl+K for its links.
type Met = { title: string; note: string; address: string };

const KEYS: [string, string][] = [
  ["Ctrl K", say("找稿件、页面、媒体、人员", "Find entries, screens, files, people")],
  ["Ctrl S", say("写稿时：马上保存", "Writing: save now")],
  ["Ctrl K", say("写稿时：插入站内链接", "Writing: link to an entry")],
  ["Ctrl ↵", say("写稿时：送审", "Writing: submit")],
  ["Ctrl Shift P", say("写稿时：预览", "Writing: preview")],
  ["/", say("写稿时：插入小标题、列表、表格", "Writing: headings, lists, tables")],
  ["?", say("这张表", "This table")],
  ["Esc", say("关闭", "Close")],
];

if (document.querySelector(".side")) {
  addEventListener("keydown", (event) => {
    const typing = (event.target as HTMLElement).closest?.("input, textarea, select, [contenteditable=true]");
    if (event.isComposing || document.querySelector("dialog[open]")) {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.defaultPrevented) {
      event.preventDefault();
      palette();
    } else if (event.key === "?" && !typing) {
      event.preventDefault();
      help();
    }
  });
  document.querySelector("[data-palette]")?.addEventListener("click", palette);
}

function show(dialog: HTMLDialogElement): void {
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function help(): void {
  const list = make("dl", {});
  for (const [key, what] of KEYS) {
    list.append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, what));
  }
  const close = make("button", { type: "button" }, say("关闭", "Close"));
  const dialog = make("dialog", { class: "keys", "aria-labelledby": "keys-title" }, make("h2", { id: "keys-title" }, say("快捷键", "Keys")), list, close);
  close.addEventListener("click", () => dialog.close());
  show(dialog);
}

/** Screens that the page links to. */
function screens(words: string): Met[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".side a, .top .me a")];
  const all = links.map((link) => ({ title: link.textContent?.trim() ?? "", note: say("页面", "screen"), address: link.getAttribute("href") ?? "" }));
  all.push({ title: say("写一篇文章", "Write an article"), note: say("新建", "new"), address: "/studio/entries/new?kind=article" });
  return words === "" ? all.slice(0, 4) : all.filter((one) => one.title.toLowerCase().includes(words.toLowerCase()));
}

function palette(): void {
  const input = make("input", {
    type: "search",
    role: "combobox",
    "aria-label": say("找什么", "Find"),
    "aria-expanded": "true",
    "aria-controls": "met",
    autocomplete: "off",
    placeholder: say("标题、拼音首字母、页面、文件、人", "Title, initials, screen, file, person"),
  });
  const list = make("ul", { role: "listbox", id: "met", "aria-label": say("找到的", "Found") });
  const dialog = make("dialog", { class: "palette", "aria-label": say("找稿件、页面、媒体、人员", "Find anything") }, input, list);
  let met: Met[] = [];
  let at = 0;
  let asked = 0;
  let timer = 0;
  let waits = false;
  const go = (one: Met | undefined) => {
    if (one) {
      dialog.close();
      location.assign(one.address);
    }
  };
  const draw = () => {
    list.replaceChildren(
      ...met.map((one, i) => {
        const item = make("li", { role: "option", id: `met-${i}`, "aria-selected": String(i === at) }, make("b", {}, one.title), " ", make("small", {}, one.note));
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          go(one);
        });
        return item;
      }),
    );
    if (met.length === 0) {
      list.append(make("li", { role: "option", "aria-selected": "false", class: "none" }, say("没有找到", "Nothing found")));
    }
    input.setAttribute("aria-activedescendant", met.length > 0 ? `met-${at}` : "");
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  const ask = async () => {
    const mine = ++asked;
    const words = input.value.trim();
    const answer = await fetch(`/studio/anything.json?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (mine === asked) {
      waits = input.value.trim() !== words;
      met = [...screens(words), ...(answer?.ok ? ((await answer.json()) as Met[]) : [])];
      at = 0;
      draw();
    }
  };
  // Whoever types fast means what was typed, not what was found before it.
  const choose = async () => {
    clearTimeout(timer);
    if (waits) {
      await ask();
    }
    go(met[at]);
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
      at = Math.max(0, Math.min(met.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
      draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      void choose();
    }
  });
  show(dialog);
  input.focus();
  void ask();
}
