import "./copy.ts";
import "./find.ts";
import "./list.ts";
import "./palette.ts";
import "./passkey.ts";
import "./work.ts";

// What every screen has. A form that was sent is not sent twice by an impatient second press.
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset["sent"]) {
      event.preventDefault();
    }
    form.dataset["sent"] = "yes";
  });
}
// Back from the history a page is as it was left; it may be sent again.
addEventListener("pageshow", () => {
  document.querySelectorAll("form").forEach((form) => delete form.dataset["sent"]);
});
// The first thing that is wrong is where one goes on.
document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
// On a telephone the menu is one line, in which one should see where one is.
const here = document.querySelector<HTMLElement>(".side [aria-current=page]");
if (here?.parentElement) {
  here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.clientWidth / 2 + here.offsetWidth / 2;
}
