/** Making nodes: no markup is ever put together from strings. */

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (`on…` are listeners, null and false are left out) and children. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** A picture from icons.svg that says nothing to a screen reader. */
export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/page/icons.svg#${name}`);
  picture.append(use);
  return picture;
}

/** Words that only a screen reader says. */
export function unseen(words) {
  return element("span", { class: "unseen" }, words);
}

/** A round button with a picture; its words are said and shown as a hint. */
export function iconButton(name, label, attributes = {}) {
  const look = { type: "button", class: "round", "aria-label": label, title: label };
  return element("button", { ...look, ...attributes }, icon(name));
}

/** Puts exactly these children in this order, moving only what is out of place. */
export function arrange(parent, children) {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    const here = parent.children[index] ?? null;
    if (here !== child) parent.insertBefore(child, here);
  });
}
