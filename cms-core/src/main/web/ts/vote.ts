// The form of a campaign: candidates are found by title instead of being typed by address.
import { findEntry } from "./write/finder";

const dialog = document.querySelector<HTMLDialogElement>("#finder");
const place = document.querySelector<HTMLElement>("[data-add]");
const button = place?.querySelector("button");
const said = place?.querySelector("[role=status]");
const lines = document.querySelector<HTMLTextAreaElement>("#f-candidates");

if (dialog && place && button && said && lines) {
  place.hidden = false;
  button.addEventListener("click", async () => {
    const found = await findEntry(dialog, "");
    if (found) {
      const has = lines.value.split("\n").some((line) => line.trim().split(/\s+/)[0] === found.page);
      if (!has) {
        lines.value = `${lines.value.trimEnd()}\n${found.page} ${found.title}\n`.trimStart();
        lines.scrollTop = lines.scrollHeight;
      }
      said.textContent = found.title;
    }
    button.focus();
  });
}
