/** The top of a chat: face, title, and "3 members", "bot" or "typing". */

import { ICONS, button, icon, make } from "./dom.js";

export class Head {
  #shown = "";

  /** @param {() => void} showMore */
  constructor(showMore) {
    this.face = make("span");
    this.title = make("b");
    this.state = make("span.state");
    this.dots = make("i.dots", { "aria-hidden": "true" }, make("i"), make("i"), make("i"));
    this.more = button(".round.more", showMore, {}, icon(ICONS.dots));
    const names = make("div.names", {}, this.title, this.state);
    this.element = make("header.head", {}, this.face, names, this.more);
  }

  /** @param {{face: Element, title: string, idle: string, isTyping: boolean, hasMore: boolean, words: object}} view */
  show({ face, title, idle, isTyping, hasMore, words }) {
    const shown = [title, idle, isTyping, hasMore].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.face.replaceWith(face);
    this.face = face;
    this.title.textContent = title;
    this.state.classList.toggle("typing", isTyping);
    this.state.replaceChildren(isTyping ? words.typing : idle, ...(isTyping ? [this.dots] : []));
    this.more.hidden = !hasMore;
    this.more.setAttribute("aria-label", words.more);
  }
}
