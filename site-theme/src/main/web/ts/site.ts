import { prefer } from "./prefer";
import { today } from "./today";
import { tools } from "./tools";

today();
prefer();
tools();

// The current channel may lie beyond the edge of a phone: bring it into the line without moving the page.
const current = document.querySelector<HTMLElement>(".chan [aria-current]");
const line = current?.closest("ul");
if (current && line && line.scrollWidth > line.clientWidth) {
  line.scrollLeft = current.offsetLeft - line.clientWidth / 2 + current.offsetWidth / 2;
}

// Suggestions come with the first touch of a search field, not before.
for (const field of document.querySelectorAll<HTMLInputElement>("form[role=search] input")) {
  field.addEventListener("focus", async () => (await import("./suggest")).suggest(field), { once: true });
}
