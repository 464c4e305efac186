/** The "/" button and the list of the bot's commands, which also completes what is typed after a slash. */

import { button, make } from "./dom.js";

let numbers = 0;

export class CommandMenu {
  #commands = [];
  #shown = [];
  #chosen = 0;
  #isOpen = false; // by the button; typing "/" opens it too

  /**
   * @param {(command: string) => void} send
   * @param {HTMLTextAreaElement} field
   */
  constructor(send, field) {
    this.send = send;
    this.field = field;
    const id = `commands-${++numbers}`;
    this.list = make("ul.commands", { id, role: "listbox", hidden: true });
    this.button = button(
      ".slash",
      () => this.#toggle(),
      { "aria-controls": id, "aria-expanded": "false" },
      "/",
    );
    field.setAttribute("aria-controls", id);
    field.addEventListener("blur", () =>
      setTimeout(() => document.activeElement !== field && this.#hide(), 150),
    );
  }

  show(commands, words) {
    this.#commands = commands;
    this.button.hidden = commands.length === 0;
    this.button.setAttribute("aria-label", words.menu);
    this.list.setAttribute("aria-label", words.menu);
  }

  /** Follow what is typed: "/st" leaves /start and /stop. */
  filter(text) {
    if (text) this.#isOpen = false;
    const typed = /^\/(\w*)$/.exec(text)?.[1].toLowerCase();
    const fits = ({ command }) => this.#isOpen || (typed !== undefined && command.startsWith(typed));
    this.#render(this.#commands.filter(fits));
  }

  /** Handle a key while the list is open; true when it was ours. */
  key(event) {
    if (this.list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#choose((this.#chosen + step + this.#shown.length) % this.#shown.length);
    else if (event.key === "Escape") this.#hide();
    else if (event.key === "Enter") this.#pick(this.#shown[this.#chosen]);
    else return false;
    event.preventDefault();
    return true;
  }

  #toggle() {
    this.#isOpen = !this.#isOpen;
    this.field.focus();
    this.filter("");
  }

  #hide() {
    this.#isOpen = false;
    this.#render([]);
  }

  #pick({ command }) {
    this.#hide();
    this.send(`/${command}`);
  }

  #render(shown) {
    this.#shown = shown;
    this.list.hidden = shown.length === 0;
    this.button.setAttribute("aria-expanded", String(!this.list.hidden));
    const items = shown.map((entry, at) => {
      const words = [make("b", {}, `/${entry.command}`), make("span", {}, entry.description)];
      const pick = (event) => {
        event.preventDefault();
        this.#pick(entry);
      };
      return make("li", { role: "option", id: `${this.list.id}-${at}`, onmousedown: pick }, ...words);
    });
    this.list.replaceChildren(...items);
    this.#choose(0);
  }

  #choose(at) {
    this.#chosen = at;
    [...this.list.children].forEach((item, index) =>
      item.setAttribute("aria-selected", String(index === at)),
    );
    const chosen = this.list.children[at];
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) this.field.setAttribute("aria-activedescendant", chosen.id);
    else this.field.removeAttribute("aria-activedescendant");
  }
}
