// A field that is filled from a long list: the server finds what fits to the first few letters.
type Found = { code: string; name: string };

for (const field of document.querySelectorAll<HTMLElement>("[data-find]")) {
  const input = field.querySelector("input");
  const list = field.querySelector("datalist");
  const hint = field.querySelector(".hint");
  if (!input || !list || !hint) {
    continue;
  }
  const plain = hint.textContent;
  let asked: AbortController | undefined;
  let waiting = 0;

  const find = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${field.dataset["find"]}?q=${encodeURIComponent(input.value)}`, { signal: asked.signal });
      if (!answer.ok) {
        return;
      }
      const found = (await answer.json()) as Found[];
      list.replaceChildren(...found.map(({ code, name }) => new Option(name, code)));
      hint.textContent = found.find(({ code }) => code === input.value)?.name ?? plain;
    } catch {
      // The next letter asks again; without, a code or a whole name will do.
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
}
