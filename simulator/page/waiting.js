/** Taps that wait for the bot's answer. */

const LONGEST = 10_000;
const waiting = new Map();
const early = new Set();

/** Ends when the bot has answered the query, or after ten seconds. */
export function answerTo(query) {
  if (early.delete(query)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(finish, LONGEST);
    function finish() {
      clearTimeout(timer);
      waiting.delete(query);
      resolve();
    }
    waiting.set(query, finish);
  });
}

/** The bot has answered; the event may come before the answer to the tap that names the query. */
export function answered(query) {
  const finish = waiting.get(query);
  if (finish) {
    finish();
    return;
  }
  early.add(query);
  setTimeout(() => early.delete(query), LONGEST);
}
