/** What the page asks of the server; every function rejects when the server refuses or is away. */

async function ask(path, method, body) {
  const request = { method };
  if (body !== undefined) {
    request.headers = { "Content-Type": "application/json" };
    request.body = JSON.stringify(body);
  }
  const response = await fetch(path, request);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

function post(phone, deed, body = {}) {
  return ask(`/phones/${phone}/${deed}`, "POST", body);
}

/** The bot, its commands and every phone with its chat. */
export const allPhones = () => ask("/phones", "GET");

/** Sends the hands of the clock ahead; the answer is the clock. */
export const sendHands = (to) => ask("/control/clock", "POST", to);

/** Adds a person; the answer is the state of the new phone. */
export const addPhone = (firstName, language) =>
  ask("/phones", "POST", { first_name: firstName, language_code: language });

export const type = (phone, text) => post(phone, "type", { text });

/** The answer names the callback query, whose toast event tells that the bot has answered. */
export const tap = (phone, message, data) => post(phone, "tap", { message_id: message, data });

/** Sends a file from the disk as a document. */
export async function sendFile(phone, file) {
  const path = `/phones/${phone}/file?name=${encodeURIComponent(file.name)}`;
  const response = await fetch(path, { method: "POST", body: file });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
}

export const attach = (phone, kind) => post(phone, "attach", { kind });

export const edit = (phone, message, text) => post(phone, "edit", { message_id: message, text });

export const block = (phone) => post(phone, "block");

export const unblock = (phone) => post(phone, "unblock");

/** Opens the bot, with the payload of a link or without one. */
export const start = (phone, payload) => post(phone, "start", payload ? { payload } : {});
