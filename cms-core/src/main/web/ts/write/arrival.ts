import { say } from "../say";
import { token } from "../upload";
import type { Brought } from "../upload";
import type { Body } from "./body";
import { Note, press, wrongs } from "./note";

/** What a text from outside is to us; see Pasted. */
export interface Pasted {
  markdown: string;
  title: string;
  credits: { text: string; pictures: string };
  remote: string[];
  lost: number;
}

const AT_A_TIME = 3;

function field(name: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`form.write [name="${name}"]`);
}

function fill(name: string, value: string): void {
  const one = field(name);
  if (one) {
    one.value = value;
    one.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/**
 * Puts a text from outside into ours. Its title is taken where there is none yet, and else stays the first line; who
 * wrote it is offered, never lost; pictures of other sites are fetched.
 */
export function arrive(pasted: Pasted, body: Body, sentences: string[]): void {
  const note = new Note();
  const told: string[] = [];
  let markdown = pasted.markdown;
  const title = field("title")?.value.trim() ?? "";
  if (pasted.title !== "" && title === "") {
    fill("title", pasted.title);
    told.push(say(`首行“${pasted.title}”填进了标题。`, `The first line “${pasted.title}” is the title now.`));
  } else if (pasted.title !== "" && title !== pasted.title) {
    markdown = `**${plain(pasted.title)}**\n\n${markdown}`;
  }
  body.paste(markdown);
  if (pasted.lost > 0) {
    sentences.push(say(`${pasted.lost} 张图片未随文字粘贴——拖入 .docx 可一次导入`, `Pictures that did not come with the text: ${pasted.lost}. Drop in the .docx to bring all of them`));
  }
  const offers = credits(pasted, body, note, told);
  if (told.length + offers.length + sentences.length > 0) {
    note.tell(told.join(say("", " ")) || (offers.length > 0 ? "" : say("已粘贴。", "Pasted.")), ...wrongs(sentences), ...offers);
  }
  void fetchAll(pasted.remote, pasted.credits.pictures, body);
}

function credits(pasted: Pasted, body: Body, note: Note, told: string[]): Node[] {
  const { text, pictures } = pasted.credits;
  if (text === "" && pictures === "") {
    return [];
  }
  const both = [text && say(`文/${text}`, `text: ${text}`), pictures && say(`图/${pictures}`, `pictures: ${pictures}`)].filter(Boolean).join(say("　", ", "));
  told.push(say(`认出署名：${both}。`, `Credits: ${both}.`));
  const line = `（${[text && `文/${text}`, pictures && `图/${pictures}`].filter(Boolean).join(" ")}）`;
  const offers: Node[] = [];
  if (text !== "" && field("author")?.value.trim() !== text) {
    offers.push(
      press(say(`作者填“${text}”`, `Author: “${text}”`), () => {
        fill("author", text);
        note.close();
      }, "main"),
    );
  }
  offers.push(
    press(say("留在文末", "Keep at the end"), () => {
      body.append(line);
      note.close();
    }),
  );
  return offers;
}

/** Text that Markdown takes for text. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~$+-]/g, "\\$&");
}

/** Fetches pictures of other sites, some at once; one that cannot be had still leads where it led. */
async function fetchAll(addresses: readonly string[], credit: string, body: Body): Promise<void> {
  if (addresses.length === 0) {
    return;
  }
  const note = new Note();
  const refused: string[] = [];
  let done = 0;
  let next = 0;
  const tell = () => note.progress(say(`取回网上的图片 ${done} / ${addresses.length}`, `Fetched ${done} of ${addresses.length} pictures`), done / addresses.length);
  tell();
  const worker = async () => {
    for (let address = addresses[next++]; address !== undefined; address = addresses[next++]) {
      const response = await fetch("/studio/remote-picture", {
        method: "POST",
        headers: { "X-XSRF-TOKEN": token(), Accept: "application/json" },
        body: new URLSearchParams({ address, credit }),
      }).catch(() => null);
      const answer = (await response?.json().catch(() => ({}))) as (Brought & { error?: string }) | undefined;
      if (response?.ok && answer) {
        body.swap(address, `/studio/pictures/${answer.sha256}`);
      } else {
        refused.push(`${new URL(address).host}：${answer?.error ?? say("没有连上服务器。", "The server is not reached.")}`);
      }
      done++;
      tell();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  if (refused.length === 0) {
    note.close();
  } else {
    const most = [...new Set(refused)];
    note.tell(say(`${refused.length} 张图片没有取回，仍指向原网站，请另存后上传：`, `Pictures that still lead to their site: ${refused.length}. Save and upload them:`), ...wrongs(most));
  }
}
