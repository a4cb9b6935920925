import { say } from "../say";
import { token } from "../upload";
import { arrive, type Pasted, plain } from "./arrival";
import type { Body } from "./body";

/**
 * Has the server read what is pasted from other programs. What was copied in the text itself comes without HTML and
 * stays as it is, and so does what is pasted by Ctrl+Shift+V; a picture alone is a file.
 */
export function catchPaste(places: readonly HTMLElement[], body: Body): void {
  for (const place of places) {
    place.addEventListener("paste", (event) => caught(event, body), true);
  }
}

function caught(event: ClipboardEvent, body: Body): void {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const isCode = (event.target as Element).closest("code, input, [data-type='code-block']") !== null;
  if (html.trim() === "" || isCode) {
    return;
  }
  const said = new DOMParser().parseFromString(html, "text/html");
  said.querySelectorAll("style, script, title").forEach((one) => one.remove());
  if ((event.clipboardData?.files.length ?? 0) > 0 && said.body.textContent.trim() === "") {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  void read(html, text, body);
}

async function read(html: string, text: string, body: Body): Promise<void> {
  const back = body.keepPlace();
  const response = await fetch("/studio/paste", {
    method: "POST",
    headers: { "X-XSRF-TOKEN": token(), Accept: "application/json", "Content-Type": "text/html;charset=utf-8" },
    body: html,
  }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as (Pasted & { error?: string }) | null;
  back();
  if (response?.ok && answer) {
    arrive(answer, body, []);
    return;
  }
  const markdown = text.split(/(?:\r?\n)+/).map(plain).filter((line) => line.trim() !== "").join("\n\n");
  const why = answer?.error ?? say("没有连上服务器，已按纯文本粘贴；连上后可以撤销，再粘贴一次。", "The server is not reached: pasted as plain text. Undo and paste again once it is.");
  arrive({ markdown, title: "", credits: { text: "", pictures: "" }, remote: [], lost: 0 }, body, [why]);
}
