import { make, say } from "../say";

/** A message at the foot of the window that stays until it is put away, so that nobody misses what became of a text. */
export class Note {
  private readonly words = make("div", { class: "words" });
  private readonly box: HTMLElement;
  private timer = 0;

  constructor() {
    const close = make("button", { type: "button", class: "quiet", "aria-label": say("关闭", "Close") }, "×");
    this.box = make("div", { class: "note" }, this.words, close);
    close.addEventListener("click", () => this.close());
  }

  /** Says that, in the place of what it said before. */
  tell(words: string, ...more: Node[]): void {
    clearTimeout(this.timer);
    this.words.replaceChildren(make("p", {}, words), ...more);
    if (!this.box.isConnected) {
      shelf().append(this.box);
    }
  }

  /** Says how far something is. */
  progress(words: string, part: number): void {
    const bar = make("progress", { max: "1", "aria-label": words });
    bar.value = part;
    this.tell(words, bar);
  }

  /** Goes away by itself. */
  fade(): void {
    this.timer = window.setTimeout(() => this.close(), 6000);
  }

  close(): void {
    clearTimeout(this.timer);
    this.box.remove();
  }
}

function shelf(): HTMLElement {
  const there = document.querySelector<HTMLElement>(".notes");
  if (there) {
    return there;
  }
  const made = make("div", { class: "notes", role: "status", "aria-live": "polite" });
  document.body.append(made);
  return made;
}

/** Sentences below each other. */
export function wrongs(sentences: readonly string[]): HTMLElement[] {
  return sentences.map((sentence) => make("p", { class: "wrong" }, sentence));
}

export function press(words: string, done: () => void, kind = ""): HTMLButtonElement {
  const button = make("button", { type: "button", class: kind }, words);
  button.addEventListener("click", done);
  return button;
}
