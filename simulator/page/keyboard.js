/** The buttons under a message of the bot, in its own rows. */

import { tap } from "./api.js";
import { element, icon } from "./element.js";
import { answerTo } from "./waiting.js";

/** The rows of keys; `acts` opens links and tells of failures. */
export function keyboard(phone, message, acts) {
  const rows = message.keyboard.map((row) => {
    const keys = row.map((key) => (key.url ? linkKey(key, acts) : tapKey(phone, message, key, acts)));
    return element("div", { class: "keys-row" }, ...keys);
  });
  return element("div", { class: "keys", role: "group", "aria-label": "Кнопки сообщения" }, ...rows);
}

function linkKey(key, acts) {
  const look = { class: "key", href: key.url, target: "_blank", rel: "noopener noreferrer" };
  if (!/^https?:\/\//i.test(key.url)) delete look.href;
  const onclick = (event) => {
    if (acts.go(key.url)) event.preventDefault();
  };
  return element("a", { ...look, onclick }, element("span", {}, key.text), icon("out"));
}

function tapKey(phone, message, key, acts) {
  const button = element("button", { type: "button", class: "key" }, element("span", {}, key.text));
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      const { query_id: query } = await tap(phone, message.message_id, key.data);
      await answerTo(query);
    } catch {
      acts.fail("Нажатие не дошло. Попробуйте ещё раз.");
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
  return button;
}
