// Brings files in parts, four at a time; goes on where a connection broke, also after the page was closed.
import { say } from "./say";

const AT_A_TIME = 4;
const PART = 4_000_000;
const LONGEST_WAIT = 30_000;
const TRIES = 40;

export interface Brought {
  sha256: string;
  name: string;
  type: string;
  path: string;
  thumb: string | null;
  alt: string;
  credit: string;
  width: number;
  height: number;
  duplicateOf: string | null;
}

export interface Progress {
  files: number;
  done: number;
  /** From 0 to 1, by bytes. */
  part: number;
  /** Whether the server is not reached now. */
  waits: boolean;
}

/** What a person is told of a file that is not taken. */
export class Refused extends Error {}

export interface Options {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  onDone?: (file: File, brought: Brought) => void;
  onRefused?: (file: File, why: string) => void;
}

/** Every form of the studio has it. */
export function token(): string {
  return document.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "";
}

function headers(more: Record<string, string> = {}): Record<string, string> {
  return { "X-XSRF-TOKEN": token(), Accept: "application/json", ...more };
}

/** Brings files and comes back with those that were taken, in their order. */
export async function upload(files: readonly File[], options: Options = {}): Promise<Brought[]> {
  const all = files.reduce((sum, file) => sum + Math.max(1, file.size), 0);
  const sent = new Map<File, number>();
  const brought: (Brought | undefined)[] = [];
  let done = 0;
  let waiting = 0;
  let next = 0;
  const tell = () => {
    const bytes = [...sent.values()].reduce((sum, one) => sum + one, 0);
    options.onProgress?.({ files: files.length, done, part: Math.min(1, bytes / all), waits: waiting > 0 });
  };
  const worker = async () => {
    for (let i = next++; i < files.length; i = next++) {
      const file = files[i] as File;
      try {
        const one = await bring(file, {
          signal: options.signal,
          sent: (bytes) => {
            sent.set(file, bytes);
            tell();
          },
          waits: (now) => {
            waiting += now ? 1 : -1;
            tell();
          },
        });
        brought[i] = one;
        options.onDone?.(file, one);
      } catch (error) {
        if (options.signal?.aborted) {
          return;
        }
        options.onRefused?.(file, error instanceof Refused ? error.message : String(error));
      }
      sent.set(file, Math.max(1, file.size));
      done++;
      tell();
    }
  };
  tell();
  await Promise.all(Array.from({ length: Math.min(AT_A_TIME, files.length) }, worker));
  return brought.filter((one) => one !== undefined);
}

interface Hooks {
  signal: AbortSignal | undefined;
  sent: (bytes: number) => void;
  waits: (now: boolean) => void;
}

/** The same file is known again by name, size and time; a browser tells no more before it is read. */
function key(file: File): string {
  return `laodongmei:upload:${file.size}:${file.lastModified}:${file.name}`;
}

async function bring(file: File, hooks: Hooks): Promise<Brought> {
  if (file.size === 0) {
    throw new Refused(say("文件是空的。", "The file is empty."));
  }
  let place = recall(file);
  let offset = 0;
  // Where a place is known its server says how much it has.
  let unsure = place !== null;
  let waits = false;
  const wait = (now: boolean) => {
    if (waits !== now) {
      waits = now;
      hooks.waits(now);
    }
  };
  try {
    for (let tries = 0; tries < TRIES; ) {
      hooks.signal?.throwIfAborted();
      const signal = hooks.signal ? { signal: hooks.signal } : {};
      let response: Response | null = null;
      try {
        if (place === null) {
          response = await fetch("/studio/media/uploads", {
            method: "POST",
            headers: headers(),
            body: new URLSearchParams({ name: file.name || "file", size: String(file.size) }),
            ...signal,
          });
          if (response.ok) {
            place = ((await response.json()) as { location: string }).location;
            offset = 0;
            remember(file, place);
            continue;
          }
        } else if (unsure) {
          response = await fetch(place, { method: "HEAD", headers: headers(), ...signal });
          if (response.ok) {
            offset = Number(response.headers.get("Upload-Offset"));
            hooks.sent(offset);
            unsure = false;
            continue;
          }
        } else {
          response = await fetch(place, {
            method: "PATCH",
            headers: headers({ "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" }),
            body: file.slice(offset, offset + PART),
            ...signal,
          });
          if (response.status === 201) {
            const made = (await response.json()) as Brought;
            remember(file, null);
            return made;
          }
          if (response.ok) {
            offset = Number(response.headers.get("Upload-Offset"));
            hooks.sent(offset);
            wait(false);
            tries = 0;
            continue;
          }
        }
      } catch (error) {
        if (hooks.signal?.aborted) {
          throw error;
        }
      }
      unsure = place !== null;
      if (response?.status === 404) {
        // Forgotten there, so it begins anew.
        place = null;
        unsure = false;
        remember(file, null);
      } else if (response && [400, 401, 403, 413, 415, 422].includes(response.status)) {
        remember(file, null);
        throw new Refused(await sentence(response));
      }
      wait(true);
      tries++;
      await pause(Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(tries, 6)) * (0.75 + Math.random() / 2));
    }
    throw new Refused(say("一直连不上，请稍后再传。", "The server is not reached; try later."));
  } finally {
    wait(false);
  }
}

async function sentence(response: Response): Promise<string> {
  if (response.status === 401 || response.status === 403) {
    return say("登录已过期，或没有上传的权限。", "You are signed out, or may not upload.");
  }
  const answer = (await response.json().catch(() => ({}))) as { error?: string };
  return answer.error ?? say("没有传上去。", "It was not taken.");
}

/** Waits, but not once the browser says that it is connected again. */
function pause(time: number): Promise<void> {
  return new Promise((go) => {
    const timer = setTimeout(done, time);
    function done() {
      clearTimeout(timer);
      removeEventListener("online", done);
      go();
    }
    addEventListener("online", done);
  });
}

function recall(file: File): string | null {
  try {
    return localStorage.getItem(key(file));
  } catch {
    return null;
  }
}

function remember(file: File, place: string | null): void {
  try {
    if (place === null) {
      localStorage.removeItem(key(file));
    } else if (file.size > PART) {
      localStorage.setItem(key(file), place);
    }
  } catch {
    // Then a page that was closed begins anew.
  }
}
