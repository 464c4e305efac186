/**
 * The strip under the prospect's phone: the lead's level and score, from the annotations. Built once and then
 * changed in place, so that every rise can be seen moving.
 */

import { nameOf } from "./cast.js";
import { make } from "./dom.js";

export const LEVELS = ["NEW", "IQL", "MQL", "SQL"];
const LETTERS = { budget: "Budget", authority: "Authority", need: "Need", timescale: "Timescale" };
const MOST = 25;
const COUNTED_IN = 600;

export class Strip {
  #shown = 0; // the score on display
  #person = 0;

  constructor() {
    this.steps = LEVELS.map((level) =>
      make("li.step", {}, make("i", { "aria-hidden": "true" }), make("span", {}, level)),
    );
    this.stepper = make("ol.stepper", { "aria-label": "Level" }, ...this.steps);
    this.total = make("b.total");
    this.letters = Object.entries(LETTERS).map(([key, name]) => new Letter(key, name));
    this.chips = make("p.chips");
    this.summary = make("p.unseen", { role: "status", "aria-live": "polite" });
    const score = make("div.score", {}, make("div.sum", {}, this.total, make("span", {}, "BANT")));
    score.append(make("div.letters", {}, ...this.letters.map(({ element }) => element)));
    this.element = make(
      "section.panel.strip",
      { "aria-label": "The lead" },
      this.stepper,
      score,
      this.chips,
      this.summary,
    );
  }

  /** @param {object} note the newest annotation of this person, if there is one */
  show(person, note) {
    const { level = "", score = null, detail } = note ?? {};
    const facts = typeof detail === "object" && detail ? detail : {};
    const reached = LEVELS.indexOf(level);
    this.element.classList.toggle("empty", !note);
    this.stepper.style.setProperty("--reached", Math.max(reached, 0) / (LEVELS.length - 1));
    this.steps.forEach((step, at) => {
      step.classList.toggle("done", at <= reached);
      if (at === reached) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    });
    this.letters.forEach((letter) => letter.show(facts[letter.key]));
    this.chips.replaceChildren(...chipsOf(facts, detail));
    this.#count(person?.id === this.#person ? this.#shown : score, score);
    this.#person = person?.id;
    const summary = note ? `${nameOf(person)}: ${level}, BANT ${score ?? "unknown"}` : "";
    if (summary !== this.summary.textContent) this.summary.textContent = summary;
  }

  #count(from, to) {
    cancelAnimationFrame(this.frame);
    this.#shown = to;
    const began = performance.now();
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const step = (now) => {
      const part = isStill ? 1 : Math.min(1, Math.max(0, now - began) / COUNTED_IN);
      this.total.textContent = to === null ? "–" : String(Math.round(from + (to - from) * part));
      if (part < 1) this.frame = requestAnimationFrame(step);
    };
    step(began);
  }
}

class Letter {
  constructor(key, name) {
    this.key = key;
    this.name = name;
    this.value = make("b");
    this.fill = make("i");
    const bar = make("span.meter", { "aria-hidden": "true" }, this.fill);
    this.element = make(`div.letter.${key}`, { role: "img" }, make("span", {}, name), this.value, bar);
  }

  show(points) {
    const isKnown = points != null;
    this.value.textContent = isKnown ? String(points) : "–";
    this.fill.style.width = `${(100 * Math.min(points ?? 0, MOST)) / MOST}%`;
    this.element.classList.toggle("unknown", !isKnown);
    this.element.setAttribute("aria-label", `${this.name} ${isKnown ? points : "unknown"} of ${MOST}`);
  }
}

const SIGNS = { hot: "🔥", warm: "☀️", cold: "❄️" };

function chipsOf(facts, detail) {
  if (typeof detail === "string") return [make("span", {}, detail)];
  const { temperature, status, fit, engagement } = facts;
  return [
    temperature &&
      make("span.chip", { "data-tone": temperature }, `${SIGNS[temperature] ?? ""} ${temperature}`),
    fit && make("span.chip", {}, `Fit ${fit}`),
    engagement != null && make("span.chip", {}, `Engagement ${Math.round(engagement)}`),
    status && status !== "open" && make("span.chip", { "data-tone": status }, status.replaceAll("_", " ")),
  ].filter(Boolean);
}
