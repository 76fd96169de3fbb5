/** A small menu at a button: arrows walk, Escape and a click elsewhere close it. */

import { element, icon } from "./element.js";

/** Makes `button` open a menu; `items()` yields `{label, hint, picture, act}` (or a promise of them). */
export function menu(button, items, side) {
  const list = element("div", { class: `menu menu-${side}`, role: "menu", hidden: true });
  list.setAttribute("aria-label", button.getAttribute("aria-label") ?? button.textContent);
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");

  function close(andFocus) {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", elsewhere, true);
    if (andFocus) button.focus();
  }
  function elsewhere(event) {
    if (!list.contains(event.target) && !button.contains(event.target)) close(false);
  }
  async function open() {
    const entries = await items();
    list.replaceChildren(...entries.map((entry) => item(entry, close)));
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", elsewhere, true);
    list.firstElementChild?.focus();
  }
  button.addEventListener("click", () => (list.hidden ? open() : close(true)));
  list.addEventListener("keydown", (event) => walk(event, list, close));
  list.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !list.contains(event.relatedTarget)) close(false);
  });
  return list;
}

function item({ label, hint, picture, act }, close) {
  const words = element("span", { class: "menu-words" }, element("span", {}, label));
  if (hint) words.append(element("small", {}, hint));
  const look = { type: "button", role: "menuitem", tabindex: "-1", disabled: !act };
  const entry = element("button", look, picture ? icon(picture) : null, words);
  entry.addEventListener("click", () => {
    close(true);
    act();
  });
  return entry;
}

function walk(event, list, close) {
  const entries = [...list.children];
  const here = entries.indexOf(document.activeElement);
  const targets = {
    ArrowDown: (here + 1) % entries.length,
    ArrowUp: (here - 1 + entries.length) % entries.length,
    Home: 0,
    End: entries.length - 1,
  };
  if (event.key in targets) {
    event.preventDefault();
    entries[targets[event.key]].focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    if (event.key === "Escape") event.preventDefault();
    close(true);
  }
}
