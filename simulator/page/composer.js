/** The line where a person writes: text, commands, attachments, and the change of the last message. */

import * as api from "./api.js";
import { KINDS } from "./attachments.js";
import { myLastText } from "./chat.js";
import { element, icon, iconButton } from "./element.js";
import { menu } from "./menu.js";
import { commandsFor } from "./state.js";

/** The composer: `node`, `update(phone)`, `change(message)` and `focus()`. */
export function createComposer(id, owner, acts) {
  const field = element("textarea", {
    rows: "1", maxlength: "4096", placeholder: "Сообщение", "aria-label": `Сообщение от имени: ${owner}`,
  });
  const send = iconButton("send", "Отправить", { type: "submit", class: "round send" });
  const commandsButton = element(
    "button", { type: "button", class: "menu-button", title: "Команды бота" }, icon("menu"), element("span", {}, "Меню"),
  );
  const clip = iconButton("clip", "Прикрепить");
  const chosen = element("input", { type: "file", hidden: true, "aria-label": "Файл с диска" });
  const line = element(
    "form", { class: "composer-line" },
    commandsButton, menu(commandsButton, commandItems, "up"), field,
    clip, menu(clip, attachItems, "up-right"), chosen, send,
  );
  const stopChange = iconButton("close", "Не менять");
  const changing = element(
    "div", { class: "changing", hidden: true },
    icon("pencil"), element("span", { role: "status" }, "Изменение сообщения"), stopChange,
  );
  const unblock = element("button", { type: "button", class: "wide", hidden: true }, "Разблокировать бота");
  const node = element("div", { class: "composer" }, changing, line, unblock);
  let changed = null;
  let chat = [];
  let language = "";

  function grow() {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + 2}px`;
  }
  function write(text) {
    field.value = text;
    grow();
  }
  function change(message) {
    changed = message;
    changing.hidden = message === null;
    write(message?.text ?? "");
    field.focus();
  }
  async function submit() {
    const text = field.value.trim();
    const message = changed;
    if (!text) return;
    change(null);
    try {
      if (message === null) await api.type(id, text);
      else if (text !== message.text) await api.edit(id, message.message_id, text);
    } catch {
      if (message) change(message);
      if (!field.value) write(text);
      acts.fail("Не получилось отправить. Попробуйте ещё раз.");
    }
  }
  async function commandItems() {
    const known = await commandsFor(id, language);
    if (!known.length) return [{ label: "У бота пока нет команд" }];
    return known.map(({ command, description }) => ({
      label: `/${command}`, hint: description, act: () => acts.say(`/${command}`),
    }));
  }
  function attachItems() {
    const tried = KINDS.map(({ kind, label }) => ({ label, picture: kind, act: () => acts.attach(kind) }));
    return [{ label: "Файл с диска", picture: "document", act: () => chosen.click() }, ...tried];
  }
  function key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      line.requestSubmit();
    } else if (event.key === "Escape" && changed) change(null);
    else if (event.key === "ArrowUp" && !field.value && !changed) {
      const last = myLastText(chat);
      if (last) change(last);
    }
  }
  function update(phone) {
    ({ chat, language_code: language } = phone);
    if (phone.blocked === line.hidden) return;
    const hadFocus = node.contains(document.activeElement);
    if (phone.blocked && changed) change(null);
    line.hidden = phone.blocked;
    unblock.hidden = !phone.blocked;
    if (hadFocus) focus();
  }

  line.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  chosen.addEventListener("change", () => {
    const [file] = chosen.files;
    chosen.value = "";
    if (file) acts.sendFile(file);
  });
  field.addEventListener("input", grow);
  field.addEventListener("keydown", key);
  stopChange.addEventListener("click", () => change(null));
  unblock.addEventListener("click", () => acts.unblock());
  const focus = () => (unblock.hidden ? field : unblock).focus();
  return { node, update, change, focus };
}
