/** Short words over a chat that go away by themselves. */

import { element } from "./element.js";

const SHORTEST = 3500;
const A_LETTER = 60;

/** The place of the toasts: `node` and `show(text)`. */
export function createToasts() {
  const node = element("div", { class: "toasts", role: "status" });
  function show(text) {
    const toast = element("p", { class: "toast" }, text);
    node.append(toast);
    setTimeout(() => toast.remove(), Math.max(SHORTEST, text.length * A_LETTER));
  }
  return { node, show };
}
