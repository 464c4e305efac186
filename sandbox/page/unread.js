/** How many messages somebody has not seen yet, by person and place. */

export class Unread {
  #counts = new Map();

  /** @param {number} personId @param {{chatId: number, threadId: ?number}} place */
  add(personId, place) {
    this.#counts.set(markOf(personId, place), this.of(personId, place) + 1);
  }

  clear(personId, place) {
    this.#counts.delete(markOf(personId, place));
  }

  of(personId, place) {
    return this.#counts.get(markOf(personId, place)) ?? 0;
  }

  /** In all places of a person. */
  sum(personId) {
    const own = [...this.#counts].filter(([mark]) => mark.startsWith(`${personId} `));
    return own.reduce((sum, [, count]) => sum + count, 0);
  }
}

const markOf = (personId, place) => `${personId} ${placeMark(place)}`;

/** What tells one place from all others. */
export const placeMark = ({ chatId, threadId }) => `${chatId} ${threadId ?? ""}`;
