/** What can be done on a phone; a failure is told in words on that phone. */

import * as api from "./api.js";
import { askLink, askPhone } from "./dialogs.js";
import { read } from "./links.js";

const WENT_WRONG = "Не получилось. Попробуйте ещё раз.";

/** The deeds of one phone: `tell(words)` shows a toast on it, `choose(id)` opens another one. */
export function createActs({ id, first_name: owner }, { tell, change, focus, choose }) {
  const doing = (deed, words) => deed.catch(() => tell(words ?? WENT_WRONG));
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
    sendFile: (file) => doing(api.sendFile(id, file)),
    block: () => doing(api.block(id)),
    unblock: () => doing(api.unblock(id)),
    askLink: () => askLink(owner, start),
    /** Opens the bot's own link, on the phone one chooses if it carries something; false leaves it to the browser. */
    go(url) {
      const { payload, refusal, isOurs } = read(url);
      if (refusal && isOurs) tell(refusal);
      else if (payload) askPhone((phone) => doing(startOn(phone, payload, choose)));
      else if (!refusal) start("");
      return isOurs;
    },
  };
}

/** Opens the bot on a phone as its own button would: that lets a blocked bot in again. */
async function startOn({ id, blocked }, payload, choose) {
  choose(id);
  if (blocked) await api.unblock(id);
  await api.start(id, payload);
}
