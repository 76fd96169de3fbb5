/** Round pictures with the first letters of a name; the colour follows from the number. */

import { element } from "./element.js";

const COLOURS = 7;

function letters(name) {
  const words = name.trim().split(/\s+/).slice(0, 2);
  return words.map((word) => [...word][0] ?? "").join("").toUpperCase();
}

/** The picture of a person. */
export function avatar(id, name) {
  const look = { class: "avatar", "data-colour": Math.abs(id) % COLOURS, "aria-hidden": "true" };
  return element("span", look, letters(name));
}
