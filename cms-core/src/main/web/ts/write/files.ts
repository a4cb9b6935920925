import { say } from "../say";

/** What became of a file that was dropped; see DropController. */
export interface Dropped {
  sha256: string | null;
  name: string;
  picture: boolean;
  alt: string;
  credit: string;
  known: boolean;
  error: string | null;
}

const AT_ONCE = 3;
const TRIES = 4;

/**
 * Sends files to the library, some at once, and says how far it is. A lost connection is waited out; what is not taken
 * is named with the reason.
 */
export async function send(
  files: File[],
  csrf: string,
  told: (words: string, problems: string[]) => void,
  taken: (file: Dropped) => void,
): Promise<void> {
  const problems: string[] = [];
  const results: (Dropped | null)[] = files.map(() => null);
  let next = 0;
  let done = 0;
  let handed = 0;
  const tell = () => told(say(`上传 ${done} / ${files.length}`, `Uploaded ${done} of ${files.length}`), problems);
  tell();
  const work = async () => {
    for (let i = next++; i < files.length; i = next++) {
      const file = files[i];
      if (file) {
        results[i] = await one(file, csrf);
        done++;
        const error = results[i]?.error;
        if (error) {
          problems.push(`${file.name}：${error}`);
        }
        // In the order in which they were dropped, whichever came first.
        while (handed < results.length && results[handed]) {
          const result = results[handed++];
          if (result && result.error === null) {
            taken(result);
          }
        }
        tell();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function one(file: File, csrf: string): Promise<Dropped> {
  const lost: Dropped = { sha256: null, name: file.name, picture: false, alt: "", credit: "", known: false, error: say("没有传上去，请再试一次", "it did not get through; try again") };
  for (let i = 0; i < TRIES; i++) {
    const body = new FormData();
    body.append("_csrf", csrf);
    body.append("file", file);
    const response = await fetch("/studio/drop", { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
    if (response?.status === 413) {
      return { ...lost, error: say("文件太大", "it is too large") };
    }
    if (response && (response.ok || response.status === 422)) {
      return (await response.json()) as Dropped;
    }
    await new Promise((wait) => setTimeout(wait, 1000 * 2 ** i));
  }
  return lost;
}
