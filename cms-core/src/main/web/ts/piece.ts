// The screen of a piece: words that are selected can be remarked on; remarks are found again in the text.
import { make, say } from "./say";

const AROUND = 40;
const text = document.querySelector<HTMLElement>("#text");
const form = document.querySelector<HTMLFormElement>(".remarks form.new");

document.querySelector("[data-print]")?.addEventListener("click", () => print());

document.querySelector("[data-print-frame]")?.addEventListener("click", () => {
  document.querySelector<HTMLIFrameElement>(".previews iframe")?.contentWindow?.print();
});

if (text && form) {
  for (const remark of document.querySelectorAll<HTMLElement>(".remarks li[data-quote]")) {
    show(text, remark);
  }
  document.addEventListener("selectionchange", () => take(text, form));
}

function take(text: HTMLElement, form: HTMLFormElement): void {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const quote = selection?.toString().trim() ?? "";
  if (!range || quote === "" || quote.length > 400 || !text.contains(range.commonAncestorContainer)) {
    return;
  }
  const before = range.cloneRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const after = range.cloneRange();
  after.selectNodeContents(text);
  after.setStart(range.endContainer, range.endOffset);
  fill(form, "quote", quote);
  fill(form, "ahead", before.toString().slice(-AROUND));
  fill(form, "behind", after.toString().slice(0, AROUND));
  const shown = form.querySelector<HTMLElement>("q");
  const said = form.querySelector<HTMLTextAreaElement>("textarea");
  if (shown && said) {
    shown.hidden = false;
    shown.textContent = quote;
    said.placeholder = say("对这几个字说什么", "About these words");
  }
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  (form.elements.namedItem(name) as HTMLInputElement).value = value;
}

/** Marks the words of a remark; those that are there no more are said to be gone. */
function show(text: HTMLElement, remark: HTMLElement): void {
  const { quote = "", ahead = "", behind = "" } = remark.dataset;
  if (quote === "" || remark.classList.contains("settled")) {
    return;
  }
  const all = text.textContent ?? "";
  let at = all.indexOf(ahead + quote + behind);
  at = at >= 0 ? at + ahead.length : nearest(all, quote, ahead, behind);
  if (at < 0) {
    remark.querySelector("q")?.after(make("small", {}, say("原文已改", "The words have changed")));
    return;
  }
  mark(text, at, at + quote.length, remark.id);
}

/** Of several places with these words the one with most of the same around it. */
function nearest(all: string, quote: string, ahead: string, behind: string): number {
  let best = -1;
  let most = -1;
  for (let at = all.indexOf(quote); at >= 0; at = all.indexOf(quote, at + 1)) {
    let same = 0;
    while (same < ahead.length && all[at - 1 - same] === ahead[ahead.length - 1 - same]) {
      same++;
    }
    let after = 0;
    while (after < behind.length && all[at + quote.length + after] === behind[after]) {
      after++;
    }
    if (same + after > most) {
      most = same + after;
      best = at;
    }
  }
  return best;
}

function mark(text: HTMLElement, from: number, to: number, id: string): void {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = 0;
  const pieces: [Text, number, number][] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = at + node.data.length;
    if (end > from && at < to) {
      pieces.push([node, Math.max(0, from - at), Math.min(node.data.length, to - at)]);
    }
    at = end;
  }
  for (const [node, start, end] of pieces) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const marked = make("mark", { "data-remark": id });
    range.surroundContents(marked);
    marked.addEventListener("click", () => document.getElementById(id)?.scrollIntoView({ block: "center" }));
  }
}

const calendar = document.querySelector<HTMLElement>(".calendar");
if (calendar) {
  let dragged = "";
  const day = (event: Event) => (event.target as Element).closest<HTMLElement>("[data-day]");
  calendar.addEventListener("dragstart", (event) => {
    dragged = (event.target as HTMLElement).dataset["id"] ?? "";
    event.dataTransfer?.setData("text/plain", dragged);
  });
  calendar.addEventListener("dragover", (event) => {
    if (dragged !== "") {
      event.preventDefault();
      calendar.querySelector(".over")?.classList.remove("over");
      day(event)?.classList.add("over");
    }
  });
  calendar.addEventListener("drop", (event) => {
    event.preventDefault();
    void move(calendar, dragged, day(event)?.dataset["day"] ?? "");
    dragged = "";
  });
}

async function move(calendar: HTMLElement, id: string, day: string): Promise<void> {
  if (id === "" || day === "") {
    return;
  }
  const body = new URLSearchParams({ id, day, _csrf: calendar.dataset["csrf"] ?? "" });
  const answer = await fetch("/studio/calendar/move", { method: "POST", body }).catch(() => null);
  if (answer?.ok) {
    location.reload();
    return;
  }
  const refused = document.querySelector<HTMLElement>("#refused");
  if (refused) {
    refused.hidden = false;
    refused.textContent = (await answer?.text()) || say("移不动，请再试一次。", "It could not be moved; try again.");
  }
}

document.querySelector("#checks")?.addEventListener("click", (event) => {
  const finding = (event.target as Element).closest("[data-jump]")?.closest<HTMLElement>("li");
  const quote = finding?.dataset["quote"] ?? "";
  if (finding && text && finding.dataset["field"] === "body") {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(quote);
      if (quote !== "" && at >= 0) {
        getSelection()?.setBaseAndExtent(node, at, node, at + quote.length);
        node.parentElement?.scrollIntoView({ block: "center" });
        return;
      }
    }
  }
  text?.scrollIntoView();
});
