/**
 * What the person holding a phone can do: every deed is one request to the sandbox, and what comes of it is shown
 * when the live feed tells it. A refusal becomes a toast in the sandbox's words.
 */

import { markOf } from "./bubbles.js";
import { summaryOf } from "./media.js";
import { Refused, post } from "./wire.js";

const PLACE = { latitude: 10.7769, longitude: 106.7009 };

export class Deeds {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    this.phone = phone;
    phone.stage.on("tap", (tap) => this.#noteTap(tap));
  }

  say = (text, replyTo) => this.#act("say", { ...this.#here(), text, reply_to: replyTo });

  edit = (message, text) =>
    this.#act("edit", { chat_id: message.chat_id, message_id: message.message_id, text });

  remove = (message) => this.#act("delete", { chat_id: message.chat_id, message_id: message.message_id });

  start = (payload) => this.#act("start", { payload });

  sendCommand = (command) => this.say(command);

  reply = (message) => this.phone.composer.reply(message);

  goTo = (messageId) => this.phone.history.goTo(messageId);

  shareContact = async () => {
    const { overlays, words } = this.phone;
    const agreed = await overlays.ask(words.shareTitle, words.shareText, words.share, words);
    if (agreed) await this.#act("contact", { chat_id: this.#here().chat_id });
  };

  shareLocation = async () => {
    const { overlays, words } = this.phone;
    const agreed = await overlays.ask(words.placeTitle, "", words.ok, words);
    if (agreed) await this.#act("media", { ...this.#here(), kind: "location", ...PLACE });
  };

  attach = async (file) => {
    const kind = file.type.startsWith("image/") ? "photo" : "document";
    const content = await toBase64(file);
    const about = { file_name: file.name, mime_type: file.type || undefined };
    await this.#act("media", { ...this.#here(), kind, content, ...about });
  };

  /** Press an inline button; it is busy until the bot answers, and takes no second tap meanwhile. */
  press = async ({ chat_id, message_id }, { url, data }) => {
    if (url) await this.openLink(url);
    else if (data != null && !this.pending.has(markOf(chat_id, message_id, data))) {
      await this.#act("press", { chat_id, message_id, data });
    }
  };

  /** Marks of the buttons this person pressed and the bot has not answered. */
  get pending() {
    const own = [...this.phone.stage.waiting.values()].filter(
      (tap) => tap.person_id === this.phone.person?.id,
    );
    return new Set(own.map((tap) => markOf(tap.chat_id, tap.message_id, tap.data)));
  }

  /** Deep links to the bot start it; anything else on the web opens in a new tab, after asking. */
  openLink = async (url) => {
    const { overlays, words, stage } = this.phone;
    const payload = startPayload(url, stage.bot.username);
    if (payload !== null) {
      this.phone.show(this.phone.person.id);
      await this.start(payload);
      return;
    }
    const agreed = await overlays.ask(words.openTitle, url, words.open, words);
    const address = /^\w+:/.test(url) ? url : `https://${url}`;
    if (agreed && /^https?:/i.test(address)) window.open(address, "_blank", "noopener,noreferrer");
  };

  showActions = (message) => {
    const { overlays, words, person, composer } = this.phone;
    const isOwn = message.sender_id === person.id;
    const items = [{ label: words.reply, deed: () => composer.reply(message) }];
    if (isOwn && message.text && !message.media)
      items.push({ label: words.edit, deed: () => composer.edit(message) });
    if (isOwn || message.chat_id === person.id) {
      items.push({ label: words.delete, deed: () => this.remove(message), isDanger: true });
    }
    return overlays.menu(summaryOf(message, words).slice(0, 60), items);
  };

  showMore = () => {
    const { overlays, words, person, stage } = this.phone;
    const isBlocked = person.has_blocked_bot;
    return overlays.menu(stage.bot.first_name, [
      { label: words.payload, deed: () => this.#askPayload() },
      isBlocked
        ? { label: words.unblock, deed: () => this.#act("unblock", {}) }
        : { label: words.block, deed: () => this.#act("block", {}), isDanger: true },
    ]);
  };

  async #askPayload() {
    const { overlays, words, person } = this.phone;
    const payload = await overlays.askLine(words.start, words.payloadHint, words.start, words);
    if (payload === null) return;
    this.phone.show(person.id);
    await this.start(payload);
  }

  #here() {
    const { chatId, threadId } = this.phone.place;
    return { chat_id: chatId, thread_id: threadId ?? undefined };
  }

  async #act(verb, body) {
    try {
      return await post(`people/${this.phone.person.id}/${verb}`, body);
    } catch (error) {
      this.phone.overlays.toast(error instanceof Refused ? error.message : "The sandbox does not answer.");
      return null;
    }
  }

  #noteTap(tap) {
    const { person, overlays, words, history } = this.phone;
    if (tap.person_id !== person?.id) return;
    history.markBusy(this.pending);
    if (tap.url) void this.openLink(tap.url);
    else if (tap.is_alert) void overlays.alert("", tap.text, words);
    else if (tap.text) overlays.toast(tap.text);
  }
}

/** The payload of a link that starts this bot ("" for none), or null for any other link. */
function startPayload(url, username) {
  const found =
    /^(?:https?:\/\/)?t(?:elegram)?\.me\/(\w+)\/?(?:\?(.*))?$/i.exec(url) ??
    /^tg:\/\/resolve\?domain=(\w+)&?(.*)$/i.exec(url);
  if (found?.[1].toLowerCase() !== username.toLowerCase()) return null;
  return new URLSearchParams(found[2] ?? "").get("start") ?? "";
}

function toBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
