// The grid of files and the screen of one: uploads, more files as one scrolls, the focal point.
import { make, say } from "./say";
import { focus } from "./library/focus";
import { pickAsset } from "./picker";
import { type Progress, upload } from "./upload";

const grid = document.querySelector<HTMLElement>("#grid");
if (grid) {
  bringing();
  scrolling(grid);
  choosing(grid);
}
focus();
poster();

/** Files are chosen, dropped anywhere or pasted; the heap is done one after the other. */
function bringing(): void {
  const input = document.querySelector<HTMLInputElement>("#files");
  const box = document.querySelector<HTMLElement>(".progress");
  if (!input || !box) {
    return;
  }
  let queue: Promise<unknown> = Promise.resolve();
  const bring = (files: File[]) => {
    if (files.length > 0) {
      queue = queue.then(() => show(box, files));
    }
  };
  input.addEventListener("change", () => {
    bring([...(input.files ?? [])]);
    input.value = "";
  });
  const carries = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (carries(event)) {
      event.preventDefault();
      document.body.classList.add("dropping");
    }
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      document.body.classList.remove("dropping");
    }
  });
  addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    if (carries(event)) {
      event.preventDefault();
      bring([...(event.dataTransfer?.files ?? [])]);
    }
  });
  addEventListener("paste", (event) => bring([...(event.clipboardData?.files ?? [])]));
}

async function show(box: HTMLElement, files: File[]): Promise<void> {
  const sum = box.querySelector(".sum") as HTMLElement;
  const bar = box.querySelector("progress") as HTMLProgressElement;
  const status = box.querySelector("[role=status]") as HTMLElement;
  const refused = box.querySelector(".refused") as HTMLElement;
  const stop = box.querySelector<HTMLButtonElement>(".stop") as HTMLButtonElement;
  const stopping = new AbortController();
  const leave = (event: BeforeUnloadEvent) => event.preventDefault();
  let taken = 0;
  let known = 0;
  refused.replaceChildren();
  box.hidden = false;
  stop.hidden = false;
  stop.onclick = () => stopping.abort();
  addEventListener("beforeunload", leave);
  const brought = await upload(files, {
    signal: stopping.signal,
    onProgress: (progress) => {
      sum.textContent = words(progress);
      bar.value = progress.part;
    },
    onDone: (_, one) => {
      taken += one.duplicateOf === null ? 1 : 0;
      known += one.duplicateOf === null ? 0 : 1;
    },
    onRefused: (file, why) => refused.append(make("li", {}, make("b", {}, file.name), ` ${why}`)),
  });
  removeEventListener("beforeunload", leave);
  stop.hidden = true;
  if (brought.length > 0) {
    await renew();
  }
  const lost = files.length - taken - known;
  sum.textContent =
    say(`传好 ${taken} 个`, `${taken} taken`) +
    (known > 0 ? say(`，${known} 个原来就有`, `, ${known} were here already`) : "") +
    (lost > 0 ? (stopping.signal.aborted ? say(`，停下 ${lost} 个`, `, ${lost} stopped`) : say(`，${lost} 个没有收`, `, ${lost} refused`)) : "");
  status.textContent = sum.textContent;
  bar.value = 1;
}

function words(progress: Progress): string {
  const count = `${progress.done}/${progress.files}`;
  return progress.waits ? say(`连接断了，正在重试，已传 ${count}`, `Trying to connect again, ${count} done`) : say(`正在上传 ${count}，${Math.round(progress.part * 100)}%`, `Uploading ${count}, ${Math.round(progress.part * 100)}%`);
}

async function page(address: string): Promise<Document | null> {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
}

/** The list again from its top: what was brought is the newest. */
async function renew(): Promise<void> {
  const fresh = await page(location.href);
  for (const place of ["#grid", ".more", ".find .hint"]) {
    const now = document.querySelector(place);
    const then = fresh?.querySelector(place);
    if (now && then) {
      now.replaceChildren(...then.childNodes);
    }
  }
  document.querySelector(".empty")?.remove();
  document.dispatchEvent(new Event("renewed"));
}

/** The next page is fetched before its link is seen. */
function scrolling(grid: HTMLElement): void {
  const place = document.querySelector<HTMLElement>(".more");
  if (!place) {
    return;
  }
  let busy = false;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        void more();
      }
    },
    { rootMargin: "1200px" },
  );
  const more = async () => {
    const link = place.querySelector("a");
    if (!link || busy) {
      return;
    }
    busy = true;
    const next = await page(link.href);
    busy = false;
    if (!next) {
      // The link is still there to press.
      return;
    }
    grid.append(...(next.querySelector("#grid")?.childNodes ?? []));
    place.replaceChildren(...(next.querySelector(".more")?.childNodes ?? []));
    observer.unobserve(place);
    observer.observe(place);
  };
  observer.observe(place);
  document.addEventListener("renewed", () => {
    observer.unobserve(place);
    observer.observe(place);
  });
  place.addEventListener("click", (event) => {
    if (event.target instanceof HTMLAnchorElement) {
      event.preventDefault();
      void more();
    }
  });
}

/** Counts what is ticked; with Shift all between two. */
function choosing(grid: HTMLElement): void {
  const chosen = document.querySelector<HTMLElement>(".chosen");
  let last: HTMLInputElement | null = null;
  if (!chosen) {
    return;
  }
  const empty = chosen.textContent ?? "";
  grid.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLInputElement)) {
      return;
    }
    const boxes = [...grid.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    if (event.shiftKey && last) {
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(event.target)].sort((a, b) => a - b);
      for (const box of boxes.slice(from, (to ?? 0) + 1)) {
        box.checked = event.target.checked;
      }
    }
    last = event.target;
    const count = boxes.filter((box) => box.checked).length;
    document.body.classList.toggle("choosing", count > 0);
    chosen.textContent = count === 0 ? empty : say(`选了 ${count} 个文件`, `${count} files chosen`);
  });
}

/** A film's still is chosen among the pictures. */
function poster(): void {
  const button = document.querySelector<HTMLButtonElement>("button.poster");
  button?.addEventListener("click", async () => {
    const picked = await pickAsset({ type: "picture", title: say("选视频的封面", "Choose the film's still") });
    const form = button.form;
    if (picked && form) {
      (form.elements.namedItem("poster") as HTMLInputElement).value = picked.sha256;
      form.requestSubmit();
    }
  });
}
