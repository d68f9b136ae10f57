// @ts-check
/** The language of the page, and its texts, numbers and days in it. The server puts the texts in their imports' place. */

import { zh } from "./words/zh.js";
import { en } from "./words/en.js";
/** @import { Total } from "../types/api" */

const KEPT = "zhengwen.language";

/** The texts by language: another language is another file, another import and another entry. */
const TEXTS = { zh, en };

/** @returns {keyof typeof TEXTS} */
function preferred() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEPT);
  const given = (asked ?? navigator.languages?.[0] ?? navigator.language ?? "zh").toLowerCase();
  return given.startsWith("zh") ? "zh" : asked || given.startsWith("en") ? "en" : "zh";
}

/** The language of the page: that of the address, else the one chosen last, else the browser's. */
export const language = preferred();

/** All that the page says. */
export const say = TEXTS[language];

/**
 * Remembers a language for the next visit.
 *
 * @param {string} code
 */
export function keepLanguage(code) {
  localStorage.setItem(KEPT, code);
}

const numbers = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en");

/** @param {number} n */
export function number(n) {
  return numbers.format(n);
}

/**
 * A count with its unit: 12 句, 1 sentence.
 *
 * @param {Total} total
 */
export function counted(total) {
  const n = number(total.value);
  const text = say.found(n, say.unit[total.unit] ?? total.unit);
  return total.relation === "approximate" ? say.about(text) : text;
}

const days = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", {
  year: "numeric",
  month: language === "zh" ? "long" : "short",
  day: "numeric",
  timeZone: "Asia/Shanghai",
});

/**
 * A day for people; what is no day stays as it is.
 *
 * @param {string} date
 */
export function day(date) {
  const time = Date.parse(date.length === 10 ? `${date}T00:00:00+08:00` : date);
  return Number.isNaN(time) ? date : days.format(time);
}
