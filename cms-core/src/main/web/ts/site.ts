// The front page's form: entries are chosen by title instead of by address.
import { findEntry } from "./write/finder";

const dialog = document.querySelector<HTMLDialogElement>("#finder");

for (const field of document.querySelectorAll<HTMLElement>("[data-entry]")) {
  const input = field.querySelector("input");
  const button = field.querySelector("button");
  const title = field.querySelector("[data-title]");
  if (!dialog || !input || !button || !title) {
    continue;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    const found = await findEntry(dialog, "");
    if (found) {
      input.value = found.page;
      title.textContent = found.title;
    }
    button.focus();
  });
  input.addEventListener("input", () => {
    title.textContent = "";
  });
}
