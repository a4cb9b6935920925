import { choose } from "./choose";
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
      void palette();
    } else if (event.key === "?" && !typing) {
      event.preventDefault();
      help();
    }
  });
  document.querySelector("[data-palette]")?.addEventListener("click", () => void palette());
}

function help(): void {
  const list = make("dl", {});
  for (const [key, what] of KEYS) {
    list.append(make("dt", {}, make("kbd", {}, key)), make("dd", {}, what));
  }
  const close = make("button", { type: "button" }, say("关闭", "Close"));
  const dialog = make("dialog", { class: "keys", "aria-labelledby": "keys-title" }, make("h2", { id: "keys-title" }, say("快捷键", "Keys")), list, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Screens that the page links to. */
function screens(words: string): Met[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".side a, .top .me a")];
  const all = links.map((link) => ({ title: link.textContent?.trim() ?? "", note: say("页面", "screen"), address: link.getAttribute("href") ?? "" }));
  all.push({ title: say("写一篇文章", "Write an article"), note: say("新建", "new"), address: "/studio/entries/new?kind=article" });
  return words === "" ? all.slice(0, 4) : all.filter((one) => one.title.toLowerCase().includes(words.toLowerCase()));
}

async function palette(): Promise<void> {
  const dialog = make("dialog", { class: "palette", "aria-label": say("找稿件、页面、媒体、人员", "Find anything") });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  const met = await choose<Met>({
    dialog,
    id: "met",
    label: say("找什么", "Find"),
    hint: say("标题、拼音首字母、页面、文件、人", "Title, initials, screen, file, person"),
    find: async (words) => {
      const answer = await fetch(`/studio/anything.json?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } }).catch(() => null);
      return [...screens(words), ...(answer?.ok ? ((await answer.json()) as Met[]) : [])];
    },
    show: (one) => [one.title, one.note],
  });
  if (met) {
    location.assign(met.address);
  }
}
