/** All that the description of the API has, to be chosen and tried. */

export type Operation = { method: string; path: string; summary: string; body: string };

type Parameter = { name: string; in: string; example?: unknown };
type Content = { content?: { "application/json"?: { example?: unknown } } };
type Described = { summary: string; tags: string[]; parameters?: Parameter[]; requestBody?: Content };
type Description = { tags: { name: string; description: string }[]; paths: Record<string, Record<string, Described>> };

/** What can be tried here: a file is not sent from a page. */
const METHODS = ["get", "post", "patch"];

/** The path with its examples in their places, and no parameter that need not be. */
function filled(path: string, parameters: Parameter[]): string {
  let full = path;
  for (const each of parameters) {
    if (each.in === "path" && each.example !== undefined) {
      full = full.replace(`{${each.name}}`, encodeURIComponent(String(each.example)));
    }
  }
  const asked = parameters.filter((each) => each.in === "query" && each.example !== undefined);
  const query = asked.map((each) => `${each.name}=${String(each.example)}`).join("&");
  return query ? `${full}?${query}` : full;
}

function read(description: Description): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>(description.tags.map((tag) => [tag.name, []]));
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const example = described.requestBody?.content?.["application/json"]?.example;
      if (METHODS.includes(method)) {
        groups.get(described.tags[0] ?? "")?.push({
          method: method.toUpperCase(),
          path: filled(path, described.parameters ?? []),
          summary: described.summary,
          body: example === undefined ? "" : JSON.stringify(example, null, 2),
        });
      }
    }
  }
  return groups;
}

function item(operation: Operation, choose: (operation: Operation) => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  const method = document.createElement("b");
  method.textContent = operation.method;
  const path = document.createElement("code");
  path.textContent = operation.path;
  const summary = document.createElement("span");
  summary.textContent = operation.summary;
  button.append(method, path, summary);
  button.addEventListener("click", () => choose(operation));
  const line = document.createElement("li");
  line.append(button);
  return line;
}

/** Shows them by groups, folded; where the description cannot be had, nothing is shown. */
export async function operations(list: HTMLElement, choose: (operation: Operation) => void): Promise<void> {
  const answer = await fetch("/v3/api-docs").catch(() => null);
  if (!answer?.ok) {
    return;
  }
  const description = (await answer.json()) as Description;
  const groups = read(description);
  for (const tag of description.tags.filter((each) => groups.get(each.name)?.length)) {
    const group = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = tag.description;
    const lines = document.createElement("ul");
    lines.append(...(groups.get(tag.name) ?? []).map((operation) => item(operation, choose)));
    group.append(summary, lines);
    list.append(group);
  }
  list.hidden = false;
}
