/** A row of choices, one of them chosen: the people who share a phone, or the chats of one person. */

import { button, make } from "./dom.js";

export class Tabs {
  #shown = "";

  /**
   * @param {string} name the class of the row
   * @param {(value: object) => void} choose
   */
  constructor(name, choose) {
    this.choose = choose;
    this.element = make(`div.${name}`, {
      role: "group",
      hidden: true,
      onkeydown: (event) => this.#walk(event),
    });
  }

  /** @param {{value: object, label: string, isChosen: boolean, unread: number, face?: Element}[]} choices */
  show(choices) {
    const shown = choices.map(({ value, label, isChosen, unread }) =>
      [value.id ?? value.chatId, label, isChosen, unread].join(),
    );
    if (shown.join("\n") === this.#shown) return;
    this.#shown = shown.join("\n");
    const focused = [...this.element.children].indexOf(document.activeElement);
    this.element.replaceChildren(...choices.map((choice) => this.#button(choice)));
    this.element.hidden = choices.length === 0;
    if (focused >= 0)
      (this.element.querySelector("[aria-pressed=true]") ?? this.element.children[focused])?.focus();
    this.#bringIntoView(this.element.querySelector("[aria-pressed=true]"));
  }

  /** Scrolls this row only: scrollIntoView would move the phones too. */
  #bringIntoView(chosen) {
    if (chosen)
      this.element.scrollLeft = chosen.offsetLeft + chosen.offsetWidth / 2 - this.element.clientWidth / 2;
  }

  #button({ value, label, isChosen, unread, face }) {
    const badge = unread > 0 && make("span.badge", { "aria-label": `${unread} unread` }, String(unread));
    const attributes = { "aria-pressed": String(isChosen), tabindex: isChosen ? "0" : "-1", title: label };
    return button(".tab", () => this.choose(value), attributes, face, make("span.label", {}, label), badge);
  }

  /** Arrow keys move along the row and choose at once. */
  #walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next =
      step && this.element.children[[...this.element.children].indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}
