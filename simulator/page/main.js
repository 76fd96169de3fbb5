/** The page put together: what the server tells goes to the phones that are open. */

import { learnClock } from "./clock.js";
import { askNewcomer, showAlert } from "./dialogs.js";
import { element } from "./element.js";
import { listen } from "./events.js";
import { open, opened, shown, watchOpened } from "./opened.js";
import { drawPeople, markSeen, onSearch } from "./people.js";
import { createPhone } from "./phone.js";
import { learn, phones, refresh, watch } from "./state.js";
import { answered } from "./waiting.js";

const desk = document.querySelector("#phones");
const toggle = document.querySelector("#people-toggle");
const connection = document.querySelector("#connection");
const narrow = matchMedia("(max-width: 47.99rem)");
const nothing = element("p", { class: "nothing" }, "Выберите человека, и здесь появится его телефон.");
const views = new Map();
let started = false;

function draw(changed = []) {
  const ids = opened().filter((id) => phones.has(id));
  for (const [id, view] of views) if (!ids.includes(id)) forget(id, view);
  for (const id of ids) {
    if (!views.has(id)) add(id);
    else if (changed.includes(id)) views.get(id).update(phones.get(id));
    mark(id);
  }
  desk.dataset.count = ids.length;
  nothing.remove();
  if (!ids.length) desk.append(nothing);
  if (!document.hidden) markSeen(narrow.matches ? [shown()] : ids);
  drawPeople(choose);
}

function add(id) {
  const view = createPhone(phones.get(id), choose);
  views.set(id, view);
  desk.append(view.node);
  view.toEnd();
}

function forget(id, view) {
  const hadFocus = view.node.contains(document.activeElement);
  view.node.remove();
  views.delete(id);
  if (!hadFocus) return;
  const next = narrow.matches ? toggle : document.querySelector(`#people-list [data-id="${id}"]`);
  next?.focus();
}

function mark(id) {
  const { node, toEnd } = views.get(id);
  const current = id === shown();
  if (node.hasAttribute("data-shown") === current) return;
  node.toggleAttribute("data-shown", current);
  if (narrow.matches && current) toEnd();
}

function choose(id) {
  showPeople(false);
  open(id);
  const view = views.get(id);
  view?.node.scrollIntoView({ block: "nearest" });
  view?.focus();
}

function showPeople(yes) {
  document.body.toggleAttribute("data-people", yes);
  toggle.setAttribute("aria-expanded", String(yes));
}

async function onOpen() {
  try {
    await refresh();
    connection.hidden = true;
  } catch {
    connection.hidden = false;
  }
}

function begin() {
  if (started || !phones.size) return;
  started = true;
  markSeen([...phones.keys()]);
  if (!opened().length) history.replaceState(null, "", `#${[...phones.keys()].slice(0, 2).join(",")}`);
}

watch((ids) => {
  begin();
  draw(ids);
});
watchOpened(() => draw());
onSearch(() => drawPeople(choose));
narrow.addEventListener("change", () => draw());
document.addEventListener("visibilitychange", () => draw());
toggle.addEventListener("click", () => showPeople(!document.body.hasAttribute("data-people")));
document.querySelector("#newcomer").addEventListener("click", () => askNewcomer(({ id }) => choose(id)));
listen({
  onOpen,
  onLost: () => { connection.hidden = false; },
  onPhone: learn,
  onClock: learnClock,
  onToast({ phone, query_id: query, text, alert }) {
    answered(query);
    if (!text || !views.has(phone)) return;
    if (alert) showAlert(phones.get(phone).first_name, text);
    else views.get(phone).toast(text);
  },
});
