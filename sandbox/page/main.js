/** The page: three phones, what stands under them, the controls; and the feed that keeps them alive. */

import { Funnel, Leads } from "./board.js";
import { button } from "./dom.js";
import { Drawer } from "./drawer.js";
import { addProspect } from "./newcomers.js";
import { Phone } from "./phone.js";
import { Stage } from "./stage.js";
import { Strip } from "./strip.js";
import { followTheme } from "./theme.js";
import { follow } from "./wire.js";

const find = (selector) => document.querySelector(selector);

const stage = new Stage();
const prospect = new Phone(stage, "prospect", "Prospect");
const sales = new Phone(stage, "sales", "Sales");
const marketer = new Phone(stage, "marketer", "Marketer");
const phones = [prospect, sales, marketer];
const drawer = new Drawer(find("#drawer"), find("#controls"), stage);

const strip = new Strip();
const leads = new Leads((personId) => prospect.show(personId));
const funnel = new Funnel();
prospect.foot.append(strip.element);
sales.foot.append(leads.element);
marketer.foot.append(funnel.element);
prospect.caption.append(button(".pill.add", add, {}, "+ prospect"));
find("main").append(...phones.map((phone) => phone.element));

async function add() {
  prospect.expect(await addProspect(stage, drawer.newcomersLanguage));
}

function drawNumbers() {
  strip.show(prospect.person, stage.annotations.get(prospect.person?.id));
  leads.show(stage);
  funnel.show(stage);
}

function showLink(isUp) {
  const link = find(".link");
  link.dataset.link = isUp ? "up" : "down";
  link.querySelector("span").textContent = isUp ? "Live" : "Connection lost, trying again…";
}

function tick() {
  const now = stage.now();
  const time = find(".clock time");
  time.dateTime = now.toISOString();
  time.textContent = now.toLocaleString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  for (const each of [...phones, drawer]) each.tick();
}

for (const kind of ["replaced", "annotation", "person", "chats"]) stage.on(kind, drawNumbers);
prospect.onshow = drawNumbers;
stage.on("clock", tick);
stage.on("replaced", tick);
stage.on("link", showLink);
setInterval(tick, 1000);
followTheme(find("#theme"));
void follow(stage);
