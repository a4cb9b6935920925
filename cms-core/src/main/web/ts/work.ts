// What the publisher is at: asked again while it goes on, less and less often, and not for ever.
const FIRST = 700;
const SLOWEST = 8_000;
const LONGEST = 30 * 60_000;
const GROWTH = 1.3;

const waited = document.querySelector<HTMLElement>(".sent[data-work]");
const box = waited ?? document.querySelector<HTMLElement>("main > .work[data-work]");
if (box) {
  void follow(box);
}

// What takes long to answer is told while it is waited for.
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-long]")) {
  form.addEventListener("submit", () => {
    const line = document.createElement("div");
    line.className = "work";
    line.dataset["work"] = "/studio/work";
    line.hidden = true;
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    const pace = document.createElement("span");
    pace.className = "pace";
    line.append(status, pace);
    document.querySelector("main h1")?.before(line);
    void follow(line);
  });
}

async function follow(box: HTMLElement): Promise<void> {
  const end = Date.now() + LONGEST;
  for (let wait = FIRST; box.dataset["work"] && Date.now() < end; wait = Math.min(SLOWEST, wait * GROWTH)) {
    await new Promise((done) => setTimeout(done, wait));
    if (!document.hidden) {
      await ask(box);
    }
  }
}

async function ask(box: HTMLElement): Promise<void> {
  const answer = await fetch(box.dataset["work"] ?? "").catch(() => null);
  if (!answer) {
    return;
  }
  // Whoever was signed out gets the door, on which there is nothing of this.
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector<HTMLElement>("body > .work");
  if (!fresh) {
    delete box.dataset["work"];
    return;
  }
  const goesOn = fresh.dataset["work"];
  if (goesOn) {
    box.hidden = fresh.hidden;
  } else {
    delete box.dataset["work"];
  }
  put(box, fresh, ".pace");
  // A status is read out whenever it changes, so it changes only where it says something new.
  if (told(box) !== told(fresh)) {
    put(box, fresh, "[role=status]");
  }
}

function told(box: HTMLElement): string {
  return box.querySelector("[role=status]")?.textContent?.trim() ?? "";
}

function put(box: HTMLElement, fresh: HTMLElement, part: string): void {
  box.querySelector(part)?.replaceChildren(...(fresh.querySelector(part)?.childNodes ?? []));
}
