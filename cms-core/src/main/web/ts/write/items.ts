import { make } from "../say";

/** Lists of pictures, entries and groups in the form: items come, go and change places. */
export class Items {
  private next = 10_000;

  constructor(
    form: HTMLFormElement,
    private readonly changed: () => void,
  ) {
    form.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-move]");
      const item = button?.closest<HTMLElement>(".item");
      if (button && item) {
        this.move(item, button.dataset["move"] ?? "");
      }
    });
  }

  private move(item: HTMLElement, where: string): void {
    const list = item.parentElement;
    if (where === "up") {
      item.previousElementSibling?.before(item);
    } else if (where === "down") {
      item.nextElementSibling?.after(item);
    } else {
      const neighbour = item.nextElementSibling ?? item.previousElementSibling;
      item.remove();
      (neighbour?.querySelector<HTMLElement>("button") ?? list?.parentElement?.querySelector<HTMLElement>("[data-add]"))?.focus();
    }
    if (list) {
      this.number(list);
    }
    if (where !== "off") {
      item.querySelector<HTMLElement>(`[data-move=${where}]`)?.focus();
    }
    this.changed();
  }

  /** Order is told by numbers in the names. */
  private number(list: Element): void {
    const many = list.closest<HTMLElement>("[data-many]");
    const prefix = many?.dataset["many"] ?? "";
    [...list.children].forEach((item, i) => {
      for (const field of item.querySelectorAll<HTMLInputElement>("[name]")) {
        field.name = field.name.startsWith(`${prefix}.`) ? `${prefix}.${i}${field.name.slice(prefix.length + 1).replace(/^[^.]*/, "")}` : field.name;
      }
      for (const inner of item.querySelectorAll<HTMLElement>("[data-many]")) {
        inner.dataset["many"] = `${prefix}.${i}${(inner.dataset["many"] ?? "").slice(prefix.length + 1).replace(/^[^.]*/, "")}`;
      }
    });
  }

  /** Adds an item to a list, with what is put into it. */
  add(many: HTMLElement, fill: (item: HTMLElement) => void): void {
    const template = many.querySelector<HTMLTemplateElement>(":scope > template");
    const list = many.querySelector(":scope > .items");
    if (!template || !list) {
      return;
    }
    const holder = make("div");
    // Templates within the template keep their place for a number of their own.
    holder.innerHTML = template.innerHTML.replace(`${many.dataset["many"]}.__n__`, `${many.dataset["many"]}.__n__`);
    const item = holder.firstElementChild as HTMLElement | null;
    if (item) {
      this.rename(item, many.dataset["many"] ?? "", String(this.next++));
      fill(item);
      list.append(item);
      this.number(list);
      this.changed();
    }
  }

  private rename(root: ParentNode, prefix: string, number: string): void {
    for (const element of root.querySelectorAll<HTMLElement>("[name], [id], [for], [data-many], template")) {
      for (const attribute of ["name", "id", "for", "data-many", "aria-describedby"]) {
        const value = element.getAttribute(attribute);
        if (value?.includes("__n__")) {
          element.setAttribute(attribute, value.replace("__n__", number));
        }
      }
      if (element instanceof HTMLTemplateElement) {
        this.rename(element.content, prefix, number);
      }
    }
  }
}
