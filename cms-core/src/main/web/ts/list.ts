import { say } from "./say";

// Lists of which several are chosen: all at once, from one to another with Shift; what was done can be undone a while.
const bulk = document.querySelector<HTMLFormElement>("#bulk");
if (bulk) {
  choose(bulk);
}

function choose(bulk: HTMLFormElement): void {
  const all = document.querySelector<HTMLInputElement>("[data-all]");
  const each = [...document.querySelectorAll<HTMLInputElement>("input[form=bulk][name=ids]")];
  const told = bulk.querySelector<HTMLElement>(".chosen");
  let last = -1;
  const count = () => {
    const chosen = each.filter((one) => one.checked).length;
    bulk.hidden = chosen === 0;
    if (told) {
      told.textContent = say(`选中 ${chosen} 篇`, `${chosen} chosen`);
    }
    if (all) {
      all.checked = chosen > 0 && chosen === each.length;
      all.indeterminate = chosen > 0 && chosen < each.length;
    }
  };
  if (all) {
    all.hidden = false;
    all.addEventListener("change", () => {
      each.forEach((one) => (one.checked = all.checked));
      count();
    });
  }
  each.forEach((one, at) =>
    one.addEventListener("click", (event) => {
      if (event.shiftKey && last >= 0) {
        each.slice(Math.min(last, at), Math.max(last, at) + 1).forEach((between) => (between.checked = one.checked));
      }
      last = at;
      count();
    }),
  );
  count();
  addEventListener("pageshow", count);
}

const SHOWN = 10_000;
const toast = document.querySelector<HTMLElement>(".toast");
if (toast) {
  // The address should not say for ever what was done once.
  const here = new URL(location.href);
  ["did", "n", "undo"].forEach((name) => here.searchParams.delete(name));
  history.replaceState(null, "", here);
  let timer = setTimeout(() => (toast.hidden = true), SHOWN);
  const stay = () => clearTimeout(timer);
  const go = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (toast.hidden = true), SHOWN);
  };
  toast.addEventListener("mouseenter", stay);
  toast.addEventListener("focusin", stay);
  toast.addEventListener("mouseleave", go);
  toast.addEventListener("focusout", go);
}

// One open menu is enough; Escape closes it.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details:is(.menu, .drop)[open]")) {
    if (!menu.contains(event.target as Node)) {
      menu.open = false;
    }
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && !event.isComposing ? document.querySelector<HTMLDetailsElement>("details:is(.menu, .drop)[open]") : null;
  if (menu) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
});
