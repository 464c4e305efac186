/**
 * Making elements. Content is only ever set as text, so nothing a person or a bot writes can become markup;
 * no module of this page uses innerHTML.
 */

/**
 * `make("button.key.wide", { type: "button", onclick: press }, "Yes")`. Attributes that are false, null or
 * undefined are left out; functions named on… become listeners; children that are strings become text.
 * @param {string} what a tag with classes
 * @param {Record<string, any>} [attributes]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function make(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

/** A button that never submits anything. */
export function button(what, onclick, attributes, ...children) {
  return make(`button${what}`, { type: "button", onclick, ...attributes }, ...children);
}

const SVG = "http://www.w3.org/2000/svg";

/** A 24 × 24 line icon from one path. */
export function icon(path) {
  const svg = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries({
    viewBox: "0 0 24 24",
    class: "icon",
    "aria-hidden": "true",
  })) {
    svg.setAttribute(name, value);
  }
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

export const ICONS = {
  send: "M4 12 20 4l-4 16-4.5-6.5zM11.5 13.5 20 4",
  clip: "M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L10 17a1.7 1.7 0 0 1-2.4-2.4l7.4-7.4",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M18 10h.01M8 14h8",
  down: "M6 9l6 6 6-6",
  close: "M6 6l12 12M18 6 6 18",
  check: "M4 12.5l5 5L20 6.5",
  edit: "M4 20l1-4L16.5 4.5l3 3L8 19z",
  reply: "M10 8V4L3 11l7 7v-4.5c5 0 8 1.5 11 5.5-1-6-4-11-11-11z",
  dots: "M12 5h.01M12 12h.01M12 19h.01",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  sun: "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 2v2M12 20v2M4.2 4.2l1.5 1.5M18.3 18.3l1.5 1.5M2 12h2M20 12h2M4.2 19.8l1.5-1.5M18.3 5.7l1.5-1.5",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  auto: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3v18M12 7h6M12 12h9M12 17h6",
};
