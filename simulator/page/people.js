/** The list of people and the tabs of open phones, with what came unseen. */

import { kindLabel } from "./attachments.js";
import { avatar } from "./avatars.js";
import { brief } from "./dates.js";
import { element, unseen } from "./element.js";
import { opened, shown } from "./opened.js";
import { phones } from "./state.js";

const MANY = 8;
const list = document.querySelector("#people-list");
const tabs = document.querySelector("#tabs");
const search = document.querySelector("#people-search");
const seen = new Map();

const fromBot = (phone) => phone.chat.filter((message) => message.sender === "bot");

/** Notes that everything on these phones has been seen. */
export function markSeen(ids) {
  for (const id of ids) {
    if (phones.has(id)) seen.set(id, fromBot(phones.get(id)).at(-1)?.message_id ?? 0);
  }
}

function unread(phone) {
  const last = seen.get(phone.id) ?? 0;
  return fromBot(phone).filter((message) => message.message_id > last).length;
}

function badge(phone) {
  const count = unread(phone);
  if (!count) return null;
  const words = unseen(`, новых сообщений: ${count}`);
  return element("span", { class: "badge" }, element("span", { "aria-hidden": "true" }, count), words);
}

/** Draws the list and the tabs anew; the focus stays with the same person. */
export function drawPeople(choose) {
  const everybody = [...phones.values()];
  search.hidden = everybody.length <= MANY;
  const wanted = search.hidden ? "" : search.querySelector("input").value.trim().toLowerCase();
  const found = everybody.filter((phone) => phone.first_name.toLowerCase().includes(wanted));
  const newest = Math.max(0, ...everybody.map((phone) => phone.chat.at(-1)?.date ?? 0));
  const openIds = new Set(opened());
  redraw(list, found.map((phone) => element("li", {}, person(phone, newest, openIds, choose))));
  if (!found.length) list.append(element("li", { class: "nobody" }, nobody(everybody)));
  const openPhones = opened().filter((id) => phones.has(id)).map((id) => phones.get(id));
  redraw(tabs, openPhones.map((phone) => tab(phone, choose)));
}

const nobody = (everybody) =>
  everybody.length ? "Никого не нашлось." : "Пока нет ни одного телефона. Добавьте первый.";

function redraw(parent, nodes) {
  const focused = parent.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  parent.replaceChildren(...nodes);
  if (focused) parent.querySelector(`[data-id="${focused}"]`)?.focus();
}

function person(phone, newest, openIds, choose) {
  const last = phone.chat.at(-1);
  const look = {
    type: "button", class: "person", "data-id": phone.id,
    "aria-current": openIds.has(phone.id) ? "true" : null, onclick: () => choose(phone.id),
  };
  return element(
    "button", look,
    avatar(phone.id, phone.first_name),
    element("span", { class: "person-name" }, phone.first_name),
    element("span", { class: "person-time" }, last?.date ? brief(last.date, newest) : ""),
    element("span", { class: "person-last" }, preview(phone, last)),
    badge(phone),
  );
}

function preview(phone, last) {
  if (phone.blocked) return "бот заблокирован";
  if (!last) return "бот ещё не открыт";
  const words = last.text || kindLabel(last.kind);
  return last.sender === "me" ? `Вы: ${words}` : words;
}

function tab(phone, choose) {
  const current = phone.id === shown();
  const look = { type: "button", class: "tab", "data-id": phone.id, "aria-current": current ? "true" : null };
  return element("button", { ...look, onclick: () => choose(phone.id) }, phone.first_name, badge(phone));
}

/** Calls the function when somebody types into the search. */
export function onSearch(draw) {
  search.addEventListener("input", draw);
}
