/** The controls of the stage: its clock, its faults, and the language of the next prospect. */

import { ICONS, button, icon, make } from "./dom.js";
import { get, post, remove } from "./wire.js";

const STEPS = [
  ["+5 min", 5 * 60],
  ["+30 min", 30 * 60],
  ["+24 h", 24 * 3600],
  ["+90 d", 90 * 24 * 3600],
];
const FAULTS = [
  {
    kind: "flood",
    title: "429 Too Many Requests",
    about: "Telegram asks to wait three seconds",
    retry_after: 3,
  },
  { kind: "server_error", title: "500 Internal Server Error", about: "Nothing is executed" },
  { kind: "drop_after", title: "Lost answers", about: "Executed, then the connection drops" },
];
const STRUCK = "[!g]*"; // every method but get…: polling goes on
const ALWAYS = 1_000_000;
const LANGUAGES = [
  ["vi", "Tiếng Việt"],
  ["en", "English"],
];

export class Drawer {
  /**
   * @param {HTMLElement} element
   * @param {HTMLButtonElement} opener
   * @param {import("./stage.js").Stage} stage
   */
  constructor(element, opener, stage) {
    Object.assign(this, { element, opener, stage });
    this.time = make("output.now");
    this.freeze = button(".pill", () => this.#turnClock({ freeze: !stage.isFrozen }), {}, "Stop the clock");
    this.switches = FAULTS.map((fault) => this.#switch(fault));
    this.language = make(
      "select",
      { id: "language" },
      ...LANGUAGES.map(([value, name]) => make("option", { value }, name)),
    );
    this.#build();
    opener.addEventListener("click", () => this.toggle());
    element.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
  }

  get newcomersLanguage() {
    return this.language.value;
  }

  toggle(isOpen = this.element.inert) {
    this.element.inert = !isOpen;
    this.element.classList.toggle("open", isOpen);
    this.opener.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) void this.#readFaults();
    (isOpen ? this.element.querySelector("button") : this.opener).focus();
  }

  tick() {
    this.time.textContent = this.stage
      .now()
      .toLocaleString("en-GB", { dateStyle: "full", timeStyle: "medium" });
    this.freeze.setAttribute("aria-pressed", String(this.stage.isFrozen));
  }

  #build() {
    const close = button(
      ".round",
      () => this.toggle(false),
      { "aria-label": "Close the controls" },
      icon(ICONS.close),
    );
    const steps = STEPS.map(([label, seconds]) =>
      button(".pill", () => this.#turnClock({ advance_seconds: seconds }), {}, label),
    );
    const label = make("label", { for: "language" }, "Language of the next prospect");
    this.element.append(
      make("header", {}, make("h2", {}, "Controls"), close),
      group("Time", this.time, make("div.steps", {}, ...steps), this.freeze),
      group(
        "Misfortunes",
        ...this.switches.map((each) => each.label),
        make("p.hint", {}, "They strike every call of the bot but polling."),
      ),
      group("People", label, this.language),
    );
  }

  #switch(fault) {
    const input = make("input", {
      type: "checkbox",
      role: "switch",
      onchange: () => void this.#applyFaults(),
    });
    const words = make("span", {}, make("b", {}, fault.title), make("small", {}, fault.about));
    return { fault, input, label: make("label.switch", {}, words, input) };
  }

  async #turnClock(change) {
    await post("clock", change);
  }

  async #readFaults() {
    const active = await get("faults");
    for (const { fault, input } of this.switches) {
      input.checked = active.some(
        ({ kind, method, left }) => kind === fault.kind && method === STRUCK && left > 0,
      );
    }
  }

  async #applyFaults() {
    await remove("faults");
    for (const { fault, input } of this.switches) {
      const { kind, retry_after } = fault;
      if (input.checked) await post("faults", { kind, method: STRUCK, times: ALWAYS, retry_after });
    }
  }
}

function group(title, ...children) {
  return make("section", {}, make("h3", {}, title), ...children);
}
