// The writing screen: saves while one writes, and puts a component for Markdown in the place of the plain field.
import { pickAsset } from "./picker";
import { clock, make, say } from "./say";
import { type Body, write } from "./write/body";
import { Checks } from "./write/checks";
import { settle } from "./write/conflict";
import { findEntry } from "./write/finder";
import { Items } from "./write/items";
import { catchPaste } from "./write/paste";
import { bring, choose, type Filed, markdown } from "./write/pictures";
import { encoded, Saver } from "./write/saver";
import { tidy } from "./write/tidy";
import { isWord, readWord } from "./write/word";

const form = document.querySelector<HTMLFormElement>("form.write");
if (form) {
  void begin(form);
}

async function begin(form: HTMLFormElement): Promise<void> {
  const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector) as T;
  const saver = new Saver(form, find(".saved"));
  const notice = find(".notice");
  const finder = find<HTMLDialogElement>("#finder");
  const field = find<HTMLTextAreaElement>("#f-body");
  const title = find<HTMLTextAreaElement>("#f-title");
  const changed = () => {
    count(title, field);
    saver.touch();
  };
  const items = new Items(form, changed);

  for (const area of [title, find<HTMLTextAreaElement>("#f-summary")]) {
    const grow = () => {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight}px`;
    };
    area.addEventListener("input", grow);
    grow();
  }
  title.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      find("#f-summary").focus();
    }
  });
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  count(title, field);
  offerLeft(form, saver, notice);

  let body: Body;
  const drop = (files: File[]) => {
    void bring(files.filter((file) => !isWord(file)), (file) => body.paste(markdown(file)));
    for (const file of files.filter(isWord)) {
      void readWord(file, body);
    }
  };
  const link = async () => {
    const back = body.keepPlace();
    const words = window.getSelection()?.toString() ?? "";
    const found = await findEntry(finder, "");
    back();
    if (found) {
      body.insert(`[${(words || found.title).replace(/[[\]\\]/g, "\\$&")}](entry:${found.id})`);
    }
  };
  body = await write(field, find("#editor"), {
    cdn: form.dataset["cdn"] ?? "",
    changed,
    files: drop,
    link: () => void link(),
    library: () => void pickAsset({ type: "picture" }).then((file) => file && body.paste(markdown(file))),
    picture: () => choose("image/*", drop),
  });
  catchPaste([find("#editor"), field], body);
  catchDrops(form, drop);
  find("[data-do=word]").addEventListener("click", () => choose(".docx,.doc", drop));
  find("[data-do=tidy]").addEventListener("click", () => void tidy(body));
  form.dataset["ready"] = "yes";

  for (const button of form.querySelectorAll<HTMLElement>("[data-choose]")) {
    button.addEventListener("click", () => void pickAsset({ type: "picture" }).then((file) => file && addPicture(button, items, file)));
  }
  for (const button of form.querySelectorAll<HTMLElement>("[data-add]")) {
    button.addEventListener("click", () =>
      button.dataset["add"] === "image"
        ? choose("image/*", (files) => void bring(files, (file) => addPicture(button, items, file)))
        : void add(button, items, finder),
    );
  }
  pickers(form, changed);
  const checks = new Checks(form, body);
  saver.onSaved = () => checks.soon();
  if (saver.version !== "0.0") {
    checks.soon();
  }

  saver.onErrors = (errors) => {
    for (const place of form.querySelectorAll<HTMLElement>("[data-error]")) {
      const sentence = errors[place.dataset["error"] ?? ""];
      place.hidden = sentence === undefined;
      place.textContent = sentence ?? "";
    }
  };
  saver.onTaken = (by, aside) => {
    tell(notice, say(`${by}接管了这篇稿件。您没有存上的文字已存进历史，是第 ${aside} 版。`, `${by} took this over. Your text is in the history as revision ${aside}.`));
    form.inert = true;
    notice.scrollIntoView();
  };
  saver.onConflict = async (theirs, by) => {
    const choice = await settle(find<HTMLDialogElement>("#conflict"), theirs, by);
    if (choice.choose === "theirs") {
      await aside(form);
      saver.stop();
      saver.forget();
      location.reload();
      return;
    }
    saver.goOn(theirs.version);
    if (choice.choose === "merged") {
      await aside(form);
      body.set(choice.body);
    }
    await saver.save(say("两人同时写过，合到一起", "Put together after two wrote at once"));
  };

  addEventListener("keydown", (event) => {
    if (event.isComposing || !(event.ctrlKey || event.metaKey)) {
      return;
    }
    if (event.key === "s") {
      event.preventDefault();
      void saver.save("");
    } else if (event.key === "k") {
      event.preventDefault();
      event.stopPropagation();
      void link();
    } else if (event.shiftKey && event.key.toLowerCase() === "p") {
      event.preventDefault();
      form.querySelector<HTMLElement>("[data-do=preview]")?.click();
    } else if (event.altKey && event.code === "KeyF") {
      event.preventDefault();
      void tidy(body);
    } else if (event.key === "Enter") {
      event.preventDefault();
      form.querySelector<HTMLButtonElement>("[data-do=submit]")?.click();
    }
  }, true);
  form.addEventListener("submit", (event) => void submit(event, form, saver));
  form.querySelector("[data-do=preview]")?.addEventListener("click", () => void saver.save());
  addEventListener("pagehide", () => {
    const token = form.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "";
    navigator.sendBeacon(`${form.getAttribute("action")}/leave`, new URLSearchParams({ _csrf: token }));
  });
}

/** Nothing is submitted that is not saved. */
async function submit(event: SubmitEvent, form: HTMLFormElement, saver: Saver): Promise<void> {
  const button = event.submitter as HTMLButtonElement | null;
  event.preventDefault();
  event.stopImmediatePropagation();
  delete form.dataset["sent"];
  if (!(await saver.save())) {
    return;
  }
  const send = make("form", { method: "post", action: button?.getAttribute("formaction") ?? "", hidden: "" });
  const token = form.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "";
  send.append(make("input", { name: "_csrf", value: token }), make("input", { name: "version", value: saver.version }));
  document.body.append(send);
  saver.stop();
  send.submit();
}

async function aside(form: HTMLFormElement): Promise<void> {
  await fetch(`${form.getAttribute("action")}/aside`, {
    method: "POST",
    body: encoded(new FormData(form)),
    headers: { Accept: "application/json" },
  });
}

/** Files that are dropped beside the text are meant for it. */
function catchDrops(form: HTMLFormElement, drop: (files: File[]) => void): void {
  form.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
  form.addEventListener("drop", (event) => {
    if (!event.defaultPrevented && (event.dataTransfer?.files.length ?? 0) > 0) {
      event.preventDefault();
      drop([...(event.dataTransfer?.files ?? [])]);
    }
  });
}

function addPicture(button: HTMLElement, items: Items, file: Filed): void {
  const many = button.closest<HTMLElement>("[data-many]");
  if (!many || !file.type.startsWith("image/")) {
    return;
  }
  items.add(many, (item) => {
    const set = (name: string, value: string) => {
      const field = item.querySelector<HTMLInputElement>(`[name$=".${name}"]`);
      if (field) {
        field.value = value;
      }
    };
    set("asset", file.sha256);
    set("alt", file.alt);
    set("credit", file.credit);
    item.querySelector("img")?.setAttribute("src", `/studio/pictures/${file.sha256}`);
  });
}

/** The cover, and fields that hold a file. */
function pickers(form: HTMLFormElement, changed: () => void): void {
  const cover = form.querySelector<HTMLElement>("[data-cover]");
  const show = (sha256: string) => {
    const field = cover?.querySelector<HTMLInputElement>("[name=cover]");
    const picture = cover?.querySelector("img");
    const clear = cover?.querySelector<HTMLElement>("[data-clear]");
    if (field && picture && clear) {
      field.value = sha256;
      picture.hidden = sha256 === "";
      clear.hidden = sha256 === "";
      picture.src = sha256 === "" ? "" : `/studio/pictures/${sha256}`;
      changed();
    }
  };
  cover?.querySelector("[data-clear]")?.addEventListener("click", () => show(""));
  for (const button of form.querySelectorAll<HTMLElement>("[data-pick]")) {
    const what = button.dataset["pick"];
    const type = what === "cover" ? "picture" : what === "video" ? "video" : undefined;
    button.addEventListener("click", async () => {
      const file = await pickAsset(type ? { type } : {});
      const field = button.parentElement?.querySelector<HTMLInputElement>("input");
      if (file && what === "cover") {
        show(file.sha256);
      } else if (file && field) {
        field.value = `asset:${file.sha256}`;
        changed();
      }
    });
  }
}

async function add(button: HTMLElement, items: Items, finder: HTMLDialogElement): Promise<void> {
  const many = button.closest<HTMLElement>("[data-many]");
  if (!many) {
    return;
  }
  if (button.dataset["add"] === "entry") {
    const found = await findEntry(finder, button.dataset["kind"] ?? "");
    if (found) {
      items.add(many, (item) => {
        (item.querySelector("input") as HTMLInputElement).value = found.id;
        (item.querySelector(".what") as HTMLElement).textContent = found.title;
      });
    }
  } else if (button.dataset["add"] === "group") {
    items.add(many, () => {});
    many.querySelector<HTMLElement>(".items > :last-child input")?.focus();
  }
}

/** What this browser kept from a page that was killed, a lost connection, an ended session. */
function offerLeft(form: HTMLFormElement, saver: Saver, notice: HTMLElement): void {
  const left = saver.left();
  if (!left) {
    return;
  }
  const now = new FormData(form);
  const differs = left.fields.some(([name, value]) => name !== "kind" && !now.getAll(name).includes(value));
  if (!differs) {
    saver.forget();
    return;
  }
  const take = make("button", { type: "button", class: "main" }, say("用本机的", "Take it"));
  const drop = make("button", { type: "button" }, say("不要了", "Drop it"));
  tell(notice, say(`本机留着 ${clock(new Date(left.at))} 没有存上的文字。`, `This browser kept a text of ${clock(new Date(left.at))} that was not saved.`), take, drop);
  take.addEventListener("click", () => void saver.restore(left).then((done) => done && location.reload()));
  drop.addEventListener("click", () => {
    saver.forget();
    notice.hidden = true;
  });
}

function tell(notice: HTMLElement, words: string, ...more: Node[]): void {
  notice.replaceChildren(make("p", {}, words), ...more);
  notice.hidden = false;
}

/** How much there is: Chinese readers take some 350 characters a minute. */
function count(title: HTMLTextAreaElement, body: HTMLTextAreaElement): void {
  const place = document.querySelector(".count");
  const text = body.value.replace(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[#*>`|_~-]/g, "").replace(/\s+/g, "");
  const minutes = Math.max(1, Math.round(text.length / 350));
  if (place) {
    place.textContent = say(
      `标题 ${title.value.length} / 32 字 · 正文 ${text.length} 字 · 读约 ${minutes} 分钟`,
      `Title ${title.value.length} / 32 · text ${text.length} characters · ${minutes} min to read`,
    );
    place.classList.toggle("over", title.value.length > 32);
  }
}
