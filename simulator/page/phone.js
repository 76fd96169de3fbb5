/** One phone: the owner's name, the bot's header, the chat and the line to write. */

import * as api from "./api.js";
import { avatar } from "./avatars.js";
import { createChat } from "./chat.js";
import { createComposer } from "./composer.js";
import { askLink } from "./dialogs.js";
import { element, icon, iconButton } from "./element.js";
import { read } from "./links.js";
import { menu } from "./menu.js";
import { bringForward, close } from "./opened.js";
import { bot } from "./state.js";
import { createToasts } from "./toasts.js";

const languages = new Intl.DisplayNames("ru", { type: "language", fallback: "code" });

/** The phone of a person: `node`, `update(phone)`, `toast(text)`, `focus()`, `toEnd()`. */
export function createPhone(phone) {
  const { id, first_name: owner } = phone;
  const toasts = createToasts();
  const acts = createActs(id, owner, toasts.show, { change: (message) => composer.change(message), focus });
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

/** What can be done on a phone; a failure is told in words on that phone. */
function createActs(id, owner, tell, { change, focus }) {
  const doing = (deed, words) => deed.catch(() => tell(words ?? "Не получилось. Попробуйте ещё раз."));
  const start = async (payload) => {
    await doing(api.start(id, payload));
    focus();
  };
  return {
    change,
    start,
    fail: tell,
    say: (text) => doing(api.type(id, text)),
    attach: (kind) => doing(api.attach(id, kind)),
    block: () => doing(api.block(id)),
    unblock: () => doing(api.unblock(id)),
    askLink: () => askLink(owner, start),
    /** Opens the bot's own link inside the phone; false leaves the link to the browser. */
    go(url) {
      const { payload, refusal } = read(url);
      if (refusal) return false;
      start(payload);
      return true;
    },
  };
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
