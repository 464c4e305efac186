/** What a message carries beside its text: pictures, files, voices, contacts, places; and what service lines say. */

import { hueOf, initialsOf, nameOf } from "./cast.js";
import { ICONS, icon, make } from "./dom.js";

const fileUrl = (fileId) => `/sandbox/files/${encodeURIComponent(fileId)}`;

/** @returns {HTMLElement|null} */
export function renderMedia({ media, details }, words) {
  return media ? (RENDERERS[media] ?? renderFile)(details, words) : null;
}

/** One line about a message without words: for quotes and the preview of chats. */
export function summaryOf(message, words) {
  return (
    message.text ||
    (message.media && (words[message.media] ?? message.details.file_name)) ||
    message.media ||
    "…"
  );
}

const RENDERERS = {
  photo({ items }, words) {
    return make("img.photo", { src: fileUrl(items.at(-1).file_id), alt: words.photo, loading: "lazy" });
  },
  voice({ duration }, words) {
    const bars = Array.from({ length: 28 }, (_, at) => {
      const bar = make("i");
      bar.style.height = `${20 + Math.abs(Math.sin(at * 1.7) * Math.cos(at / 3)) * 80}%`;
      return bar;
    });
    const wave = make("span.wave", { "aria-hidden": "true" }, ...bars);
    return make(
      "div.voice",
      { role: "img", "aria-label": words.voice },
      make("span.disc", {}, "▶"),
      wave,
      `0:0${duration}`,
    );
  },
  sticker: ({ emoji }) => make("div.sticker", {}, emoji ?? "🙂"),
  contact(contact) {
    const name = nameOf(contact);
    const face = make(`span.face.hue-${hueOf(contact.user_id)}`, { "aria-hidden": "true" }, initialsOf(name));
    return make(
      "div.contact",
      {},
      face,
      make("div", {}, make("b", {}, name), make("span", {}, contact.phone_number)),
    );
  },
  location: ({ latitude, longitude }, words) =>
    make("div.map", { role: "img", "aria-label": `${words.location} ${latitude}, ${longitude}` }, "📍"),
};

function renderFile(details) {
  const name = details.file_name ?? details.file_id ?? "file";
  const face = make("span.disc", {}, icon(ICONS.file));
  const size = make("span", {}, sizeOf(details.file_size ?? 0));
  return make(
    "a.file",
    { href: fileUrl(details.file_id), download: name },
    face,
    make("div", {}, make("b", {}, name), size),
  );
}

function sizeOf(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`;
}

/** What a service message says, in plain words. */
export function serviceLine(message, words) {
  const { service, details, sender_name: by } = message;
  switch (service) {
    case "new_chat_members":
      return details.items.map((user) => words.joined(nameOf(user), by)).join(", ");
    case "left_chat_member":
      return words.left(nameOf(details));
    case "migrate_to_chat_id":
    case "migrate_from_chat_id":
      return words.migrated;
    case "forum_topic_created":
    case "forum_topic_edited":
      return words.topic(details.name);
    case "forum_topic_closed":
      return words.closed;
    case "forum_topic_reopened":
      return words.reopened;
    default:
      return words.created;
  }
}
