/**
 * The messages of one place on one phone. `show` makes the list equal to what the stage knows, however it got
 * there (a new event, an edit, a fresh snapshot), so nothing can be shown twice; it keeps the elements that did
 * not change, the reading position, and the keyboard focus.
 */

import { renderMessage } from "./bubbles.js";
import { ICONS, button, icon, make } from "./dom.js";
import { dayOf } from "./words.js";

const GROUPED_WITHIN = 5 * 60 * 1000;
const NEAR = 80;

export class History {
  #items = new Map(); // message id -> {element, mark}
  #unread = 0;
  #isAtEnd = true;

  constructor() {
    this.list = make("ol.messages");
    this.scroller = make(
      "div.scroller",
      { role: "log", tabindex: "0", onscroll: () => this.#noteScroll() },
      this.list,
    );
    this.badge = make("span.badge", { hidden: true });
    this.down = button(".round.down", () => this.toEnd(), { hidden: true }, icon(ICONS.down), this.badge);
    this.empty = make("div.about", { hidden: true });
    this.element = make("div.wall", {}, this.scroller, this.empty, this.down);
    this.list.addEventListener("focusin", (event) => this.#activate(event.target.closest(".message")));
    this.scroller.addEventListener("keydown", (event) => this.#walk(event));
    const observer = new ResizeObserver(() => this.#isAtEnd && this.toEnd());
    observer.observe(this.list);
    observer.observe(this.scroller);
  }

  /**
   * @param {object[]} messages in their order
   * @param {import("./bubbles.js").View} view
   * @param {boolean} isLive false when another place is opened: no animation, and to the end
   */
  show(messages, view, isLive) {
    this.scroller.setAttribute("aria-label", view.title);
    this.down.setAttribute("aria-label", view.words.bottom);
    if (!isLive) this.#clear();
    this.empty.hidden = messages.length > 0;
    if (!messages.length) this.empty.replaceChildren(view.about());
    const focused = this.#noteFocus();
    const wanted = arrange(messages, view);
    this.#dropAllBut(new Set(wanted.map(({ id }) => id)), isLive);
    const arrived = this.#arrangeElements(wanted, view, isLive);
    this.#restoreFocus(focused);
    this.#activate(this.#newestWithKeys());
    const isOwn = arrived.some((message) => message.sender_id === view.person.id);
    if (!isLive || isOwn || this.#isAtEnd) this.toEnd();
    else this.#count(this.#unread + arrived.length);
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#isAtEnd = true;
    this.#count(0);
  }

  /** @param {Set<string>} pending marks of the buttons that wait for an answer */
  markBusy(pending) {
    for (const key of this.list.querySelectorAll(".key")) {
      if (pending.has(key.dataset.mark)) key.setAttribute("aria-busy", "true");
      else key.removeAttribute("aria-busy");
    }
  }

  goTo(messageId) {
    const element = this.#items.get(messageId)?.element;
    element?.scrollIntoView({ block: "center" });
    flash(element);
  }

  #clear() {
    this.list.replaceChildren();
    this.#items.clear();
    this.#isAtEnd = true;
  }

  #dropAllBut(ids, isLive) {
    for (const [id, { element }] of this.#items) {
      if (ids.has(id)) continue;
      this.#items.delete(id);
      if (isLive && element.matches(".message")) leave(element);
      else element.remove();
    }
  }

  /** Make the list hold these entries in this order; returns the messages that were not there before. */
  #arrangeElements(wanted, view, isLive) {
    const arrived = [];
    let next = staying(this.list.firstElementChild);
    for (const entry of wanted) {
      const known = this.#items.get(entry.id);
      const element = this.#elementFor(entry, known, view, isLive);
      if (known?.element === next) next = element;
      if (!known && entry.message) arrived.push(entry.message);
      if (element === next) next = staying(element.nextElementSibling);
      else this.list.insertBefore(element, next);
    }
    return arrived;
  }

  /** The element of an entry: the known one, unless what it shows has changed. */
  #elementFor(entry, known, view, isLive) {
    const mark = entry.message ? `${entry.message.seq} ${quotedSeq(entry.message, view)}` : "";
    let element = known?.element;
    if (known?.mark !== mark) {
      element = entry.message ? renderMessage(entry.message, view) : dayPill(entry.day);
      known?.element.replaceWith(element);
      if (known && isLive && entry.message.is_edited) flash(element);
      if (!known && isLive) element.classList.add("arriving");
      this.#items.set(entry.id, { element, mark });
    }
    for (const name of ["first", "last"]) element.classList.toggle(name, Boolean(entry[name]));
    return element;
  }

  #newestWithKeys() {
    const elements = [...this.list.querySelectorAll(".message:not(.leaving)")].reverse();
    return elements.find((element) => element.querySelector(".key")) ?? elements[0];
  }

  /** One message at a time is in the tab order, with its links and buttons; arrows choose another. */
  #activate(element) {
    if (!element || element.matches(".active")) return;
    const previous = this.list.querySelector(".active");
    previous?.classList.remove("active");
    previous
      ?.querySelectorAll(".bubble, .key, .quote")
      .forEach((part) => part.setAttribute("tabindex", "-1"));
    element.classList.add("active");
    element.querySelectorAll(".bubble, .key, .quote").forEach((part) => part.setAttribute("tabindex", "0"));
  }

  #walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    const bubbles = [...this.list.querySelectorAll(".message:not(.leaving) .bubble")];
    const current = document.activeElement.closest(".message")?.querySelector(".bubble");
    const next = current ? bubbles[bubbles.indexOf(current) + step] : bubbles.at(-1);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  #noteFocus() {
    const active = document.activeElement;
    const item = this.list.contains(active) && active.closest("[data-id]");
    return item ? { id: Number(item.dataset.id), mark: active.dataset.mark } : null;
  }

  /** A focused message may have been made anew: stay on the same button, or on the bubble if it lost it. */
  #restoreFocus(focused) {
    if (!focused || this.list.contains(document.activeElement)) return;
    const item = this.#items.get(focused.id)?.element;
    const keys = [...(item?.querySelectorAll(".key") ?? [])];
    const same = keys.find((key) => key.dataset.mark === focused.mark);
    (same ?? item?.querySelector(".bubble") ?? this.scroller).focus({ preventScroll: true });
  }

  #noteScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.#isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.#isAtEnd) this.#count(0);
    this.down.hidden = this.#isAtEnd;
  }

  #count(unread) {
    this.#unread = unread;
    this.badge.hidden = unread === 0;
    this.badge.textContent = String(unread);
  }
}

/** Messages with what their neighbours make of them: days between, first and last of a run by one sender. */
function arrange(messages, { person }) {
  const entries = [];
  let day = "";
  messages.forEach((message, index) => {
    const today = dayOf(message.sent_at, person);
    if (today !== day) entries.push({ id: `day ${today}`, day: today });
    day = today;
    const [before, after] = [messages[index - 1], messages[index + 1]];
    const [first, last] = [!isRun(before, message), !isRun(message, after)];
    entries.push({ id: message.message_id, message, first, last });
  });
  return entries;
}

function isRun(one, other) {
  if (!one || !other || one.service || other.service || one.sender_id !== other.sender_id) return false;
  return Date.parse(other.sent_at) - Date.parse(one.sent_at) < GROUPED_WITHIN && !one.buttons.length;
}

const staying = (element) => (element?.matches(".leaving") ? staying(element.nextElementSibling) : element);

const quotedSeq = (message, { stage }) =>
  message.reply_to ? (stage.messageIn(message.chat_id, message.reply_to)?.seq ?? 0) : "";

const dayPill = (day) => make("li.day", {}, make("span", {}, day));

function flash(element) {
  element?.classList.add("changed");
  element?.addEventListener("animationend", () => element.classList.remove("changed"), { once: true });
}

function leave(element) {
  element.classList.add("leaving");
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (isStill) element.remove();
  else element.addEventListener("animationend", () => element.remove(), { once: true });
}
