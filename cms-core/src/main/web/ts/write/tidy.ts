import { make, say } from "../say";
import { token } from "../upload";
import type { Body } from "./body";
import { Note, press, wrongs } from "./note";

interface Run {
  kind: "EQUAL" | "DELETED" | "INSERTED";
  text: string;
}

interface Tidied {
  text: string;
  changes: Run[];
  error?: string;
}

/** So much of what stays the same is shown beside a change. */
const BESIDE = 24;

/** Shows what tidying would change, does it when that is wanted, and takes it back to the last byte. */
export async function tidy(body: Body): Promise<void> {
  const note = new Note();
  const before = body.get();
  const response = await fetch("/studio/tidy", {
    method: "POST",
    headers: { "X-XSRF-TOKEN": token(), Accept: "application/json", "Content-Type": "text/plain;charset=utf-8" },
    body: before,
  }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as Tidied | null;
  if (!response?.ok || !answer) {
    note.tell(say("一键排版", "Tidying"), ...wrongs([answer?.error ?? say("没有连上服务器，请再试一次。", "The server is not reached; try again.")]));
  } else if (answer.changes.length === 0) {
    note.tell(say("排版已经整齐，没有要改的。", "All is in order; nothing to change."));
    note.fade();
  } else if (await isWanted(answer.changes)) {
    if (body.get() !== before) {
      note.tell(say("正文刚刚变了，请再按一次。", "The text has changed meanwhile; press it again."));
      return;
    }
    body.set(answer.text);
    note.tell(
      say("已排版。", "Tidied."),
      press(say("撤销排版", "Undo tidying"), () => {
        const late = body.get() !== answer.text;
        if (!late || confirm(say("排版之后写的字也会撤掉，仍要撤销吗？", "What was written since goes too. Undo all the same?"))) {
          body.set(before);
          note.close();
        }
      }),
    );
  }
}

function isWanted(changes: readonly Run[]): Promise<boolean> {
  return new Promise((done) => {
    const count = changes.filter((run, i) => run.kind !== "EQUAL" && changes[i - 1]?.kind !== "DELETED").length;
    const take = press(say("用它", "Use it"), () => dialog.close("yes"), "main");
    const leave = press(say("不用", "Leave it"), () => dialog.close());
    const dialog = make(
      "dialog",
      { class: "tidy", "aria-labelledby": "tidy-title" },
      make("h2", { id: "tidy-title" }, say(`一键排版：${count} 处`, `Tidying: ${count} changes`)),
      make("p", { class: "hint" }, say("划掉的是原来的，绿的是排版后的。只动标点、空格和全角字符。", "Struck out is what was, green is what will be. Only punctuation, spaces and wide characters change.")),
      make("div", { class: "runs", tabindex: "0", role: "region", "aria-label": say("改动", "Changes") }, ...shown(changes)),
      make("p", { class: "actions" }, take, leave),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
    take.focus();
  });
}

/** The changes with some words beside them; what is only space is shown by a mark. */
function shown(changes: readonly Run[]): Node[] {
  return changes.map((run, i) => {
    if (run.kind === "EQUAL") {
      const text = run.text.replace(/asset:([0-9a-f]{6})[0-9a-f]{58}/g, "▣$1");
      const from = i === 0 ? "" : text.slice(0, BESIDE);
      const to = i === changes.length - 1 ? "" : text.slice(-BESIDE);
      return document.createTextNode(text.length > 2 * BESIDE + 4 ? `${from} ⋯ ${to}` : text);
    }
    const text = run.text.replace(/ /g, "␣").replace(/　/g, "□").replace(/\n/g, "↵\n");
    return make(run.kind === "DELETED" ? "del" : "ins", {}, text);
  });
}
