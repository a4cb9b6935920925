// A dialog in which one file of the library is chosen, or brought and chosen at once.
import { make, say } from "./say";
import { type Brought, upload } from "./upload";

export interface Picked {
  sha256: string;
  name: string;
  type: string;
  path: string;
  thumb: string | null;
  alt: string;
  credit: string;
  width: number;
  height: number;
}

export interface PickOptions {
  /** Only files of that sort. */
  type?: "picture" | "video" | "sound" | "document";
  title?: string;
}

/** Asks for a file; null when nobody chose one. */
export function pickAsset(options: PickOptions = {}): Promise<Picked | null> {
  return new Promise((done) => {
    const picker = new Picker(options, done);
    picker.open();
  });
}

class Picker {
  private readonly dialog = make("dialog", { class: "picker", "aria-labelledby": "picker-title" });
  private readonly input = make("input", { type: "search", "aria-label": say("找文件", "Find files"), placeholder: say("文件名、图注、署名、合集", "Name, caption, credit, collection") });
  private readonly list = make("ul", { class: "grid" });
  private readonly more = make("button", { type: "button", hidden: "" }, say("再看一些", "Show more"));
  private readonly note = make("p", { class: "hint", role: "status" });
  private readonly files = make("input", { type: "file", class: "sr" });
  private readonly type: string;
  private after = "";
  private asked = 0;
  private timer = 0;
  private chosen: Picked | null = null;

  constructor(
    options: PickOptions,
    private readonly done: (picked: Picked | null) => void,
  ) {
    this.type = options.type ?? "";
    if (this.type === "picture") {
      this.files.accept = "image/*";
    }
    const close = make("button", { type: "button", class: "quiet", "aria-label": say("关闭", "Close") }, "×");
    close.addEventListener("click", () => this.dialog.close());
    const bring = make("label", { class: "button" }, say("上传", "Upload"), this.files);
    this.dialog.append(
      make("header", {}, make("h2", { id: "picker-title" }, options.title ?? say("选一个文件", "Choose a file")), this.input, bring, close),
      this.note,
      this.list,
      this.more,
    );
    this.listen();
  }

  private listen(): void {
    this.input.addEventListener("input", (event) => {
      if (!(event as InputEvent).isComposing) {
        clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.ask(), 150);
      }
    });
    this.input.addEventListener("compositionend", () => void this.ask());
    this.input.addEventListener("keydown", (event) => {
      if (!event.isComposing && event.key === "ArrowDown") {
        event.preventDefault();
        this.list.querySelector("button")?.focus();
      } else if (!event.isComposing && event.key === "Enter") {
        // A form around the dialog is not meant.
        event.preventDefault();
      }
    });
    this.list.addEventListener("keydown", (event) => this.move(event));
    this.more.addEventListener("click", () => void this.ask(this.after));
    this.files.addEventListener("change", () => void this.bring([...(this.files.files ?? [])]));
    this.dialog.addEventListener("dragover", (event) => event.preventDefault());
    this.dialog.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      void this.bring([...(event.dataTransfer?.files ?? [])].slice(0, 1));
    });
    this.dialog.addEventListener("close", () => {
      this.dialog.remove();
      this.done(this.chosen);
    });
  }

  open(): void {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.input.focus();
    void this.ask();
  }

  private async ask(after = ""): Promise<void> {
    const mine = ++this.asked;
    const query = new URLSearchParams({ q: this.input.value, type: this.type, after });
    const response = await fetch(`/studio/media.json?${query}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (mine !== this.asked) {
      return;
    }
    if (!response?.ok) {
      this.note.textContent = say("连不上，请再试一次。", "The server is not reached; try again.");
      return;
    }
    const found = (await response.json()) as Picked[];
    const cells = found.map((one) => this.cell(one));
    if (after === "") {
      this.list.replaceChildren(...cells);
      this.note.textContent = found.length === 0 ? say("没有找到。", "Nothing found.") : "";
    } else {
      this.list.append(...cells);
      cells[0]?.querySelector("button")?.focus();
    }
    this.after = response.headers.get("X-After") ?? "";
    this.more.hidden = this.after === "";
  }

  private cell(one: Picked): HTMLLIElement {
    const thumb = make("span", { class: "thumb" });
    thumb.append(one.thumb === null ? make("b", {}, (one.name.split(".").pop() ?? "").toUpperCase().slice(0, 5)) : make("img", { src: one.thumb, alt: "", loading: "lazy", decoding: "async" }));
    const button = make("button", { type: "button" }, thumb, make("span", { class: "name" }, one.name));
    button.addEventListener("click", () => this.choose(one));
    return make("li", {}, button);
  }

  private choose(one: Picked): void {
    this.chosen = one;
    this.dialog.close();
  }

  /** Arrow keys go from file to file, up from the first row back to the words. */
  private move(event: KeyboardEvent): void {
    const all = [...this.list.querySelectorAll("button")];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const first = all[0];
    if (at < 0 || !first) {
      return;
    }
    const across = Math.max(1, all.findIndex((one) => one.offsetTop > first.offsetTop));
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    (at + step < 0 ? this.input : (all[at + step] ?? all[at]))?.focus();
  }

  private async bring(files: File[]): Promise<void> {
    const [file] = files;
    if (!file) {
      return;
    }
    this.note.textContent = say(`正在传 ${file.name}…`, `Uploading ${file.name}…`);
    const [brought] = await upload([file], {
      onProgress: ({ part, waits }) => {
        const percent = Math.round(part * 100);
        this.note.textContent = waits ? say("连接断了，正在重试…", "Trying to connect again…") : say(`正在传 ${file.name}，${percent}%`, `Uploading ${file.name}, ${percent}%`);
      },
      onRefused: (_, why) => {
        this.note.textContent = `${file.name}：${why}`;
      },
    });
    this.files.value = "";
    if (brought) {
      this.fits(brought) ? this.choose(brought) : (this.note.textContent = say("已传上去，但这里要选别的类型。", "It was taken, but another sort is asked for here."));
    }
  }

  private fits(one: Brought): boolean {
    const beginning = { picture: "image/", video: "video/", sound: "audio/", document: "application/" }[this.type];
    return beginning === undefined || one.type.startsWith(beginning);
  }
}
