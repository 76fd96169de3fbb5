/** Pictures that stand for what a person attached: the simulator keeps no files. */

import { element, icon } from "./element.js";

/** The kinds a person can try from the menu, with their words. */
export const KINDS = [
  { kind: "photo", label: "Фото" },
  { kind: "voice", label: "Голосовое" },
  { kind: "sticker", label: "Стикер" },
];

const LABELS = new Map([
  ["photo", "Фото"], ["voice", "Голосовое сообщение"], ["sticker", "Стикер"],
  ["contact", "Контакт"], ["document", "Файл"],
]);

/** The words for a kind in the list of people. */
export const kindLabel = (kind) => LABELS.get(kind) ?? "Вложение";

/** The stand-in of an attachment, or null for a plain text. */
export function attachment(kind) {
  if (kind === "text" || !kind) return null;
  const picture = icon(kind === "sticker" ? "smile" : LABELS.has(kind) ? kind : "document");
  const look = { class: "attachment", "data-kind": kind };
  return element("div", look, picture, element("span", {}, kindLabel(kind)));
}
