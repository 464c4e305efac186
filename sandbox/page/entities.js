/**
 * Formatted text. Telegram counts entity offsets in UTF-16 units, and so do JavaScript strings: slicing is exact.
 * Entities nest; one that sticks out of its parent is cut at the parent's end.
 */

import { make } from "./dom.js";

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const LINKS = new Set(["url", "text_link", "email"]);

/**
 * @param {string} text
 * @param {{type: string, offset: number, length: number, url?: string}[]} entities
 * @param {{openLink: (url: string) => void, sendCommand: (command: string) => void}} deeds
 * @returns {DocumentFragment}
 */
export function renderText(text, entities, deeds) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderSpan(text, 0, text.length, sorted, deeds);
}

function renderSpan(text, start, end, entities, deeds) {
  const fragment = document.createDocumentFragment();
  let at = start;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (entity.offset < at) continue; // It was inside the one before.
    const last = Math.min(entity.offset + entity.length, end);
    const inner = entities.slice(index + 1).filter(({ offset }) => offset < last);
    fragment.append(text.slice(at, entity.offset), wrap(text, entity, last, inner, deeds));
    at = last;
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function wrap(text, entity, last, inner, deeds) {
  const content = renderSpan(text, entity.offset, last, inner, deeds);
  const words = text.slice(entity.offset, last);
  if (LINKS.has(entity.type)) return linkTo(entity, words, content, deeds);
  if (entity.type === "bot_command") {
    return make("a.command", { href: "#", onclick: quietly(() => deeds.sendCommand(words)) }, content);
  }
  if (entity.type === "spoiler") return spoiler(content);
  return make(TAGS[entity.type] ?? `span.${entity.type}`, {}, content);
}

/** Links never carry their address in the document: the phone asks first and knows deep links. */
function linkTo(entity, words, content, deeds) {
  const url = entity.url ?? (entity.type === "email" ? `mailto:${words}` : words);
  return make("a", { href: "#", title: url, onclick: quietly(() => deeds.openLink(url)) }, content);
}

function spoiler(content) {
  const reveal = (event) => event.currentTarget.classList.add("seen");
  return make("span.spoiler", { tabindex: "0", role: "button", onclick: reveal, onkeydown: reveal }, content);
}

const quietly = (deed) => (event) => {
  event.preventDefault();
  deed();
};
