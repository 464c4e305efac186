/**
 * What a phone puts over its screen: toasts, alerts, questions, menus. One at a time but for toasts; the screen
 * below is inert meanwhile, Escape closes, and the focus goes back to where it was.
 */

import { button, make } from "./dom.js";

const TOAST_FOR = 4000;

export class Overlays {
  /** @param {HTMLElement} screen what becomes inert while something lies over it */
  constructor(screen) {
    this.screen = screen;
    this.toasts = make("div.toasts", { role: "status", "aria-live": "polite" });
    this.layer = make("div.layer", {
      hidden: true,
      onclick: (event) => event.target === this.layer && this.close(),
    });
    this.layer.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    this.element = make("div.overlays", {}, this.toasts, this.layer);
  }

  toast(text) {
    const toast = make("div.toast", {}, text);
    this.toasts.replaceChildren(toast);
    setTimeout(() => toast.remove(), TOAST_FOR);
  }

  alert(title, text, words) {
    return this.#open("alertdialog", title, text, [], [{ label: words.ok, value: true }]);
  }

  /** Ask; resolves to true only when the person agrees. */
  async ask(title, text, agree, words, more = []) {
    const choices = [
      { label: words.cancel, value: false },
      { label: agree, value: true },
    ];
    return (await this.#open("alertdialog", title, text, more, choices)) === true;
  }

  /** Ask for one line of text; null when cancelled. */
  async askLine(title, hint, agree, words) {
    const field = make("input.line", {
      type: "text",
      placeholder: hint,
      "aria-label": hint,
      spellcheck: "false",
    });
    field.addEventListener("keydown", (event) => event.key === "Enter" && this.close(true));
    return (await this.ask(title, "", agree, words, [field])) ? field.value.trim() : null;
  }

  /** A list of deeds: {label, deed, isDanger}. */
  async menu(title, items) {
    const choices = items.map((item) => ({ label: item.label, value: item, isDanger: item.isDanger }));
    const chosen = await this.#open("menu", title, "", [], choices);
    await chosen?.deed?.();
  }

  close(value) {
    this.layer.hidden = true;
    this.screen.inert = false;
    this.layer.replaceChildren();
    const { resolve, focused } = this.opened ?? {};
    this.opened = null;
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    resolve?.(value);
  }

  #open(role, title, text, more, choices) {
    if (this.opened) this.close();
    const itemRole = role === "menu" ? "menuitem" : null;
    const buttons = choices.map(({ label, value, isDanger }) =>
      button(isDanger ? ".danger" : "", () => this.close(value), { role: itemRole }, label),
    );
    const heading = title && make("h3", {}, title);
    const body = text && make("p", {}, text);
    const card = make(`div.card.${role}`, { role, "aria-label": title || text, "aria-modal": "true" });
    card.append(...[heading, body, ...more].filter(Boolean), make("div.choices", {}, ...buttons));
    card.addEventListener("keydown", (event) => walk(event, buttons));
    const focused = document.activeElement;
    this.layer.replaceChildren(card);
    this.layer.hidden = false;
    this.screen.inert = true;
    (more[0] ?? buttons.at(role === "menu" ? 0 : -1))?.focus();
    return new Promise((resolve) => (this.opened = { resolve, focused }));
  }
}

function walk(event, buttons) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const at = buttons.indexOf(document.activeElement);
  if (!step || at < 0) return;
  event.preventDefault();
  buttons.at((at + step) % buttons.length).focus();
}
