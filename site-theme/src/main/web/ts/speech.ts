/** Reads a piece aloud, sentence by sentence, and marks the sentence being read. */
type Sentence = { text: string; range: Range; block: Element };

const marks = "highlights" in CSS;

export function reader(button: HTMLButtonElement): () => void {
  const sentences = [...document.querySelectorAll("[data-read]")].flatMap(split);
  let at = 0;
  let playing = false;

  const stop = (): void => {
    playing = false;
    speechSynthesis.cancel();
    mark(undefined);
    label();
  };
  const next = (): void => {
    const sentence = sentences[at];
    if (!playing || !sentence) {
      at = sentence ? at : 0;
      stop();
      return;
    }
    mark(sentence);
    const said = new SpeechSynthesisUtterance(sentence.text);
    said.lang = document.documentElement.lang || "zh-CN";
    said.rate = 0.95;
    said.onend = () => {
      if (playing) {
        at++;
        next();
      }
    };
    said.onerror = (event) => event.error === "interrupted" || event.error === "canceled" || stop();
    speechSynthesis.speak(said);
  };
  const label = (): void => {
    button.textContent = playing ? "停一停" : at > 0 ? "接着听" : "听文章";
    button.setAttribute("aria-pressed", String(playing));
  };
  addEventListener("pagehide", stop);
  return () => {
    if (playing) {
      stop();
    } else {
      playing = true;
      label();
      next();
    }
  };
}

function split(root: Element): Sentence[] {
  const found: Sentence[] = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.nodeValue ?? "";
    const block = node.parentElement as Element;
    for (const match of text.matchAll(/[^。！？!?；\n]+[。！？!?；”’」』）]*/g)) {
      if (!/[\p{L}\p{N}]/u.test(match[0])) {
        continue;
      }
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      found.push({ text: match[0], range, block });
    }
  }
  return found;
}

function mark(sentence: Sentence | undefined): void {
  document.querySelector(".reading")?.classList.remove("reading");
  if (marks) {
    CSS.highlights.delete("reading");
  }
  if (!sentence) {
    return;
  }
  if (marks) {
    CSS.highlights.set("reading", new Highlight(sentence.range));
  } else {
    sentence.block.classList.add("reading");
  }
  const box = sentence.range.getBoundingClientRect();
  if (box.top < 60 || box.bottom > innerHeight - 60) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    sentence.block.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }
}
