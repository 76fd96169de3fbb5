/** What a message carries: a file to save, a picture, or a picture that stands for something else. */

import { element, icon } from "./element.js";

/** The kinds a person can try from the menu, with their words. */
export const KINDS = [
  { kind: "photo", label: "Фото" },
  { kind: "voice", label: "Голосовое" },
  { kind: "sticker", label: "Стикер" },
];

const UNITS = ["Б", "КБ", "МБ"];
const STEP = 1024;

const LABELS = new Map([
  ["photo", "Фото"], ["voice", "Голосовое сообщение"], ["sticker", "Стикер"],
  ["contact", "Контакт"], ["document", "Файл"],
]);

/** The words for a kind in the list of people. */
export const kindLabel = (kind) => LABELS.get(kind) ?? "Вложение";

/** What stands for the attachment of a message, or null for a plain text. */
export function attachment({ kind, file }) {
  if (kind === "text" || !kind) return null;
  if (file) return kind === "photo" ? shownPicture(file) : savedFile(file);
  const picture = icon(kind === "sticker" ? "smile" : LABELS.has(kind) ? kind : "document");
  const look = { class: "attachment", "data-kind": kind };
  return element("div", look, picture, element("span", {}, kindLabel(kind)));
}

function savedFile({ name, size, url }) {
  const look = { class: "attachment file", "data-kind": "document", href: url, download: name, title: "Сохранить файл" };
  const words = element(
    "span", { class: "file-words" },
    element("span", { class: "file-name" }, name), element("small", {}, sizeInWords(size)),
  );
  return element("a", look, icon("document"), words);
}

function shownPicture({ name, url }) {
  return element("a", { class: "picture", href: url, target: "_blank" }, element("img", { src: url, alt: name }));
}

function sizeInWords(bytes) {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)));
  const count = (bytes / STEP ** power).toLocaleString("ru", { maximumFractionDigits: 1 });
  return `${count} ${UNITS[power]}`;
}
