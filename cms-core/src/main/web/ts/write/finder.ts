import { choose } from "../choose";
import { say } from "../say";

export interface Found {
  id: string;
  title: string;
  kind: string;
  state: string;
  address: string;
  page: string;
}

/** Asks for an entry by title or sound; null when nobody chose one. */
export function findEntry(dialog: HTMLDialogElement, kind: string): Promise<Found | null> {
  return choose<Found>({
    dialog,
    id: "found",
    label: say("标题、拼音或首字母", "Title, sound or initials"),
    hint: say("标题、拼音或首字母，如 lmfc", "Title, sound or initials"),
    find: async (words) => {
      const answer = await fetch(`/studio/find.json?q=${encodeURIComponent(words)}&kind=${encodeURIComponent(kind)}`).catch(() => null);
      return answer?.ok ? ((await answer.json()) as Found[]) : [];
    },
    show: (entry) => [entry.title || say("（无标题）", "(no title)"), `${entry.kind} · ${entry.state}`],
  });
}
