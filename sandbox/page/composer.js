/**
 * Where a person types: text, replies, edits, attachments, commands. Instead of the field there is a Start button
 * before the first message, and after the bot was blocked.
 */

import { CommandMenu } from "./commands.js";
import { ICONS, button, icon, make } from "./dom.js";
import { summaryOf } from "./media.js";

export class Composer {
  #target = null; // {kind: "reply" | "edit", message}
  #words;

  /**
   * @param {object} deeds say(text, replyTo), edit(message, text), start(payload), attach(file),
   *                       lastOwn() → message to edit, toggleKeyboard()
   */
  constructor(deeds) {
    this.deeds = deeds;
    this.field = make("textarea.field", {
      rows: "1",
      oninput: () => this.#noteInput(),
      onkeydown: (e) => this.#key(e),
    });
    this.commands = new CommandMenu((command) => this.#send(command), this.field);
    this.attach = button(".round.attach", () => this.file.click(), {}, icon(ICONS.clip));
    this.file = make("input", { type: "file", hidden: true, tabindex: "-1", onchange: () => this.#attach() });
    this.keyboard = button(
      ".round.keyboard",
      () => deeds.toggleKeyboard(),
      { hidden: true },
      icon(ICONS.keyboard),
    );
    this.send = button(".round.send", () => this.#submit(), {}, icon(ICONS.send));
    this.context = make("div.context", { hidden: true });
    const bar = [this.commands.button, this.field, this.keyboard, this.attach, this.file, this.send];
    this.bar = make("div.bar", {}, ...bar);
    this.gate = make("div.gate", { hidden: true });
    this.element = make("footer.composer", {}, this.commands.list, this.context, this.bar, this.gate);
  }

  /**
   * @param {{words: object, title: string, placeholder?: string, gate: null|"start"|"restart"|"closed",
   *          hasKeyboard: boolean, keyboardIsOpen: boolean}} mode
   */
  show({ words, title, placeholder, gate, hasKeyboard, keyboardIsOpen }) {
    this.#words = words;
    this.field.placeholder = placeholder || words.message;
    this.field.setAttribute("aria-label", `${words.message} · ${title}`);
    this.attach.setAttribute("aria-label", words.attach);
    this.keyboard.setAttribute("aria-label", words.keyboard);
    this.keyboard.setAttribute("aria-pressed", String(keyboardIsOpen));
    this.keyboard.hidden = !hasKeyboard;
    this.bar.hidden = gate !== null;
    this.gate.hidden = gate === null;
    const wasAtGate = this.gate.contains(document.activeElement);
    if (this.gate.dataset.gate !== `${gate} ${words.start}`) this.#showGate(gate, words);
    if (wasAtGate && !gate) this.field.focus();
    this.#noteInput();
  }

  setCommands(commands, words) {
    this.commands.show(commands, words);
  }

  get draft() {
    return this.field.value;
  }

  set draft(text) {
    this.field.value = text;
    this.#aim(null);
  }

  reply(message) {
    this.#aim({ kind: "reply", message });
    this.field.focus();
  }

  edit(message) {
    this.#aim({ kind: "edit", message });
    this.field.value = message.text;
    this.#noteInput();
    this.field.focus();
  }

  #aim(target) {
    this.#target = target;
    this.context.hidden = target === null;
    if (target) {
      const [title, sign] =
        target.kind === "edit"
          ? [this.#words.editing, ICONS.edit]
          : [target.message.sender_name, ICONS.reply];
      const line = make(
        "div",
        {},
        make("b", {}, title),
        make("span", {}, summaryOf(target.message, this.#words)),
      );
      const close = button(
        ".round",
        () => this.#cancel(),
        { "aria-label": this.#words.cancel },
        icon(ICONS.close),
      );
      this.context.replaceChildren(icon(sign), line, close);
    }
    this.send.replaceChildren(icon(target?.kind === "edit" ? ICONS.check : ICONS.send));
    this.#noteInput();
  }

  #cancel() {
    if (this.#target?.kind === "edit") this.field.value = "";
    this.#aim(null);
    this.field.focus();
  }

  #key(event) {
    if (event.isComposing || this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#target) {
      event.preventDefault();
      this.#cancel();
    } else if (event.key === "ArrowUp" && !this.field.value && !event.ctrlKey) {
      const message = this.deeds.lastOwn();
      if (!message) return;
      event.preventDefault();
      this.edit(message);
    }
  }

  #submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const target = this.#target;
    if (target?.kind === "edit") {
      this.draft = "";
      if (text !== target.message.text) this.deeds.edit(target.message, text);
    } else {
      this.#send(text);
    }
  }

  #send(text) {
    const replyTo = this.#target?.kind === "reply" ? this.#target.message.message_id : undefined;
    this.draft = "";
    this.deeds.say(text, replyTo);
    this.field.focus();
  }

  #attach() {
    const [file] = this.file.files;
    if (file) this.deeds.attach(file);
    this.file.value = "";
  }

  #noteInput() {
    this.field.style.height = "auto";
    if (this.field.value) this.field.style.height = `${this.field.scrollHeight}px`;
    this.send.hidden = this.field.value.trim() === "";
    this.attach.hidden = !this.send.hidden;
    if (this.#words)
      this.send.setAttribute(
        "aria-label",
        this.#target?.kind === "edit" ? this.#words.save : this.#words.send,
      );
    this.commands.filter(this.field.value);
  }

  #showGate(gate, words) {
    this.gate.dataset.gate = `${gate} ${words.start}`;
    if (gate === "closed") this.gate.replaceChildren(make("span.closed", {}, words.readOnly));
    if (gate === "restart")
      this.gate.replaceChildren(button(".start", () => this.deeds.start(""), {}, words.restart));
    if (gate !== "start") return;
    const payload = make("input.line", {
      type: "text",
      maxlength: "64",
      spellcheck: "false",
      placeholder: words.payloadHint,
      "aria-label": words.payloadHint,
    });
    const start = button(".start", () => this.deeds.start(payload.value.trim()), {}, words.start);
    payload.addEventListener("keydown", (event) => event.key === "Enter" && start.click());
    this.gate.replaceChildren(start, payload);
  }
}
