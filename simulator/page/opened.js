/** Which phones are open, in the address (`#1001,1002`), and which one a narrow screen shows. */

const SHOWN = "shown phone";
const watchers = new Set();

/** The open phones, as the address says. */
export function opened() {
  const ids = decodeURIComponent(location.hash.slice(1)).split(",").map(Number);
  return [...new Set(ids)].filter((id) => Number.isInteger(id) && id !== 0);
}

/** The open phone that a narrow screen shows, or null. */
export function shown() {
  const ids = opened();
  const kept = Number(sessionStorage.getItem(SHOWN));
  return ids.includes(kept) ? kept : ids[0] ?? null;
}

/** Calls the function whenever phones are opened, closed or brought to the front. */
export function watchOpened(watcher) {
  watchers.add(watcher);
}

function tell() {
  for (const watcher of watchers) watcher();
}

function write(ids) {
  history.replaceState(null, "", `#${ids.join(",")}`);
  tell();
}

/** Opens a phone or brings an open one to the front. */
export function open(id) {
  sessionStorage.setItem(SHOWN, id);
  write([...new Set([...opened(), id])]);
}

/** Marks the phone somebody is busy with, without redrawing anything on a wide screen. */
export function bringForward(id) {
  if (shown() === id) return;
  sessionStorage.setItem(SHOWN, id);
  tell();
}

export function close(id) {
  write(opened().filter((other) => other !== id));
}

addEventListener("hashchange", tell);
