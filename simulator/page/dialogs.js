/** Windows over the page: an alert of the bot, a link to open, a phone to open it on, a new phone. */

import { addPhone } from "./api.js";
import { avatar } from "./avatars.js";
import { element, icon } from "./element.js";
import { read } from "./links.js";
import { learn, phones } from "./state.js";

let count = 0;

function show(title, ...content) {
  count += 1;
  const heading = element("h2", { id: `dialog-${count}` }, title);
  const dialog = element("dialog", { "aria-labelledby": heading.id }, heading, ...content);
  const before = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (document.activeElement === document.body) before?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** What the bot says in a window of its own. */
export function showAlert(owner, text) {
  const button = element("button", { type: "button", class: "button primary" }, "Понятно");
  const words = element("p", { class: "dialog-words" }, text);
  const dialog = show(owner, words, element("div", { class: "dialog-buttons" }, button));
  dialog.setAttribute("role", "alertdialog");
  button.addEventListener("click", () => dialog.close());
}

/** Asks; `deed()` yields the words of a refusal, or what to do when the window is closed. */
function ask(title, fields, agree, deed) {
  const refusal = element("p", { class: "refusal", role: "alert" });
  const cancel = element("button", { type: "button", class: "button" }, "Отмена");
  const yes = element("button", { type: "submit", class: "button primary" }, agree);
  const buttons = element("div", { class: "dialog-buttons" }, cancel, yes);
  const form = element("form", {}, ...fields, refusal, buttons);
  const dialog = show(title, form);
  cancel.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    refusal.textContent = "";
    const outcome = await deed();
    if (typeof outcome === "string") {
      refusal.textContent = outcome;
      return;
    }
    dialog.close();
    outcome();
  });
}

/** Asks for a link; `open(payload)` gets what it carries. */
export function askLink(owner, open) {
  const input = element("input", {
    name: "link", required: true, autocomplete: "off", spellcheck: "false", inputmode: "url",
    placeholder: "https://t.me/…",
  });
  const field = element("label", {}, "Ссылка-приглашение", input);
  ask(`Открыть ссылку: ${owner}`, [field], "Открыть", async () => {
    const { payload, refusal } = read(input.value);
    return refusal ?? (() => open(payload));
  });
}

const LANGUAGES = [["ru", "русский"], ["en", "английский"], ["tt", "татарский"], ["uz", "узбекский"]];

/** Asks for a name and a language; `added(phone)` gets the new phone. */
export function askNewcomer(added) {
  const name = element("input", { name: "name", required: true, maxlength: "64", autocomplete: "off" });
  const options = LANGUAGES.map(([code, word]) => element("option", { value: code }, word));
  const language = element("select", { name: "language" }, ...options);
  const fields = [element("label", {}, "Имя", name), element("label", {}, "Язык телефона", language)];
  ask("Новый телефон", fields, "Добавить", async () => {
    if (!name.value.trim()) return "Напишите имя.";
    try {
      const phone = await addPhone(name.value.trim(), language.value);
      if (!phones.has(phone.id)) learn(phone);
      return () => added(phone);
    } catch {
      return "Не получилось добавить. Попробуйте ещё раз.";
    }
  });
}

/** Asks on which phone to go on, an old one or a new one; `chosen(phone)` gets it. */
export function askPhone(chosen) {
  const row = (picture, words, act) => {
    const onclick = () => {
      dialog.close();
      act();
    };
    return element("button", { type: "button", class: "choice", onclick }, picture, element("span", {}, words));
  };
  const there = [...phones.values()].filter(({ state }) => state !== "deactivated");
  const rows = there.map((phone) =>
    row(avatar(phone.id, phone.first_name), phone.first_name, () => chosen(phones.get(phone.id) ?? phone)));
  const plus = element("span", { class: "avatar choice-new" }, icon("plus"));
  const cancel = element("button", { type: "button", class: "button", onclick: () => dialog.close() }, "Отмена");
  const dialog = show(
    "На каком телефоне открыть?",
    element("div", { class: "choices" }, ...rows, row(plus, "На новом телефоне", () => askNewcomer(chosen))),
    element("div", { class: "dialog-buttons" }, cancel),
  );
}
