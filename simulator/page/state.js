/** What the page knows: the bot, its commands and the phones as the server told last. */

import { allPhones } from "./api.js";
import { knownClock, learnClock } from "./clock.js";

export const bot = { username: "", first_name: "Бот" };
export const phones = new Map();

const watchers = new Set();
let heardMeanwhile = null;
let commandList = [];

/** Calls the function with the ids of the phones that changed. */
export function watch(watcher) {
  watchers.add(watcher);
}

function tell(ids) {
  for (const watcher of watchers) watcher(ids);
}

/** Takes the new state of one phone. */
export function learn(phone) {
  heardMeanwhile?.add(phone.id);
  phones.set(phone.id, phone);
  tell([phone.id]);
}

/** Asks for everything; an event that came during the question is newer than its answer. */
export async function refresh() {
  const heard = new Set();
  heardMeanwhile = heard;
  const clockBefore = knownClock();
  const answer = await allPhones();
  if (knownClock() === clockBefore) learnClock(answer.clock);
  Object.assign(bot, answer.bot);
  commandList = answer.commands ?? [];
  const there = new Set(answer.phones.map((phone) => phone.id));
  for (const id of phones.keys()) if (!there.has(id) && !heard.has(id)) phones.delete(id);
  for (const phone of answer.phones) if (!heard.has(phone.id)) phones.set(phone.id, phone);
  if (heardMeanwhile === heard) heardMeanwhile = null;
  tell([...phones.keys()]);
}

/** The commands a person sees, asked anew because no event tells that they changed. */
export async function commandsFor(phone, language) {
  await refresh().catch(() => undefined);
  for (const scope of [phone, "all_private_chats", "default"]) {
    for (const tongue of [language.split("-")[0], ""]) {
      const found = commandList.filter(
        (one) => scopeOf(one) === scope && (one.language_code ?? "") === tongue,
      );
      if (found.length) return found;
    }
  }
  return [];
}

/** The name of a scope, or the number of the one chat it is for. */
function scopeOf({ scope = "default" }) {
  return scope.startsWith("{") ? JSON.parse(scope).chat_id : scope;
}
