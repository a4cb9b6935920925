import { say } from "../say";
import { type Brought, upload } from "../upload";
import { Note, wrongs } from "./note";

/** A file of the library, chosen or just brought. */
export type Filed = Pick<Brought, "sha256" | "name" | "type" | "alt" | "credit">;

const words = (text: string) => text.replace(/[[\]\\*_`<]/g, "\\$&");

/** How a text shows a picture, or leads to any other file. */
export function markdown(file: Filed): string {
  return file.type.startsWith("image/") ? `![${words(file.alt)}](asset:${file.sha256})` : `[${words(file.name)}](asset:${file.sha256})`;
}

/** Brings files, some at once, and hands them on in their order; what is not taken is named with the reason. */
export async function bring(files: readonly File[], taken: (file: Filed) => void): Promise<void> {
  if (files.length === 0) {
    return;
  }
  const note = new Note();
  const refused: string[] = [];
  const results = new Map<File, Brought | null>();
  let next = 0;
  const settle = (file: File, result: Brought | null) => {
    results.set(file, result);
    for (let first = files[next]; first && results.has(first); first = files[++next]) {
      const one = results.get(first);
      if (one) {
        taken(one);
      }
    }
  };
  await upload(files, {
    onProgress: ({ files: all, done, part, waits }) =>
      note.progress(
        waits ? say(`连接断了，正在重试，已传 ${done} / ${all}`, `Trying to connect again, ${done} of ${all} uploaded`) : say(`上传 ${done} / ${all}`, `Uploaded ${done} of ${all}`),
        part,
      ),
    onDone: settle,
    onRefused: (file, why) => {
      refused.push(say(`${file.name}：${why}`, `${file.name}: ${why}`));
      settle(file, null);
    },
  });
  if (refused.length === 0) {
    note.close();
  } else {
    note.tell(say(`${files.length - refused.length} 个已传上，${refused.length} 个没有：`, `${files.length - refused.length} uploaded, ${refused.length} not:`), ...wrongs(refused));
  }
}

/** Has somebody choose files of their own. */
export function choose(accept: string, taken: (files: File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.multiple = true;
  input.addEventListener("change", () => taken([...(input.files ?? [])]));
  input.click();
}
