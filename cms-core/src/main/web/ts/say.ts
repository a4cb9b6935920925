const english = document.documentElement.lang === "en";

/** Of the two the one in the visitor's language. */
export function say(zh: string, en: string): string {
  return english ? en : zh;
}

/** A moment of today as people read it. */
export function clock(moment: Date): string {
  return moment.toLocaleTimeString("zh-CN", { hour12: false });
}

/** An element with a class, text and attributes. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}
