/** One message as an element: bubble, quote, text, time, and its inline keyboard below. */

import { hueOf, initialsOf, nameOf } from "./cast.js";
import { button, make } from "./dom.js";
import { renderText } from "./entities.js";
import { renderMedia, serviceLine, summaryOf } from "./media.js";
import { timeOf } from "./words.js";

/**
 * @typedef {object} View what a phone gives its bubbles
 * @property {import("./stage.js").Stage} stage
 * @property {object} person who looks
 * @property {object} words
 * @property {boolean} isGroup
 * @property {Set<string>} pending marks of the buttons whose tap waits for its answer
 * @property {object} deeds openLink, sendCommand, press, showActions, goTo
 */

/** @param {View} view */
export function renderMessage(message, view) {
  if (message.service) {
    return make(
      "li.service",
      { "data-id": message.message_id },
      make("span", {}, serviceLine(message, view.words)),
    );
  }
  const isOwn = message.sender_id === view.person.id;
  const bubble = renderBubble(message, isOwn, view);
  const keys = renderKeys(message, view);
  const face = view.isGroup && !isOwn && faceOf(message);
  const side = isOwn ? "out" : "in";
  return make(
    `li.message.${side}`,
    { "data-id": message.message_id },
    face,
    make("div.stack", {}, bubble, keys),
  );
}

function renderBubble(message, isOwn, view) {
  const { words, deeds } = view;
  const text = message.text && make("div.text", {}, renderText(message.text, message.entities, deeds));
  const sender =
    view.isGroup && !isOwn && make(`div.sender.hue-${hueOf(message.sender_id)}`, {}, message.sender_name);
  const origin =
    message.forwarded_from &&
    make("div.origin", {}, `${words.forwarded} `, make("b", {}, message.forwarded_from));
  const parts = [sender, origin, renderQuote(message, view), renderMedia(message, words)];
  const meta = renderMeta(message, isOwn, view);
  const bubble = make("article.bubble", { tabindex: "-1", "aria-label": labelOf(message) }, ...parts);
  (text || bubble).append(meta);
  if (text) bubble.append(text);
  bubble.classList.toggle("bare", message.media === "sticker");
  bubble.classList.toggle("picture", ["photo", "location"].includes(message.media));
  const showActions = (event) => {
    event.preventDefault();
    deeds.showActions(message, bubble);
  };
  bubble.addEventListener("contextmenu", showActions);
  bubble.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === bubble) showActions(event);
  });
  bubble.addEventListener("dblclick", () => deeds.reply(message));
  return bubble;
}

const labelOf = (message) => `${message.sender_name}, ${timeOf(message.sent_at)}`;

function renderMeta(message, isOwn, { words, isGroup }) {
  const ticks = isOwn && make("span.ticks", { "aria-hidden": "true" });
  // Telegram does not say "edited" of a bot in its private chat, where edits are its way of speaking.
  const edited = message.is_edited && (isGroup || isOwn) && make("span.edited", {}, words.edited);
  return make(
    "span.meta",
    {},
    edited,
    make("time", { datetime: message.sent_at }, timeOf(message.sent_at)),
    ticks,
  );
}

function renderQuote(message, { stage, words, deeds }) {
  if (!message.reply_to) return null;
  const quoted = stage.messageIn(message.chat_id, message.reply_to);
  const line = quoted ? summaryOf(quoted, words).split("\n")[0] : words.gone;
  const name = quoted && make("b", {}, quoted.sender_name);
  const hue = hueOf(quoted?.sender_id);
  return button(
    `.quote.hue-${hue}`,
    () => deeds.goTo(message.reply_to),
    { tabindex: "-1" },
    name,
    make("span", {}, line),
  );
}

function faceOf({ sender_id, sender_name, by_bot }) {
  return personFace({ id: sender_id, first_name: sender_name }, by_bot ? ".bot" : "");
}

function renderKeys(message, view) {
  if (!message.buttons.length) return null;
  const rows = message.buttons.map((row) =>
    make("div.row", {}, ...row.map((key) => renderKey(message, key, view))),
  );
  return make("div.keys", {}, ...rows);
}

/** What tells one inline button from all others. */
export const markOf = (chatId, messageId, data) => `${chatId} ${messageId} ${data}`;

function renderKey(message, key, view) {
  const mark = markOf(message.chat_id, message.message_id, key.data ?? key.url);
  const attributes = { tabindex: "-1", "aria-busy": view.pending.has(mark) && "true", "data-mark": mark };
  const arrow = key.url && make("i.arrow", { "aria-hidden": "true" }, "↗");
  return button(".key", () => view.deeds.press(message, key), attributes, make("span", {}, key.label), arrow);
}

/** What an empty chat shows: who is there, and what the bot says it can do. */
export function renderAbout({ stage, words, isGroup, title }) {
  const text = isGroup ? "" : (stage.descriptions[words.code] ?? stage.descriptions[""] ?? "");
  const face = !isGroup && personFace(stage.bot, ".bot");
  const body = text
    ? [make("b", {}, words.about), make("p", {}, text)]
    : [make("b", {}, title), make("p", {}, words.empty)];
  return make("div.welcome", {}, face, ...body);
}

/** A round face with initials, used wherever a person or the bot is shown. */
export function personFace(person, more = "") {
  const name = nameOf(person);
  return make(`span.face.hue-${hueOf(person.id)}${more}`, { "aria-hidden": "true" }, initialsOf(name));
}
