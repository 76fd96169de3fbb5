/** Formatted text as nodes: only a few tags are let through, and no attribute is copied. */

import { element } from "./element.js";

const TAGS = new Map(Object.entries({
  b: "strong", strong: "strong", i: "em", em: "em", u: "u", ins: "u", s: "s", strike: "s",
  del: "s", code: "code", pre: "pre", blockquote: "blockquote", br: "br",
}));
const FOUND = /(https?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)]|\bt\.me\/[\w?=&-]+|(?<=^|\s)\/[a-z]\w{0,31})/giu;

/** The nodes of `html`; `go(url)` opens a link, `say(command)` sends a tapped command. */
export function richText(html, acts) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return inside(page.body, { ...acts, plain: false });
}

/** The nodes of plain text, its links and commands alive. */
export function plainText(text, acts) {
  const pieces = text.split(FOUND).map((piece, index) => (index % 2 ? alive(piece, acts) : piece));
  return fragment(pieces);
}

function inside(node, acts) {
  return fragment([...node.childNodes].map((child) => copy(child, acts)));
}

function copy(node, acts) {
  if (node.nodeType === Node.TEXT_NODE) return acts.plain ? node.data : plainText(node.data, acts);
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  const tag = node.localName;
  if (tag === "a") return anchor(node, acts);
  if (tag === "tg-spoiler" || node.classList.contains("tg-spoiler")) return spoiler(node, acts);
  if (!TAGS.has(tag)) return ["script", "style"].includes(tag) ? "" : inside(node, acts);
  const plain = acts.plain || tag === "code" || tag === "pre";
  return element(TAGS.get(tag), {}, inside(node, { ...acts, plain }));
}

function anchor(node, acts) {
  const url = node.getAttribute("href") ?? "";
  const words = inside(node, { ...acts, plain: true });
  return /^https?:\/\//i.test(url) ? link(url, words, acts) : words;
}

function link(url, words, acts) {
  const look = { href: url, target: "_blank", rel: "noopener noreferrer" };
  const onclick = (event) => {
    if (acts.go(url)) event.preventDefault();
  };
  return element("a", { ...look, onclick }, words);
}

function alive(piece, acts) {
  if (!piece.startsWith("/")) return link(piece.replace(/^t\.me/i, "https://t.me"), piece, acts);
  const onclick = () => acts.say(piece);
  return element("button", { type: "button", class: "command", onclick }, piece);
}

function spoiler(node, acts) {
  const hidden = element("span", { class: "spoiler-text", inert: true }, inside(node, acts));
  const cover = element("button", { type: "button", class: "spoiler" }, "скрытый текст");
  cover.addEventListener("click", () => {
    hidden.inert = false;
    cover.remove();
  });
  return fragment([cover, hidden]);
}

function fragment(nodes) {
  const whole = document.createDocumentFragment();
  whole.append(...nodes);
  return whole;
}
