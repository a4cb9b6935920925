import { make, say } from "../say";
import type { Body } from "./body";

/** What the server finds in the text, beside it: shown, mended at a press, or let be. */
export class Checks {
  private timer = 0;
  private asked = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly body: Body,
  ) {
    form.addEventListener("click", (event) => this.click(event));
    form.addEventListener("keydown", (event) => this.key(event));
    this.letting?.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.letBe(event.submitter as HTMLButtonElement | null);
    });
  }

  private get panel(): HTMLElement | null {
    return document.querySelector<HTMLElement>("#checks");
  }

  private get letting(): HTMLFormElement | null {
    return document.querySelector<HTMLFormElement>("#let-be");
  }

  /** Asks again, once nothing was saved for a moment. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), 600);
  }

  private async ask(): Promise<void> {
    const mine = ++this.asked;
    const answer = await fetch(this.panel?.dataset["address"] ?? "", { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer?.ok && mine === this.asked) {
      this.show(await answer.text());
    }
  }

  private async letBe(button: HTMLButtonElement | null): Promise<void> {
    if (!this.letting || !button) {
      return;
    }
    const body = new URLSearchParams({ panel: "yes", [button.name]: button.value });
    new FormData(this.letting).forEach((value, name) => typeof value === "string" && body.append(name, value));
    const answer = await fetch(this.letting.action, { method: "POST", body }).catch(() => null);
    if (answer?.ok || answer?.status === 422) {
      button.focus();
      this.show(await answer.text());
      this.panel?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    } else {
      button.after(make("span", { class: "wrong", role: "alert" }, say("没有办成，请再试一次。", "It was not done; try again.")));
    }
  }

  private show(html: string): void {
    const panel = this.panel;
    const next = new DOMParser().parseFromString(html, "text/html").querySelector("#checks");
    // Whoever writes beside a finding is not interrupted.
    if (panel && next && !panel.contains(document.activeElement instanceof HTMLInputElement ? document.activeElement : null)) {
      const opened = [...panel.querySelectorAll<HTMLDetailsElement>(":scope > details")].map((one) => one.open);
      panel.replaceWith(document.importNode(next, true));
      this.panel?.querySelectorAll<HTMLDetailsElement>(":scope > details").forEach((one, i) => (one.open = opened[i] ?? false));
    }
  }

  private click(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("[data-jump], [data-fix], [data-tell], [data-settle]");
    const finding = button?.closest<HTMLElement>("li[data-field]");
    if (!button || !finding) {
      return;
    }
    if (button.dataset["settle"] !== undefined) {
      void this.settle(finding, button.dataset["settle"]);
    } else if (button.dataset["jump"] !== undefined) {
      this.jump(finding);
    } else if (button.dataset["fix"] !== undefined) {
      this.mend(finding, finding.dataset["mend"] ?? "");
    } else {
      this.tell(finding);
    }
  }

  /** Somebody's remark was followed. */
  private async settle(remark: HTMLElement, id: string): Promise<void> {
    const body = new URLSearchParams({ done: "true", _csrf: this.letting?.querySelector<HTMLInputElement>("[name=_csrf]")?.value ?? "" });
    const answer = await fetch(`${this.form.getAttribute("action")}/remarks/${id}`, { method: "POST", body }).catch(() => null);
    if (answer?.ok) {
      remark.remove();
    }
  }

  private key(event: KeyboardEvent): void {
    const input = event.target as HTMLElement;
    if (event.key === "Enter" && !event.isComposing && input.closest("#checks") && input instanceof HTMLInputElement) {
      event.preventDefault();
      input.parentElement?.querySelector("button")?.click();
    }
  }

  /** The field of the form that a finding is in; null for the text. */
  private field(finding: HTMLElement): HTMLInputElement | HTMLTextAreaElement | null {
    const place = finding.dataset["field"] ?? "";
    const name = place.replace(/\[(\d+)\]/g, ".$1");
    const named = (one: string) => this.form.querySelector<HTMLInputElement>(`[name="${CSS.escape(one)}"]`);
    return place === "body" ? null : (named(name) ?? named(`f.${name}`));
  }

  private jump(finding: HTMLElement): void {
    const quote = finding.dataset["quote"] ?? "";
    const from = finding.dataset["from"] === undefined ? this.place(finding, quote) : Number(finding.dataset["from"]);
    if (finding.dataset["field"] === "body") {
      this.body.show(from, quote);
      return;
    }
    const field = this.field(finding);
    const place = field ?? document.querySelector<HTMLElement>(`[data-field="${CSS.escape(finding.dataset["field"] ?? "")}"]`);
    place?.closest("details")?.setAttribute("open", "");
    place?.scrollIntoView({ block: "center" });
    field?.focus();
    if (field && field.type !== "checkbox" && "setSelectionRange" in field && field.value.startsWith(quote, from)) {
      field.setSelectionRange(from, from + quote.length);
    }
  }

  /** Where the words of a remark stand in the source, as far as what is before them tells. */
  private place(remark: HTMLElement, quote: string): number {
    const source = this.form.querySelector<HTMLTextAreaElement>("#f-body")?.value ?? "";
    const ahead = (remark.dataset["ahead"] ?? "").slice(-8);
    const at = source.indexOf(ahead + quote);
    return Math.max(0, at >= 0 ? at + ahead.length : source.indexOf(quote));
  }

  private mend(finding: HTMLElement, mend: string): void {
    const quote = finding.dataset["quote"] ?? "";
    const field = this.field(finding);
    const text = field?.value ?? this.form.querySelector<HTMLTextAreaElement>("#f-body")?.value ?? "";
    const said = Number(finding.dataset["from"]);
    const from = text.startsWith(quote, said) ? said : text.indexOf(quote);
    if (from < 0) {
      this.soon();
      return;
    }
    const mended = text.slice(0, from) + mend + text.slice(from + quote.length);
    if (field) {
      field.value = mended;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      this.body.set(mended);
      this.body.show(from, mend);
    }
    finding.remove();
  }

  /** Writes beside a picture what it shows. */
  private tell(finding: HTMLElement): void {
    const words = finding.querySelector<HTMLInputElement>("[data-alt]")?.value.trim() ?? "";
    const field = this.field(finding);
    if (words === "") {
      finding.querySelector<HTMLInputElement>("[data-alt]")?.focus();
    } else if (field) {
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      finding.remove();
    } else {
      const quote = finding.dataset["quote"] ?? "";
      this.mend(finding, quote.replace(/^!\[[^\]]*\]/, `![${words.replace(/[[\]\\]/g, "\\$&")}]`));
    }
  }
}
