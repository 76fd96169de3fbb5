/** The messages of one phone, with the days between them; it stays at the end while one reads there. */

import { createMessage } from "./bubble.js";
import { day } from "./dates.js";
import { arrange, element, icon } from "./element.js";

const NEAR = 60;

/** The chat: `node`, `update(phone)` and `toEnd()`. */
export function createChat(id, owner, acts) {
  const messages = new Map();
  const days = new Map();
  const list = element("div", { class: "log-list" });
  const look = { class: "log", role: "log", tabindex: "0", "aria-label": `Переписка: ${owner}` };
  const log = element("div", look, list);
  const down = element("button", { type: "button", class: "to-end", hidden: true }, icon("down"), "Новое");
  const node = element("div", { class: "chat" }, log, down);

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
    down.hidden = true;
  };
  down.addEventListener("click", () => {
    toEnd();
    log.focus();
  });
  let sticking = true;
  let height = 0;
  log.addEventListener("scroll", () => {
    if (log.clientHeight !== height) return;
    sticking = atEnd();
    if (sticking) down.hidden = true;
  });
  new ResizeObserver(() => {
    height = log.clientHeight;
    if (sticking) toEnd();
  }).observe(log);

  function dayLine(seconds) {
    const words = day(seconds);
    if (!days.has(words)) days.set(words, element("p", { class: "service day" }, words));
    return days.get(words);
  }

  function messageNode(message, next, editable) {
    if (!messages.has(message.message_id)) messages.set(message.message_id, createMessage(id, acts));
    const made = messages.get(message.message_id);
    const endsGroup = next?.sender !== message.sender;
    made.update(message, { endsGroup, editable });
    return made.node;
  }

  function update(phone) {
    const before = list.lastElementChild;
    const latest = myLastText(phone.chat);
    const nodes = [];
    phone.chat.forEach((message, index) => {
      const line = message.date ? dayLine(message.date) : null;
      if (line && !nodes.includes(line)) nodes.push(line);
      nodes.push(messageNode(message, phone.chat[index + 1], message === latest && !phone.blocked));
    });
    arrange(list, nodes);
    forgetOthers(messages, phone.chat);
    const grew = list.lastElementChild !== before;
    if (sticking || (grew && phone.chat.at(-1)?.sender === "me")) toEnd();
    else if (grew) down.hidden = false;
  }
  return { node, update, toEnd };
}

/** The last message a person wrote, if it can be changed: only texts can. */
export function myLastText(chat) {
  const last = chat.findLast((message) => message.sender === "me");
  return last && (last.kind ?? "text") === "text" ? last : null;
}

function forgetOthers(messages, chat) {
  const there = new Set(chat.map((message) => message.message_id));
  for (const key of messages.keys()) if (!there.has(key)) messages.delete(key);
}
