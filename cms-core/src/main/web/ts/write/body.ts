import "vditor/dist/js/i18n/zh_CN.js";
import "vditor/dist/js/i18n/en_US.js";
import Vditor from "vditor";
import { say } from "../say";

const SHOWN = /\]\(\/studio\/pictures\/([0-9a-f]{64})/g;
const KEPT = /\]\(asset:([0-9a-f]{64})/g;

/** Addresses that this page can show, in place of those that are kept. */
export function shown(markdown: string): string {
  return markdown.replace(KEPT, "](/studio/pictures/$1");
}

/** Addresses as they are kept. */
export function kept(markdown: string): string {
  return markdown.replace(SHOWN, "](asset:$1");
}

export interface Body {
  get(): string;
  insert(markdown: string): void;
  /** Puts whole paragraphs where one writes. */
  paste(markdown: string): void;
  append(markdown: string): void;
  /** Lets pictures come from another address. */
  swap(from: string, to: string): void;
  /** Remembers where one writes; what comes back goes there again. */
  keepPlace(): () => void;
  set(markdown: string): void;
  /** Shows the words that stand at a place of the kept text. */
  show(from: number, quote: string): void;
  focus(): void;
}

interface Options {
  cdn: string;
  changed: () => void;
  files: (files: File[]) => void;
  link: () => void;
  library: () => void;
  picture: () => void;
}

/** Text as it is compared: what the component writes otherwise without changing what it says. */
function plain(markdown: string): string {
  return markdown.replace(/[\s\\]+/g, "").replace(/^[*+-]/gm, "-");
}

function button(name: string, tip: string, icon: string, click: () => void): object {
  return { name, tip, tipPosition: "s", icon, click };
}

/**
 * Puts the writing component in the place of the plain field, which stays behind it and holds the text. Comes back
 * once it can be written in.
 */
export function write(field: HTMLTextAreaElement, place: HTMLElement, options: Options): Promise<Body> {
  return new Promise((ready) => {
    const start = field.value;
    place.hidden = false;
    field.hidden = true;
    const english = document.documentElement.lang === "en";
    const words = (window as unknown as { VditorI18n: Record<string, string> }).VditorI18n;
    const component = new Vditor(place, {
      cdn: options.cdn,
      lang: english ? "en_US" : "zh_CN",
      i18n: words as never,
      mode: "wysiwyg",
      value: shown(start),
      minHeight: 420,
      icon: "ant",
      cache: { enable: false },
      counter: { enable: false },
      typewriterMode: false,
      theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "classic",
      link: { isOpen: false },
      placeholder: say("正文。输入 / 插入小标题、列表、表格…", "The text. Type / for headings, lists, tables…"),
      preview: { hljs: { enable: false }, markdown: { sanitize: true }, delay: 1000 } as never,
      hint: {
        parse: false,
        delay: 100,
        extend: [{ key: "/", hint: (key: string) => Promise.resolve(menu(key)) as never }],
      } as never,
      toolbar: [
        "headings",
        "bold",
        "quote",
        "list",
        "ordered-list",
        "table",
        "|",
        button("picture", say("图片", "Pictures"), '<svg><use xlink:href="#vditor-icon-upload"></use></svg>', options.picture),
        button("library", say("从图库选", "From the library"), '<svg viewBox="0 0 32 32"><path fill-rule="evenodd" d="M1 4h30v24H1zm3 3v18h24V7zm2 16 6-8 4 5 3-3 7 6zM21 10h4v4h-4z"/></svg>', options.library),
        button("entry", say("站内链接 Ctrl+K", "Link to an entry, Ctrl+K"), '<svg><use xlink:href="#vditor-icon-link"></use></svg>', options.link),
        "|",
        "undo",
        "redo",
        "edit-mode",
      ] as never,
      upload: {
        accept: "image/*,.pdf,.docx",
        multiple: true,
        handler: (files: File[]) => {
          options.files([...files]);
          return null;
        },
      },
      input: (value) => {
        field.value = kept(value);
        options.changed();
      },
      after: () => {
        mend(place);
        // What it cannot write as it read it, it must not write at all.
        if (plain(component.getValue()) !== plain(shown(start))) {
          place.hidden = true;
          field.hidden = false;
          ready(plainField(field, options));
          return;
        }
        const written = () => {
          field.value = kept(component.getValue());
          options.changed();
        };
        ready({
          get: () => field.value,
          paste: (markdown) => {
            component.focus();
            component.insertMD(shown(markdown));
            written();
          },
          append: (markdown) => {
            component.setValue(`${component.getValue().trimEnd()}\n\n${shown(markdown)}\n`);
            written();
          },
          swap: (from, to) => {
            for (const image of place.querySelectorAll<HTMLImageElement>(".vditor-wysiwyg img")) {
              if (image.getAttribute("src") === from) {
                image.src = to;
              }
            }
            if (component.getValue().includes(`](${from}`)) {
              component.setValue(component.getValue().replaceAll(`](${from}`, `](${to}`));
            }
            written();
          },
          keepPlace: () => keepRange(place),
          insert: (markdown) => {
            component.focus();
            component.insertValue(shown(markdown));
            written();
          },
          set: (markdown) => {
            component.setValue(shown(markdown));
            field.value = markdown;
            options.changed();
          },
          show: (from, quote) => showIn(place, field.value, from, quote),
          focus: () => component.focus(),
        });
      },
    });
  });
}

/** The place of the cursor in what is shown. */
function keepRange(place: HTMLElement): () => void {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    if (range && place.contains(range.startContainer)) {
      range.startContainer.parentElement?.closest<HTMLElement>("[contenteditable]")?.focus({ preventScroll: true });
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
  };
}

/** Selects words in what is shown: as often as they stand before it in the source, they do on the page. */
function showIn(place: HTMLElement, source: string, from: number, quote: string): void {
  const editor = [...place.querySelectorAll<HTMLElement>(".vditor-reset[contenteditable]")].find((one) => one.offsetParent !== null);
  if (!editor) {
    return;
  }
  const picture = /\(asset:([0-9a-f]{64})/.exec(quote)?.[1];
  const image = picture === undefined ? null : editor.querySelector<HTMLElement>(`img[src*="${picture}"]`);
  if (image) {
    image.scrollIntoView({ block: "center" });
    image.click();
    return;
  }
  const words = quote.replace(/^#+\s*/, "").replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").trim();
  const before = source.slice(0, from).split(words).length - 1;
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  let met = 0;
  for (let node = walker.nextNode() as Text | null; node && words !== ""; node = walker.nextNode() as Text | null) {
    for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + words.length)) {
      if (met++ === before) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        editor.focus({ preventScroll: true });
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        node.parentElement?.scrollIntoView({ block: "center" });
        return;
      }
    }
  }
  editor.focus();
}

function menu(key: string): { html: string; value: string }[] {
  const items: [string, string, string][] = [
    [say("小标题", "Heading"), "xbt heading", "## "],
    [say("引用", "Quote"), "yy quote", "> "],
    [say("列表", "List"), "lb list", "* "],
    [say("编号列表", "Numbered list"), "bh number", "1. "],
    [say("表格", "Table"), "bg table", "| | |\n| --- | --- |\n| | |\n"],
    [say("分隔线", "Rule"), "fgx rule", "\n---\n"],
  ];
  return items
    .filter(([name, sounds]) => name.includes(key) || sounds.split(" ").some((sound) => sound.startsWith(key)))
    .map(([name, , value]) => ({ html: name, value }));
}

/** The component leaves its parts without names. */
function mend(place: HTMLElement): void {
  for (const input of place.querySelectorAll("input[type=file]")) {
    input.setAttribute("aria-label", say("上传文件", "Upload files"));
  }
  for (const area of place.querySelectorAll<HTMLElement>(".vditor-reset[contenteditable]")) {
    area.setAttribute("role", "textbox");
    area.setAttribute("aria-multiline", "true");
    area.setAttribute("aria-label", say("正文", "Text"));
  }
  for (const frame of place.querySelectorAll("iframe")) {
    frame.title = say("预览", "Preview");
  }
}

function plainField(field: HTMLTextAreaElement, options: Options): Body {
  field.addEventListener("input", options.changed);
  const put = (markdown: string) => {
    field.setRangeText(markdown, field.selectionStart, field.selectionEnd, "end");
    options.changed();
  };
  return {
    get: () => field.value,
    paste: (markdown) => put(`${markdown}\n\n`),
    append: (markdown) => {
      field.value = `${field.value.trimEnd()}\n\n${markdown}\n`;
      options.changed();
    },
    swap: (from, to) => {
      field.value = field.value.replaceAll(`](${from}`, kept(`](${to}`));
      options.changed();
    },
    keepPlace: () => () => {},
    insert: put,
    set: (markdown) => {
      field.value = markdown;
      options.changed();
    },
    show: (from, quote) => {
      field.focus();
      field.setSelectionRange(from, from + quote.length);
    },
    focus: () => field.focus(),
  };
}
