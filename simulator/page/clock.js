/** The clock panel: the time of the school, which flows, and buttons that send its hands ahead. */

import { sendHands } from "./api.js";
import { full, tellTimeIn } from "./dates.js";
import { arrange, element, unseen } from "./element.js";

const STEPS = [
  { label: "+1 час", to: { by: 3600 } },
  { label: "+1 день", to: { by: 86_400 } },
  { label: "до понедельника 9:00", to: { weekday: 0, time: "09:00" } },
];
const SECOND = 1000;

const panel = document.querySelector("#clock");
const face = element("time", { class: "clock-face" });
const state = element("span", { class: "clock-state", role: "status" });
const steps = element("div", { class: "clock-steps", role: "group", "aria-label": "Перевести часы" });
const made = new Map();

let known = null;
let heardAt = 0;
let sending = false;
let wasMoving = false;

/** What the clock showed last, to tell whether an answer is older than an event. */
export const knownClock = () => known;

/** Takes what the server tells of the clock; null where there is none. */
export function learnClock(picture) {
  if (picture && picture.zone !== known?.zone) tellTimeIn(picture.zone);
  known = picture;
  heardAt = performance.now();
  draw();
}

const seconds = (iso) => Date.parse(iso) / SECOND;
const now = () => seconds(known.reached) + (performance.now() - heardAt) / SECOND;

function draw() {
  if (!known) {
    panel.replaceChildren();
    return;
  }
  if (!panel.firstChild) panel.append(state, face, steps);
  const present = now();
  const moving = seconds(known.target) > present;
  write(face, full(present));
  if (moving !== wasMoving) tell(moving ? "идём…" : unseen(`Пришли: ${full(present)}`));
  wasMoving = moving;
  panel.toggleAttribute("data-moving", moving);
  drawSteps(present, moving || sending);
}

function write(node, words) {
  if (node.textContent !== words) node.textContent = words;
}

function tell(words) {
  state.replaceChildren(words);
}

function drawSteps(present, busy) {
  const ahead = known.marks.filter(({ at }) => seconds(at) > present);
  const marks = ahead.map(({ label, at }) => ({ label, to: { to: at }, hint: full(seconds(at)) }));
  const buttons = [...STEPS, ...marks].map(stepButton);
  for (const button of buttons) button.setAttribute("aria-disabled", String(busy));
  arrange(steps, buttons);
}

/** The button of a step: the same one as long as its words and its moment stay. */
function stepButton({ label, to, hint }) {
  const key = JSON.stringify([label, to]);
  if (!made.has(key)) {
    const look = { type: "button", class: "button clock-step", title: hint ?? null };
    made.set(key, element("button", { ...look, onclick: () => send(to) }, label));
  }
  return made.get(key);
}

async function send(to) {
  if (sending || wasMoving) return;
  sending = true;
  tell("");
  try {
    learnClock(await sendHands(to));
  } catch {
    tell("Не получилось. Попробуйте ещё раз.");
  } finally {
    sending = false;
    draw();
  }
}

setInterval(() => known && draw(), SECOND);
