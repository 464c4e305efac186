/** Light, dark, or as the system has it; remembered by the browser. */

import { ICONS, icon } from "./dom.js";

const NEXT = { auto: "light", light: "dark", dark: "auto" };
const SIGNS = { auto: ICONS.auto, light: ICONS.sun, dark: ICONS.moon };

/** @param {HTMLButtonElement} toggle */
export function followTheme(toggle) {
  const stored = localStorage.getItem("theme");
  let theme = stored in NEXT ? stored : "auto";
  const apply = () => {
    document.documentElement.dataset.theme = theme;
    toggle.replaceChildren(icon(SIGNS[theme]));
    toggle.setAttribute("aria-label", `Theme: ${theme}`);
    toggle.title = `Theme: ${theme}`;
  };
  toggle.addEventListener("click", () => {
    theme = NEXT[theme];
    localStorage.setItem("theme", theme);
    apply();
  });
  apply();
}
