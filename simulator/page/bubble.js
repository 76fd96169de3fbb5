/** One message: its bubble and the keys under it; only the part that changed is made anew. */

import { attachment } from "./attachments.js";
import { time } from "./dates.js";
import { element, icon, unseen } from "./element.js";
import { keyboard } from "./keyboard.js";
import { plainText, richText } from "./richtext.js";
import { bot } from "./state.js";

/** A message of a chat: `node`, and `update(message, {endsGroup, editable})` after each change. */
export function createMessage(phone, acts) {
  const node = element("article", { class: "message" });
  let body = null;
  let keys = null;
  const made = { body: "", keys: "" };

  function update(message, { endsGroup, editable }) {
    node.dataset.sender = message.sender;
    node.toggleAttribute("data-ends-group", endsGroup);
    // The zone may become known after the message: a time told in another one is told anew.
    const told = message.date ? time(message.date) : null;
    const bodyNow = JSON.stringify([message.html, message.text, message.edited, message.kind, message.file, editable, told]);
    if (bodyNow !== made.body) {
      made.body = bodyNow;
      const fresh = bubble(message, editable, acts);
      if (body) swap(body, fresh);
      else node.append(fresh);
      body = fresh;
    }
    const keysNow = JSON.stringify(message.keyboard ?? []);
    if (keysNow !== made.keys) {
      made.keys = keysNow;
      const fresh = message.keyboard?.length ? keyboard(phone, message, acts) : element("div");
      if (keys) swap(keys, fresh);
      else node.append(fresh);
      keys = fresh;
    }
  }
  return { node, update };
}

/** Puts the fresh node in the old one's place; the focus goes on in it, or to the bubble. */
function swap(old, fresh) {
  const hadFocus = old.contains(document.activeElement);
  const message = old.parentElement;
  old.replaceWith(fresh);
  if (!hadFocus) return;
  const next = fresh.querySelector("button, a[href]");
  if (next === null) message.tabIndex = -1;
  (next ?? message).focus({ preventScroll: true });
}

function bubble(message, editable, acts) {
  if (message.sender === "service") return element("p", { class: "service" }, message.text);
  const mine = message.sender === "me";
  const words = message.html
    ? richText(message.html, acts)
    : plainText(message.text ?? "", acts);
  return element(
    "div",
    { class: "bubble", "data-kind": message.kind },
    unseen(mine ? "Вы: " : `${bot.first_name}: `),
    attachment(message),
    message.text ? element("div", { class: "words" }, words) : null,
    foot(message, editable, acts),
  );
}

function foot(message, editable, acts) {
  const pencil = () => {
    const onclick = () => acts.change(message);
    const look = { type: "button", class: "pencil", "aria-label": "Изменить сообщение", title: "Изменить сообщение" };
    return element("button", { ...look, onclick }, icon("pencil"));
  };
  return element(
    "div",
    { class: "foot" },
    editable ? pencil() : null,
    message.edited ? element("span", {}, "изменено") : null,
    message.date ? element("time", {}, time(message.date)) : null,
  );
}
