/** One phone: the owner's name, the bot's header, the chat and the line to write. */

import { createActs } from "./acts.js";
import { avatar } from "./avatars.js";
import { createChat } from "./chat.js";
import { createComposer } from "./composer.js";
import { element, icon, iconButton } from "./element.js";
import { menu } from "./menu.js";
import { bringForward, close } from "./opened.js";
import { bot } from "./state.js";
import { createToasts } from "./toasts.js";

const languages = new Intl.DisplayNames("ru", { type: "language", fallback: "code" });

/** The phone of a person: `node`, `update(phone)`, `toast(text)`, `focus()`, `toEnd()`; `choose(id)` opens another. */
export function createPhone(phone, choose) {
  const { id, first_name: owner } = phone;
  const toasts = createToasts();
  const change = (message) => composer.change(message);
  const acts = createActs(phone, { tell: toasts.show, change, focus, choose });
  const chat = createChat(id, owner, acts);
  const composer = createComposer(id, owner, acts);
  const welcome = createWelcome(acts);
  let now = phone;
  const top = createHeader(() => phoneItems(now, acts), () => composer.focus());
  const node = element(
    "section", { class: "phone", tabindex: "-1", "aria-label": `Телефон: ${owner}` },
    ownerLine(phone),
    element("div", { class: "screen" }, top.node, toasts.node, chat.node, composer.node),
  );
  chat.node.append(welcome);
  node.addEventListener("focusin", () => bringForward(id));

  function update(state) {
    now = state;
    node.toggleAttribute("data-blocked", state.blocked);
    top.update(state);
    welcome.hidden = state.chat.length > 0;
    chat.update(state);
    composer.update(state);
  }
  /** Where there is a mouse the line to write gets the focus; a finger would only call the keyboard up. */
  function focus() {
    if (matchMedia("(pointer: fine)").matches) composer.focus();
    else node.focus();
  }
  update(phone);
  return { node, update, toast: toasts.show, focus, toEnd: chat.toEnd };
}

function ownerLine({ id, first_name: owner, language_code: code }) {
  const shut = iconButton("close", `Закрыть телефон: ${owner}`, { onclick: () => close(id) });
  const tongue = code && code !== "ru" ? element("small", {}, languages.of(code)) : null;
  return element("header", { class: "owner" }, avatar(id, owner), element("h2", {}, owner), tongue, shut);
}

function createHeader(items, skip) {
  const more = iconButton("more", "Ещё");
  const name = element("strong", {});
  const note = element("small", {});
  const face = element("span", { class: "avatar avatar-bot", "aria-hidden": "true" }, icon("smile"));
  const words = element("div", { class: "bot-words" }, name, note);
  const past = element("button", { type: "button", class: "skip", onclick: skip }, "К полю ввода");
  const node = element("div", { class: "bot" }, face, words, more, menu(more, items, "down"), past);
  function update({ blocked, state }) {
    name.textContent = bot.first_name;
    note.textContent = blocked ? "бот заблокирован" : state === "deactivated" ? "аккаунт удалён" : "бот";
  }
  return { node, update };
}

function phoneItems({ id, blocked }, acts) {
  return [
    { label: "Открыть ссылку", picture: "link", act: acts.askLink },
    blocked
      ? { label: "Разблокировать", picture: "check", act: acts.unblock }
      : { label: "Заблокировать", picture: "ban", act: acts.block },
    { label: "Закрыть телефон", picture: "close", act: () => close(id) },
  ];
}

function createWelcome(acts) {
  const begin = element("button", { type: "button", class: "button primary" }, "Начать");
  const link = element("button", { type: "button", class: "button" }, icon("link"), "Открыть ссылку");
  begin.addEventListener("click", () => acts.start(""));
  link.addEventListener("click", acts.askLink);
  return element(
    "div", { class: "welcome" },
    element("p", {}, "Здесь пока нет сообщений."),
    begin,
    link,
  );
}
