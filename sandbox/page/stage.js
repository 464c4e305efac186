/**
 * What is known of the world: people, chats, messages, annotations, time. Kept by the live feed alone (never by
 * the answers to our own requests), so that all open pages show the same. Listeners are told what changed.
 */

import { get } from "./wire.js";

export class Stage extends EventTarget {
  people = new Map();
  chats = new Map();
  annotations = new Map();
  /** Taps that wait for the bot's answer, by id. */
  waiting = new Map();
  bot = { id: 0, first_name: "", username: "" };
  /** What the bot says it can do, by language. */
  descriptions = {};
  #clock = { offset: 0, frozenAt: null };

  /** `listener` gets the detail: replaced, message, chat, person, typing, keyboard, tap, … , link. */
  on(kind, listener) {
    this.addEventListener(kind, (event) => listener(event.detail));
  }

  /** Take a snapshot instead of everything known so far. */
  replace(state) {
    this.bot = state.bot;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.chats = new Map(state.chats.map((chat) => [chat.id, readChat(chat)]));
    this.annotations = new Map(state.annotations.map((note) => [note.user_id, note]));
    this.waiting.clear();
    this.#setClock(state.clock);
    for (const person of this.people.values()) {
      person.has_started ||= [...this.messagesOf(person.id)].some(
        (message) => message.sender_id === person.id,
      );
    }
    this.#tell("replaced");
    void this.refreshBot();
  }

  apply(kind, data) {
    const change = CHANGES[kind];
    if (change) change(this, data);
    this.#tell(kind, data);
  }

  tellLink(isUp) {
    this.#tell("link", isUp);
  }

  /** The sandbox's time. */
  now() {
    return new Date(this.#clock.frozenAt ?? Date.now() + this.#clock.offset);
  }

  get isFrozen() {
    return this.#clock.frozenAt !== null;
  }

  messagesOf(chatId) {
    return this.chats.get(chatId)?.messages.values() ?? [];
  }

  messageIn(chatId, messageId) {
    return this.chats.get(chatId)?.messages.get(messageId);
  }

  setClock(clock) {
    this.#setClock(clock);
  }

  /** Ask again for one chat: its members, topics, title. */
  async refreshChat(chatId) {
    const fresh = await get(`chats/${chatId}`);
    const messages = this.chats.get(chatId)?.messages ?? new Map();
    this.chats.set(chatId, { ...fresh, messages });
    this.#tell("chats", chatId);
  }

  async refreshBot() {
    this.descriptions = (await get("bot")).descriptions;
    this.#tell("bot");
  }

  #setClock({ now, frozen }) {
    const moment = Date.parse(now);
    this.#clock = { offset: moment - Date.now(), frozenAt: frozen ? moment : null };
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}

/** What each kind of event does to the stage. */
const CHANGES = {
  message(stage, { change, message }) {
    const chat = stage.chats.get(message.chat_id);
    const known = chat?.messages.get(message.message_id);
    if (!chat || known?.seq > message.seq) return;
    if (change === "deleted") chat.messages.delete(message.message_id);
    else chat.messages.set(message.message_id, message);
    const sender = stage.people.get(message.sender_id);
    if (sender && message.chat_id === sender.id) sender.has_started = true;
  },
  keyboard(stage, { chat_id, keyboard }) {
    const chat = stage.chats.get(chat_id);
    if (chat) chat.keyboard = keyboard;
  },
  tap(stage, tap) {
    if (tap.is_answered) stage.waiting.delete(tap.id);
    else stage.waiting.set(tap.id, tap);
  },
  annotation: (stage, note) => stage.annotations.set(note.user_id, note),
  commands: (stage) => void stage.refreshBot(),
  clock: (stage, clock) => stage.setClock(clock),
  chat: (stage, { chat_id }) => void stage.refreshChat(chat_id),
  person(stage, { person_id, ...person }) {
    const id = person_id ?? person.id;
    stage.people.set(id, { ...stage.people.get(id), ...person });
    if (!stage.chats.has(id))
      stage.chats.set(id, readChat({ id, type: "private", members: [], messages: [] }));
  },
};

function readChat(chat) {
  const messages = chat.messages.filter((message) => !message.is_deleted);
  return { ...chat, messages: new Map(messages.map((message) => [message.message_id, message])) };
}
