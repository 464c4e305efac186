/** New prospects for the asking: names by language, each with a phone of their own. */

import { nameOf } from "./cast.js";
import { post } from "./wire.js";

const NAMES = {
  vi: [
    ["Trần Thị", "Bình"],
    ["Lê Minh", "Châu"],
    ["Phạm Quốc", "Dũng"],
    ["Vũ Thu", "Hà"],
    ["Đỗ Khánh", "Linh"],
    ["Hoàng Gia", "Minh"],
    ["Bùi Ngọc", "Phương"],
    ["Đặng Hữu", "Quân"],
  ],
  en: [
    ["Emma", "Wilson"],
    ["Liam", "Carter"],
    ["Olivia", "Brooks"],
    ["Noah", "Bennett"],
    ["Ava", "Mitchell"],
    ["Lucas", "Reed"],
  ],
};
const PHONES = { vi: 84903000000, en: 447911123000 };

/** Add a prospect with the next free name; returns their id. */
export async function addProspect(stage, language) {
  const taken = new Set([...stage.people.values()].map(nameOf));
  const count = stage.people.size;
  const isFree = (names) => !taken.has(names.join(" "));
  const [first_name, last_name] =
    NAMES[language].find(isFree) ?? NAMES[language][count % NAMES[language].length];
  const phone = `+${PHONES[language] + count}`;
  const person = await post("people", {
    first_name,
    last_name,
    phone,
    language_code: language,
    label: "prospect",
  });
  return person.id;
}
