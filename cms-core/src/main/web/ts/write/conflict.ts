import { make, say } from "../say";
import type { Theirs } from "./saver";

export type Choice = { choose: "mine" } | { choose: "theirs" } | { choose: "merged"; body: string };

/** Two people wrote at once: asks what becomes of it. Whatever is chosen, the other text stays in the history. */
export function settle(dialog: HTMLDialogElement, theirs: Theirs, by: string): Promise<Choice> {
  return new Promise((done) => {
    const clashes = theirs.merged.filter((part) => part.kind === "CONFLICT").length;
    const parts = theirs.merged.map((part, i) => {
      switch (part.kind) {
        case "SAME":
          return make("p", { class: "same" }, part.mine.length > 120 ? `${part.mine.slice(0, 120)}…` : part.mine);
        case "MINE":
          return make("p", { class: "mine" }, make("b", {}, say("我改的", "Mine")), part.mine || say("（删去一段）", "(taken out)"));
        case "THEIRS":
          return make("p", { class: "theirs" }, make("b", {}, by), part.theirs || say("（删去一段）", "(taken out)"));
        case "CONFLICT":
          return make(
            "fieldset",
            { class: "clash" },
            make("legend", {}, say("两人都改了这里", "Both changed this")),
            option(i, "mine", say("我的", "Mine"), part.mine, true),
            option(i, "theirs", by, part.theirs, false),
            option(i, "both", say("都要", "Both"), "", false),
          );
      }
    });
    const close = (choice: Choice) => {
      dialog.close();
      done(choice);
    };
    const buttons: [string, string, () => void][] = [
      [
        "main",
        clashes === 0 ? say("合到一起", "Put together") : say("照上面选的合到一起", "Put together as chosen"),
        () => close({ choose: "merged", body: merged(dialog, theirs) }),
      ],
      ["", say("用我的", "Keep mine"), () => close({ choose: "mine" })],
      ["", say("用对方的", "Keep theirs"), () => close({ choose: "theirs" })],
    ];
    const line = make("p", { class: "actions" });
    for (const [style, words, click] of buttons) {
      const button = make("button", { type: "button", class: style }, words);
      button.addEventListener("click", click);
      line.append(button);
    }
    dialog.replaceChildren(
      make("h2", { id: "conflict-title" }, say(`${by}也改了这篇稿件`, `${by} changed this too`)),
      make("p", { class: "hint" }, say("选哪个都不会丢：另一份留在历史里。", "Nothing is lost: the other text stays in the history.")),
      make("div", { class: "parts" }, ...parts),
      line,
    );
    dialog.oncancel = (event) => event.preventDefault();
    dialog.showModal();
  });
}

function option(i: number, value: string, who: string, text: string, on: boolean): HTMLLabelElement {
  const input = make("input", { type: "radio", name: `part-${i}`, value });
  input.checked = on;
  return make("label", {}, input, make("b", {}, who), make("span", {}, text));
}

function merged(dialog: HTMLDialogElement, theirs: Theirs): string {
  return theirs.merged
    .map((part, i) => {
      const chosen = dialog.querySelector<HTMLInputElement>(`[name=part-${i}]:checked`)?.value;
      switch (part.kind) {
        case "THEIRS":
          return part.theirs;
        case "CONFLICT":
          return chosen === "theirs" ? part.theirs : chosen === "both" ? `${part.mine}\n\n${part.theirs}` : part.mine;
        default:
          return part.mine;
      }
    })
    .filter((text) => text !== "")
    .join("\n\n");
}
