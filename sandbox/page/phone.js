/**
 * One phone: who holds it, which chat is open, and everything on its screen. It draws what the stage knows and
 * never keeps messages itself.
 */

import { personFace, renderAbout } from "./bubbles.js";
import { castOf, nameOf, placesOf, threadOf } from "./cast.js";
import { Composer } from "./composer.js";
import { Deeds } from "./deeds.js";
import { make } from "./dom.js";
import { Head } from "./head.js";
import { History } from "./history.js";
import { ReplyKeyboard } from "./keyboards.js";
import { Overlays } from "./overlays.js";
import { Tabs } from "./tabs.js";
import { Unread, placeMark } from "./unread.js";
import { timeOf, wordsFor } from "./words.js";
import { get } from "./wire.js";

const TYPING_FOR = 5000;
const A_FRAME = 16;

export class Phone {
  person = null;
  place = null;
  /** Called when another person or chat is shown. */
  onshow = () => {};
  #drafts = new Map();
  #unread = new Unread();
  #typing = new Map(); // chat id -> timer
  #timer = null;
  #wanted = null; // somebody who was just added and is to be shown

  /**
   * @param {import("./stage.js").Stage} stage
   * @param {"prospect"|"sales"|"marketer"} role
   * @param {string} title
   */
  constructor(stage, role, title) {
    this.stage = stage;
    this.role = role;
    this.history = new History();
    this.screen = make("div.screen");
    this.overlays = new Overlays(this.screen);
    this.deeds = new Deeds(this);
    this.keyboard = new ReplyKeyboard(this.deeds);
    this.composer = new Composer({
      ...this.deeds,
      lastOwn: () =>
        this.#messages().findLast((each) => each.sender_id === this.person.id && each.text && !each.media),
      toggleKeyboard: () => this.#toggleKeyboard(),
    });
    this.#build(title);
    this.#listen();
  }

  get words() {
    return wordsFor(this.person);
  }

  /** Hand the phone to somebody, with one of their chats open; the first where none is named. */
  show(personId, place) {
    const places = placesOf(this.stage, personId);
    const isPrivate = ({ chatId }) => chatId === personId;
    const isKnown = (wanted) => places.find((each) => placeMark(each) === placeMark(wanted));
    if (this.place) this.#drafts.set(this.#here(), this.composer.draft);
    const isSame = this.person?.id === personId;
    this.person = this.stage.people.get(personId);
    this.place = (place && isKnown(place)) || (isSame ? places.find(isPrivate) : places[0]);
    this.#unread.clear(personId, this.place);
    this.composer.draft = this.#drafts.get(this.#here()) ?? "";
    this.#draw(false);
    this.onshow();
    void this.#loadCommands();
  }

  /** Show somebody as soon as the stage knows them. */
  expect(personId) {
    this.#wanted = personId;
    this.#recast();
  }

  #build(title) {
    this.viewers = new Tabs("viewers", (person) => this.show(person.id));
    this.tabs = new Tabs("tabs", (place) => this.show(this.person.id, place));
    this.clock = make("span.time");
    this.head = new Head(this.deeds.showMore);
    this.foot = make("div.foot");
    const heading = make("h2", { id: `${this.role}-title` }, title);
    this.caption = make("div.caption", {}, heading, this.viewers.element);
    const parts = [
      this.head.element,
      this.tabs.element,
      this.history.element,
      this.composer.element,
      this.keyboard.element,
    ];
    this.screen.append(...parts);
    const bar = make(
      "div.statusbar",
      { "aria-hidden": "true" },
      this.clock,
      make("i.island"),
      make("span.signs"),
    );
    const device = make("div.device", {}, bar, this.screen, this.overlays.element);
    const attributes = { id: this.role, tabindex: "-1", "aria-labelledby": `${this.role}-title` };
    this.element = make(`section.column.${this.role}`, attributes, this.caption, device, this.foot);
  }

  #listen() {
    const { stage } = this;
    stage.on("replaced", () => this.#recast(true));
    stage.on("person", () => this.#recast());
    stage.on("chats", () => this.#recast());
    stage.on("bot", () => this.person && this.#draw(true));
    stage.on("message", (event) => this.#noteMessage(event));
    stage.on("keyboard", ({ chat_id }) => this.#isOpen(chat_id) && this.#drawBelow());
    stage.on("typing", ({ chat_id }) => this.#noteTyping(chat_id));
    stage.on("commands", () => void this.#loadCommands());
  }

  tick() {
    this.clock.textContent = timeOf(this.stage.now());
  }

  /** Follow a change of people or chats: keep who is shown where possible. */
  #recast(isAnew = false) {
    const cast = castOf(this.stage, this.role);
    const wanted = cast.find(({ id }) => id === this.#wanted);
    const current = cast.find(({ id }) => id === this.person?.id);
    if (wanted) this.#wanted = null;
    if (wanted ?? !current) {
      const next = wanted ?? cast[0];
      if (next) this.show(next.id);
      else this.#drawNobody();
    } else {
      this.person = current;
      const places = placesOf(this.stage, current.id);
      if (!places.some((each) => placeMark(each) === placeMark(this.place))) this.show(current.id, places[0]);
      else this.#draw(true);
      if (isAnew) void this.#loadCommands();
    }
  }

  #noteMessage({ change, message }) {
    if (!this.person) return;
    if (message.by_bot) this.#stopTyping(message.chat_id);
    if (change === "new") this.#countUnread(message);
    this.#drawSoon();
    const isForced = change === "new" && message.keyboard?.force_reply && this.#isHere(message);
    if (isForced) this.composer.reply(message);
  }

  #countUnread(message) {
    const isPrivate = message.chat_id > 0;
    const reader = isPrivate ? this.stage.people.get(message.chat_id) : this.person;
    if (message.sender_id === reader.id || this.#isHere(message)) return;
    this.#unread.add(reader.id, { chatId: message.chat_id, threadId: threadOf(message) });
  }

  #noteTyping(chatId) {
    this.#stopTyping(chatId);
    this.#typing.set(
      chatId,
      setTimeout(() => this.#stopTyping(chatId), TYPING_FOR),
    );
    this.#drawHead();
  }

  #stopTyping(chatId) {
    clearTimeout(this.#typing.get(chatId));
    if (this.#typing.delete(chatId)) this.#drawHead();
  }

  #isOpen(chatId) {
    return this.place?.chatId === chatId;
  }

  #isHere(message) {
    return this.#isOpen(message.chat_id) && this.place.threadId === threadOf(message);
  }

  #here() {
    return `${this.person.id} ${placeMark(this.place)}`;
  }

  #messages() {
    const { chatId, threadId } = this.place;
    const all = [...this.stage.messagesOf(chatId)].sort((a, b) => a.message_id - b.message_id);
    const isForum = this.stage.chats.get(chatId)?.topics?.length > 0;
    return isForum ? all.filter((message) => threadOf(message) === threadId) : all;
  }

  /** Once for all that comes within a moment: a broadcast brings thousands of messages. */
  #drawSoon() {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.person) this.#draw(true);
    }, A_FRAME);
  }

  #draw(isLive) {
    this.#drawHead();
    this.#drawTabs();
    this.#drawBelow();
    const isGroup = this.place.chatId < 0;
    const { stage, person, words, deeds, place } = this;
    const title = `${place.title} · ${nameOf(person)}`;
    const about = () => renderAbout({ stage, words, isGroup, title: place.title });
    const view = { stage, person, words, deeds, isGroup, pending: deeds.pending, title, about };
    this.history.show(this.#messages(), view, isLive);
  }

  #drawNobody() {
    this.person = this.place = null;
    const face = make("span");
    this.head.show({ face, title: "Nobody", idle: "", isTyping: false, hasMore: false, words: this.words });
    this.viewers.show([]);
    this.composer.show({ words: this.words, title: "", gate: "none" });
  }

  #drawHead() {
    if (!this.place) return;
    const { words, stage } = this;
    const { chatId, title } = this.place;
    const isGroup = chatId < 0;
    const members = stage.chats.get(chatId).members.filter(({ status }) => status !== "left");
    this.head.show({
      face: isGroup ? personFace({ id: chatId, first_name: title }) : personFace(stage.bot, ".bot"),
      title,
      idle: isGroup ? words.members(members.length) : words.bot,
      isTyping: this.#typing.has(chatId),
      hasMore: !isGroup,
      words,
    });
  }

  #drawTabs() {
    const here = this.person.id;
    const people = castOf(this.stage, this.role).map((person) => ({
      value: person,
      label: nameOf(person),
      face: personFace(person),
      isChosen: person.id === here,
      unread: person.id === here ? 0 : this.#unread.sum(person.id),
    }));
    const places = placesOf(this.stage, here).map((place) => ({
      value: place,
      label: place.title,
      isChosen: placeMark(place) === placeMark(this.place),
      unread: this.#unread.of(here, place),
    }));
    this.viewers.show(people);
    this.tabs.show(places.length > 1 ? places : []);
  }

  #drawBelow() {
    const { words, person, place } = this;
    this.keyboard.show(this.stage.chats.get(place.chatId)?.keyboard ?? null, words);
    this.composer.show({
      words,
      title: `${place.title}, ${nameOf(person)}`,
      placeholder: this.keyboard.placeholder,
      gate: this.#gate(),
      hasKeyboard: this.keyboard.exists,
      keyboardIsOpen: this.keyboard.isOpen,
    });
  }

  #gate() {
    const { person, place } = this;
    const isClosed = person.has_blocked_bot ? "restart" : !person.has_started && "start";
    if (place.chatId === person.id) return isClosed || null;
    const chat = this.stage.chats.get(place.chatId);
    const status = chat.members.find(({ user_id }) => user_id === person.id)?.status;
    return chat.type === "channel" && status === "member" ? "closed" : null;
  }

  #toggleKeyboard() {
    this.keyboard.toggle();
    this.#drawBelow();
  }

  async #loadCommands() {
    if (!this.person) return;
    const { id } = this.person;
    const { chatId } = this.place;
    const commands = await get(`people/${id}/commands?chat_id=${chatId}`).catch(() => []);
    if (this.person?.id === id && this.#isOpen(chatId)) this.composer.setCommands(commands, this.words);
  }
}
