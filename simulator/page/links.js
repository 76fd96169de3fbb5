/** Links that open the bot: `https://t.me/<bot>?start=PAYLOAD`. */

import { bot } from "./state.js";

const PAYLOAD = /^[\w-]{0,64}$/;
const TOO_MUCH = "Ссылка испорчена: в ней лишние знаки.";

function address(text) {
  const words = text.trim();
  try {
    return new URL(/^[a-z]+:/i.test(words) ? words : `https://${words}`);
  } catch {
    return null;
  }
}

/** What a link means here: `{payload}` opens our bot, `{refusal}` says in words why it does not. `isOurs`: it names our bot. */
export function read(text) {
  const link = address(text);
  const [, name, ...rest] = link?.pathname.split("/") ?? [];
  const isTelegram = link !== null && ["t.me", "telegram.me"].includes(link.hostname);
  if (!isTelegram || !name || rest.some(Boolean)) {
    return { refusal: `Нужна ссылка вида https://t.me/${bot.username}?start=…`, isOurs: false };
  }
  if (name.toLowerCase() !== bot.username.toLowerCase()) {
    return { refusal: "Эта ссылка ведёт к другому боту.", isOurs: false };
  }
  const payload = link.searchParams.get("start") ?? "";
  return PAYLOAD.test(payload) ? { payload, isOurs: true } : { refusal: TOO_MUCH, isOurs: true };
}
