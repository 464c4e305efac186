/**
 * Under the phones of sales and marketing: the leads in the order sales would call them, and how many reached each
 * level. Both come from the annotations; where there are none they invite to begin.
 */

import { personFace } from "./bubbles.js";
import { castOf, nameOf } from "./cast.js";
import { button, make } from "./dom.js";
import { LEVELS } from "./strip.js";

const MOST = 50;

/** The prospects with an annotation, the highest level and score first. Staff who try the bot are no leads. */
function leadsOf(stage) {
  const rank = ({ note }) => LEVELS.indexOf(note.level) * 1000 + (note.score ?? 0);
  return castOf(stage, "prospect")
    .map((person) => ({ person, note: stage.annotations.get(person.id) }))
    .filter(({ note }) => note)
    .sort((a, b) => rank(b) - rank(a));
}

export class Leads {
  /** @param {(personId: number) => void} choose */
  constructor(choose) {
    this.choose = choose;
    this.list = make("ul.leads");
    this.element = make("section.panel", { "aria-label": "Leads" }, make("h3", {}, "Leads"), this.list);
  }

  show(stage) {
    const rows = leadsOf(stage)
      .slice(0, MOST)
      .map(({ note, person }) => this.#row(note, person));
    const focused = this.list.contains(document.activeElement) && document.activeElement.dataset.person;
    this.list.replaceChildren(
      ...(rows.length ? rows : [make("li.hint", {}, "Whoever talks to the bot appears here.")]),
    );
    if (focused) this.list.querySelector(`[data-person="${focused}"]`)?.focus();
  }

  #row({ level, score, detail }, person) {
    const status = detail?.status && detail.status !== "open" ? detail.status.replaceAll("_", " ") : "";
    const parts = [
      personFace(person),
      make("span.name", {}, nameOf(person)),
      make("span.note", {}, status || detail?.temperature),
      make("b", {}, String(score ?? "")),
      make("span.level", { "data-level": level }, level),
    ];
    return make(
      "li",
      {},
      button("", () => this.choose(person.id), { "data-person": person.id }, ...parts),
    );
  }
}

export class Funnel {
  constructor() {
    this.bars = LEVELS.map((level) => ({ level, fill: make("i"), count: make("b") }));
    const rows = this.bars.map(({ level, fill, count }) =>
      make("li", {}, make("span", {}, level), make("span.meter", { "aria-hidden": "true" }, fill), count),
    );
    this.element = make(
      "section.panel",
      { "aria-label": "Funnel" },
      make("h3", {}, "Funnel"),
      make("ol.funnel", {}, ...rows),
    );
  }

  show(stage) {
    const reached = leadsOf(stage).map(({ note }) => LEVELS.indexOf(note.level));
    this.bars.forEach(({ fill, count }, at) => {
      const many = reached.filter((level) => level >= at).length;
      fill.style.width = `${reached.length ? (100 * many) / reached.length : 0}%`;
      count.textContent = String(many);
    });
  }
}
