/** The reply keyboard below a chat: its keys type their label, or share the phone or the place after asking. */

import { button, make } from "./dom.js";

export class ReplyKeyboard {
  #keyboard = null;
  #isFolded = false;

  /** @param {{say: Function, shareContact: Function, shareLocation: Function}} deeds */
  constructor(deeds) {
    this.deeds = deeds;
    this.element = make("div.reply-keyboard", { role: "group", hidden: true });
  }

  /** Show another keyboard (in Bot API form), or none. */
  show(keyboard, words) {
    if (JSON.stringify(keyboard) === JSON.stringify(this.#keyboard)) return;
    this.#isFolded = false;
    this.#keyboard = keyboard;
    const rows = (keyboard?.keyboard ?? []).map((row) =>
      make("div.row", {}, ...row.map((key) => this.#key(key))),
    );
    this.element.replaceChildren(...rows);
    this.element.setAttribute("aria-label", words.keyboard);
    this.element.hidden = !this.isOpen;
  }

  toggle() {
    this.#isFolded = !this.#isFolded;
    this.element.hidden = !this.isOpen;
  }

  get exists() {
    return this.#keyboard !== null;
  }

  get isOpen() {
    return this.exists && !this.#isFolded;
  }

  get placeholder() {
    return this.#keyboard?.input_field_placeholder;
  }

  #key(key) {
    const label = typeof key === "string" ? key : key.text;
    return button(".reply-key", () => this.#press(label, key), {}, label);
  }

  #press(label, key) {
    if (key.request_contact) this.deeds.shareContact();
    else if (key.request_location) this.deeds.shareLocation();
    else this.deeds.say(label);
  }
}
