/**
 * Who belongs to which phone. A `label` of a person or chat decides ("prospect", "sales", "marketer",
 * "owner"); where there is none: the sales chat is the first group, sales are its members, a marketer is called
 * one, everybody else is a prospect.
 */

const PRESENT = new Set(["creator", "administrator", "member", "restricted"]);
const GROUPS = new Set(["group", "supergroup"]);

export const nameOf = (person) => [person?.first_name, person?.last_name].filter(Boolean).join(" ") || "?";

export const isPresent = (chat, personId) =>
  chat.members.some((member) => member.user_id === personId && PRESENT.has(member.status));

const living = (stage) =>
  [...stage.chats.values()].filter((chat) => chat.type !== "private" && !chat.migrated_to);

export function salesChatOf(stage) {
  const chats = living(stage);
  return (
    chats.find((chat) => chat.label === "sales") ?? chats.find((chat) => GROUPS.has(chat.type)) ?? chats[0]
  );
}

/** @returns {"prospect"|"sales"|"marketer"} */
export function roleOf(stage, person) {
  if (person.label) return person.label === "owner" ? "marketer" : person.label;
  const names = `${person.first_name} ${person.username ?? ""}`.toLowerCase();
  if (/marketer|marketing/.test(names)) return "marketer";
  return living(stage).some((chat) => isPresent(chat, person.id)) ? "sales" : "prospect";
}

export function castOf(stage, role) {
  return [...stage.people.values()].filter((person) => roleOf(stage, person) === role);
}

/**
 * The places a person sees, as {chatId, threadId, title}: groups first (each topic of a forum is a place), then
 * the private chat with the bot.
 */
export function placesOf(stage, personId) {
  const groups = living(stage).filter((chat) => isPresent(chat, personId));
  const places = groups.flatMap((chat) => [
    { chatId: chat.id, threadId: null, title: chat.title },
    ...(chat.topics ?? []).map((topic) => ({
      chatId: chat.id,
      threadId: topic.thread_id,
      title: `# ${topic.name}`,
    })),
  ]);
  return [...places, { chatId: personId, threadId: null, title: stage.bot.first_name }];
}

/** The topic a message is in; the message that opens a topic belongs to it. */
export const threadOf = (message) =>
  message.service === "forum_topic_created" ? message.message_id : (message.thread_id ?? null);

/** Telegram's seven colours for people, by id. */
export const hueOf = (id) => Math.abs(id ?? 0) % 7;

export function initialsOf(name) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ["?"];
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "");
  return letters.join("").toUpperCase();
}
