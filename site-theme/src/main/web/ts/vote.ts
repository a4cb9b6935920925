/** Makes a tap on a card count at once, shows the counts as they move, and finds a receipt. Without it each card is a form. */
import { solve, type Challenge } from "./proof";
import { follow } from "./tally";

type Voter = { liked: number[]; left: number; next: string | null };
type Told = {
  receipt?: string;
  count?: number;
  voter?: Voter;
  title?: string;
  reason?: string;
  challenge?: Challenge;
  ticket?: string;
  delay?: number;
};

const PULSE = 5_000;

document.querySelectorAll<HTMLElement>("[data-campaign]").forEach(open);
check();

function open(wall: HTMLElement): void {
  const api = `/api/v1/campaigns/${wall.dataset.campaign}`;
  const standing = wall.querySelector<HTMLElement>("[data-standing]");
  const cards = [...wall.querySelectorAll<HTMLElement>("[data-number]")];
  const start = Date.parse(wall.dataset.start ?? "");
  let end = Date.parse(wall.dataset.end ?? "");
  const personal = wall.dataset.personal === "true";
  const entrance = document.querySelector<HTMLElement>("[data-entrance]");
  let voter: Voter | undefined;

  if (wall.dataset.turns === "true") {
    rotate(wall);
  }
  find(wall, cards);

  const say = (text: string): void => {
    if (standing && standing.textContent !== text) {
      standing.textContent = text;
    }
  };
  const show = (): void => {
    const now = Date.now();
    if (now < start || now >= end) {
      say(now < start ? "还没有开始。先看看他们的故事。" : "投票已经结束，谢谢您。");
    } else if (personal && !voter) {
      say(entrance ? "先在上面验明身份，再点赞。" : "先到活动页验明身份，再点赞。");
    } else if (voter) {
      say(voter.left > 0 ? `您还能点 ${voter.left} 个赞。` : voter.left < 0 ? "喜欢谁，就给谁点一个赞。" : spent(voter, wall.dataset.zone));
    }
    const closed = now < start || now >= end || voter?.left === 0 || (personal && !voter);
    if (entrance) {
      entrance.hidden = voter !== undefined || now >= end;
    }
    for (const card of cards) {
      const button = card.querySelector("button");
      const liked = voter?.liked.includes(Number(card.dataset.number)) ?? false;
      if (button?.firstChild) {
        button.firstChild.textContent = liked ? "已点赞" : "点赞";
        button.setAttribute("aria-pressed", String(liked));
        button.setAttribute("aria-disabled", String(closed || liked));
      }
    }
  };
  const cast = async (card: HTMLElement, more: Record<string, string> = {}): Promise<void> => {
    const candidate = Number(card.dataset.number);
    const answer = await fetch(`${api}/ballots`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ candidate, ...more }),
    });
    const told = (await answer.json()) as Told;
    if (told.voter) {
      voter = told.voter;
    }
    if (answer.ok && told.receipt) {
      receipt(card, told.receipt);
      if (told.count !== undefined) {
        count(card, told.count);
      }
    } else if (answer.status === 428 && told.challenge && !more["proof"] && !more["ticket"]) {
      note(card, told.title ?? "");
      await prove(card, told);
    } else if (told.reason === "TOKEN" && !more["token"]) {
      await know();
      await cast(card, { token: "asked" });
    } else {
      note(card, told.title ?? "没有记上，请再点一次。");
    }
    show();
  };
  const prove = async (card: HTMLElement, told: Told): Promise<void> => {
    const proof = told.challenge ? await solve(told.challenge) : undefined;
    if (proof) {
      await cast(card, { proof });
    } else {
      await new Promise((done) => setTimeout(done, (told.delay ?? 15) * 1000));
      await cast(card, { ticket: told.ticket ?? "" });
    }
  };
  const know = async (): Promise<void> => {
    const answer = await fetch(`${api}/voter`);
    voter = answer.ok ? ((await answer.json()) as Told).voter : undefined;
    show();
  };

  wall.addEventListener("submit", (event) => {
    const card = (event.target as Element).closest<HTMLElement>("[data-number]");
    const button = card?.querySelector("button");
    if (!card || !button) {
      return;
    }
    event.preventDefault();
    if (button.getAttribute("aria-busy") === "true") {
      return;
    }
    if (button.getAttribute("aria-disabled") === "true") {
      note(card, button.getAttribute("aria-pressed") === "true" ? "您已经给这一位点过赞了。" : (standing?.textContent ?? ""));
      return;
    }
    button.setAttribute("aria-busy", "true");
    note(card, "");
    cast(card)
      .catch(() => note(card, "网络不通，没有记上，请再点一次。"))
      .finally(() => button.removeAttribute("aria-busy"));
  });
  know().catch(() => say("现在连不上点赞，可以先看故事。"));
  follow(
    api,
    end,
    (counts) => {
      cards.forEach((card) => count(card, counts[Number(card.dataset.number) - 1] ?? 0));
    },
    () => {
      end = Math.min(end, Date.now());
      show();
    },
  );
  setInterval(show, PULSE);
}

/** Days begin where the office is, wherever the reader may be. */
function spent(voter: Voter, timeZone: string | undefined): string {
  if (!voter.next) {
    return "您的赞都点完了，谢谢您。";
  }
  const day = new Intl.DateTimeFormat("zh-CN", { month: "long", day: "numeric", timeZone });
  return `今天的赞点完了，${day.format(new Date(voter.next))}零点以后再来。`;
}

function count(card: HTMLElement, count: number): void {
  const output = card.querySelector<HTMLOutputElement>(".count");
  if (output) {
    const shown = Math.max(count, 0).toLocaleString("zh-CN");
    if (output.textContent !== shown) {
      output.textContent = shown;
    }
    output.hidden = false;
    output.setAttribute("aria-live", "off");
    output.setAttribute("aria-label", `${shown}个赞`);
  }
}

function note(card: HTMLElement, text: string): void {
  const said = card.querySelector<HTMLElement>(".said");
  if (said) {
    said.textContent = text;
    said.hidden = text === "";
  }
}

function receipt(card: HTMLElement, receipt: string): void {
  note(card, `回执 ${receipt}`);
  const field = document.querySelector<HTMLInputElement>(".check input");
  if (field && !field.value) {
    field.value = receipt;
  }
}

/** Begins with another card for each visitor, and with the same each time for one: nobody gains by being first. */
function rotate(wall: HTMLElement): void {
  const seed = wall.dataset.seed;
  const turn = visitor(`visitor:${wall.dataset.campaign}`);
  for (const list of wall.querySelectorAll(".ballots")) {
    const items = [...list.children];
    const first = fnv1a(`${seed}:${turn}`) % items.length;
    list.append(...items.slice(first), ...items.slice(0, first));
  }
  const told = document.querySelector<HTMLElement>("[data-turn]");
  const number = wall.querySelector<HTMLElement>("[data-number]")?.dataset.number;
  if (told && number) {
    told.textContent = `您抽到的号码是 ${turn}，从${number}号看起。`;
    told.hidden = false;
  }
}

/** The number that this browser drew. */
function visitor(key: string): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  try {
    const kept = Number(localStorage.getItem(key) ?? drawn);
    localStorage.setItem(key, String(kept));
    return kept;
  } catch {
    // Nothing may be kept here: another order each time, then.
    return drawn;
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

function find(wall: HTMLElement, cards: HTMLElement[]): void {
  const place = wall.querySelector<HTMLElement>("[data-find]");
  const none = wall.querySelector<HTMLElement>("[data-none]");
  const field = place?.querySelector("input");
  if (!place || !field) {
    return;
  }
  place.hidden = false;
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase().replace(/号$/, "");
    let shown = 0;
    for (const card of cards) {
      const text = [...card.querySelectorAll(".who, .trade")].map((part) => part.textContent).join(" ");
      const isNumber = /^[0-9]+$/.test(wanted);
      card.hidden = wanted !== "" && (isNumber ? card.dataset.number !== wanted : !text.toLowerCase().includes(wanted));
      shown += card.hidden ? 0 : 1;
    }
    if (none) {
      none.hidden = shown > 0;
    }
  });
}

function check(): void {
  const place = document.querySelector<HTMLElement>("[data-check]");
  const api = `/api/v1/campaigns/${place?.dataset.check}`;
  const form = place?.querySelector("form");
  const found = document.querySelector<HTMLElement>("[data-found]");
  form?.addEventListener("submit", (event) => {
    const typed = new FormData(form).get("receipt");
    if (!found || typeof typed !== "string") {
      return;
    }
    event.preventDefault();
    fetch(`${api}/receipts/${encodeURIComponent(typed.trim())}`)
      .then(async (answer) => {
        const told = (await answer.json()) as { number: number; counts: boolean; name: string; reason?: string; title?: string };
        found.classList.toggle("not", !answer.ok || !told.counts);
        found.textContent = !answer.ok
          ? (told.title ?? "没有查到。")
          : told.counts
            ? `已计入：账上第 ${told.number.toLocaleString("zh-CN")} 行，投给${told.name}。`
            : `不计数：账上第 ${told.number.toLocaleString("zh-CN")} 行，投给${told.name}；作废的原因是：${told.reason}`;
      })
      .catch(() => {
        found.classList.add("not");
        found.textContent = "网络不通，请再查一次。";
      })
      .finally(() => (found.hidden = false));
  });
}
