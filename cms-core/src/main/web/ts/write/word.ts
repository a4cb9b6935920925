import { say } from "../say";
import { token } from "../upload";
import { arrive, type Pasted } from "./arrival";
import type { Body } from "./body";
import { Note, wrongs } from "./note";

interface Line {
  done?: number;
  of?: number;
  text?: Pasted;
  refused?: string[];
  error?: string;
}

export function isWord(file: File): boolean {
  return /\.docx?$/i.test(file.name) || file.type === "application/msword" || file.type.includes("wordprocessingml");
}

/** Sends a Word document to be read into the text, and says how far it is: first by bytes, then by pictures. */
export async function readWord(file: File, body: Body): Promise<void> {
  const note = new Note();
  const place = body.keepPlace();
  note.progress(say(`正在传 ${file.name}`, `Uploading ${file.name}`), 0);
  const last = await send(file, (part) => {
    note.progress(say(`正在传 ${file.name}，${Math.round(part * 100)}%`, `Uploading ${file.name}, ${Math.round(part * 100)}%`), part);
  }, ({ done = 0, of = 0 }) => {
    note.progress(say(`读 ${file.name}：图片 ${done} / ${of}`, `Reading ${file.name}: ${done} of ${of} pictures`), of === 0 ? 1 : done / of);
  });
  if (!last.text) {
    note.tell(file.name, ...wrongs([last.error ?? say("没有读成，请再试一次。", "It could not be read; try again.")]));
    return;
  }
  note.close();
  place();
  const { lost } = last.text;
  const sentences = [...(last.refused ?? [])];
  if (lost > 0) {
    sentences.push(say(`文档里有 ${lost} 张图片只是链接，没有存在文档里，请另行上传。`, `Pictures that are only linked from the document: ${lost}. Upload them by themselves.`));
  }
  arrive({ ...last.text, lost: 0 }, body, sentences);
}

/** A request that tells of its bytes, which fetch does not; comes back with the last line of the answer. */
function send(file: File, sent: (part: number) => void, step: (line: Line) => void): Promise<Line> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    let read = 0;
    let last: Line = {};
    const lines = () => {
      const whole = request.responseText.lastIndexOf("\n") + 1;
      for (const line of request.responseText.slice(read, whole).split("\n").filter(Boolean)) {
        last = parse(line);
        if (last.of !== undefined) {
          step(last);
        }
      }
      read = Math.max(read, whole);
    };
    request.upload.addEventListener("progress", (event) => event.lengthComputable && sent(event.loaded / event.total));
    request.addEventListener("progress", lines);
    request.addEventListener("loadend", () => {
      lines();
      done(last.text || last.error ? last : {});
    });
    request.open("POST", "/studio/word");
    request.setRequestHeader("X-XSRF-TOKEN", token());
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(file);
  });
}

function parse(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return {};
  }
}
