import { clock, say } from "../say";

/** What the server says of a save; see SaveController. */
export interface Answer {
  version: string | null;
  at: string | null;
  errors: Record<string, string>;
  by: string | null;
  theirs: Theirs | null;
  aside: number | null;
}

export interface Theirs {
  version: string;
  at: string;
  title: string;
  summary: string;
  body: string;
  merged: { kind: "SAME" | "MINE" | "THEIRS" | "CONFLICT"; mine: string; theirs: string }[];
}

export interface Copy {
  version: string;
  at: number;
  fields: [string, string][];
}

const PAUSE = 800;
const RETRY = [2000, 5000, 10_000, 20_000];

/** As a form without files is sent. */
export function encoded(data: FormData): URLSearchParams {
  return new URLSearchParams([...data].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

/**
 * Keeps what is written: on the server 800 ms after the last change, one request at a time, and in this browser
 * before that, so that a killed tab or a lost connection loses nothing.
 */
export class Saver {
  private timer = 0;
  private busy: Promise<boolean> | null = null;
  private dirty = false;
  private failures = 0;
  private stopped = false;
  private base: string;
  version: string;
  onConflict: (theirs: Theirs, by: string) => void = () => {};
  onTaken: (by: string, aside: number) => void = () => {};
  onSaved: () => void = () => {};
  onErrors: (errors: Record<string, string>) => void = () => {};

  constructor(
    private readonly form: HTMLFormElement,
    private readonly state: HTMLElement,
  ) {
    this.version = form.dataset["version"] ?? "0.0";
    this.base = this.body();
    addEventListener("online", () => this.dirty && void this.save());
    addEventListener("beforeunload", (event) => {
      if (this.dirty && !this.stopped) {
        event.preventDefault();
      }
    });
  }

  private get key(): string {
    return `laodongmei:entry:${this.form.dataset["id"]}`;
  }

  private body(): string {
    return this.form.querySelector<HTMLTextAreaElement>("[name=body]")?.value ?? "";
  }

  private fields(): FormData {
    return new FormData(this.form);
  }

  /** Something was changed. */
  touch(): void {
    if (this.stopped) {
      return;
    }
    this.dirty = true;
    this.copy();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Nothing is sent any more. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** After a conflict was settled: what is in the form follows from that version. */
  goOn(version: string): void {
    this.version = version;
    this.stopped = false;
    this.dirty = true;
  }

  get isDirty(): boolean {
    return this.dirty;
  }

  private copy(): void {
    const fields = [...encoded(this.fields())];
    try {
      localStorage.setItem(this.key, JSON.stringify({ version: this.version, at: Date.now(), fields } satisfies Copy));
    } catch {
      // The store is full or forbidden; the server still gets it.
    }
  }

  /** What this browser kept and the server has not; null when there is nothing. */
  left(): Copy | null {
    const kept = localStorage.getItem(this.key);
    try {
      return kept === null ? null : (JSON.parse(kept) as Copy);
    } catch {
      return null;
    }
  }

  /**
   * Brings what this browser kept to the server: as the entry's text if that has not changed since, else into its
   * history.
   */
  async restore(left: Copy): Promise<boolean> {
    const data = new FormData();
    left.fields.forEach(([name, value]) => name !== "_csrf" && data.append(name, value));
    data.set("_csrf", this.form.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "");
    const action = left.version === this.version ? this.form.action : `${this.form.action}/aside`;
    const response = await fetch(action, { method: "POST", body: encoded(data), headers: this.headers() }).catch(() => null);
    if (response?.ok) {
      this.stop();
      this.forget();
      this.dirty = false;
      return true;
    }
    return this.offline();
  }

  forget(): void {
    localStorage.removeItem(this.key);
  }

  /**
   * Saves now.
   *
   * @returns whether the server has it all
   */
  async save(keep?: string): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.busy) {
      await this.busy;
    }
    if (this.stopped || (!this.dirty && keep === undefined)) {
      return !this.stopped;
    }
    this.busy = this.send(keep);
    try {
      return await this.busy;
    } finally {
      this.busy = null;
    }
  }

  private async send(keep?: string): Promise<boolean> {
    this.dirty = false;
    this.tell("busy", say("保存中…", "Saving…"));
    const data = this.fields();
    data.set("base", this.base);
    if (keep !== undefined) {
      data.set("keep", keep);
    }
    const sent = this.body();
    let response: Response;
    try {
      response = await fetch(this.form.action, { method: "POST", body: encoded(data), headers: this.headers() });
    } catch {
      return this.offline();
    }
    if (response.status === 401) {
      return this.signedOut();
    }
    const answer = (await response.json().catch(() => null)) as Answer | null;
    if (answer === null || response.status >= 500 || response.status === 429) {
      return this.offline();
    }
    return this.taken(response.status, answer, sent);
  }

  private headers(): Record<string, string> {
    return { "If-Match": `"${this.version}"`, Accept: "application/json" };
  }

  private taken(status: number, answer: Answer, sent: string): boolean {
    this.failures = 0;
    switch (status) {
      case 200:
        this.version = answer.version ?? this.version;
        this.base = sent;
        this.onErrors({});
        this.onSaved();
        if (!this.dirty) {
          this.forget();
        }
        this.tell("good", `${say("已保存", "Saved")} ${clock(new Date())}`);
        return true;
      case 412:
        this.dirty = true;
        this.stop();
        this.tell("bad", say("有人同时改了这篇稿件", "Somebody changed it too"));
        if (answer.theirs) {
          this.onConflict(answer.theirs, answer.by ?? "");
        }
        return false;
      case 423:
        this.stop();
        this.forget();
        this.tell("bad", say("已被接管", "Taken over"));
        this.onTaken(answer.by ?? "", answer.aside ?? 0);
        return false;
      default: {
        this.dirty = true;
        this.onErrors(answer.errors);
        const first = Object.values(answer.errors)[0] ?? say("存不下来", "it cannot be kept");
        this.tell("bad", say(`未保存：${first}。文字在本机`, `Not saved: ${first}. The text is kept here`));
        return false;
      }
    }
  }

  private offline(): false {
    this.dirty = true;
    this.tell("bad", say("连不上，已存本机；连上后自动保存", "No connection; kept here, saved once it is back"));
    const wait = RETRY[Math.min(this.failures++, RETRY.length - 1)] ?? 20_000;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), wait);
    return false;
  }

  /** Somebody whose session ended signs in beside this page, which then goes on by itself. */
  private signedOut(): false {
    this.dirty = true;
    this.tell("bad", say("登录已过期，文字已存本机。", "You were signed out; the text is kept here."));
    const link = document.createElement("a");
    link.href = "/studio/sign-in";
    link.target = "_blank";
    link.textContent = say("重新登录", "Sign in again");
    this.state.append(" ", link);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), 5000);
    return false;
  }

  private tell(mood: string, words: string): void {
    this.state.dataset["mood"] = mood;
    this.state.textContent = words;
  }
}
