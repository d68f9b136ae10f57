// @ts-check
/** What is known of one enterprise, district, person or topic. */

import { el, icon } from "./dom.js";
import { keepLabel } from "./facets.js";
import { histogram } from "./histogram.js";
import { entityHref, hitItem, legend } from "./passages.js";
import { ask } from "./question.js";
import { counted, number, say } from "./words.js";
/** @import { Entity } from "../types/api" */
/** @import { Question } from "./question.js" */

const COMPANIONS = ["enterprise", "district", "topic", "person"];
const LISTED = 10;

/**
 * @param {HTMLElement} main
 * @param {Question} question
 * @param {() => boolean} isAsked
 */
export async function render(main, question, isAsked) {
  const [type, ...rest] = question.get("entity").split(":");
  /** @type {Entity} */
  const entity = await ask(
    `entities/${encodeURIComponent(type)}/${encodeURIComponent(rest.join(":"))}`,
    new URLSearchParams({ facet_size: String(LISTED + 1) }),
  );
  if (!isAsked()) {
    return;
  }
  keepLabel(entity.type, entity.value, entity.label);
  const sheet = page(entity, question);
  main.replaceChildren(sheet);
  document.title = say.title.results(entity.label);
  sheet.querySelector("h1").focus({ preventScroll: true });
}

/**
 * @param {Entity} entity
 * @param {Question} question
 */
function page(entity, question) {
  const about = question
    .cleared()
    .with({ q: null, scope: null, group: null, sort: null, level: "sentence", [entity.type]: entity.value });
  return el(
    "div",
    { class: "sheet entity" },
    el("p", { class: "way-back" }, el("a", { href: question.asSearch().href() }, icon("back"), say.toResults)),
    el(
      "header",
      { class: "entity-head" },
      el(
        "p",
        { class: "hit-kicker" },
        el("span", {}, say.type[entity.type] ?? entity.type),
        el("span", {}, counted(entity.total)),
      ),
      el("h1", { tabindex: -1, lang: "zh-Hans" }, entity.label),
      entity.aliases.length
        ? el(
            "p",
            { class: "aliases" },
            el("span", { class: "quiet" }, `${say.aliases} `),
            entity.aliases.map((alias) => [el("span", { class: "alias" }, alias), " "]),
          )
        : null,
      el(
        "p",
        { class: "actions" },
        el("a", { class: "button", href: about.href() }, say.allOfEntity(entity.label)),
        allBelow(entity, about),
      ),
    ),
    el(
      "section",
      { class: "entity-time", "aria-labelledby": "time" },
      el("h2", { id: "time" }, say.timeline),
      histogram(entity.timeline, (from, to) => about.with({ from, to }).href()),
    ),
    el(
      "section",
      { class: "companions", "aria-labelledby": "companions" },
      el("h2", { id: "companions" }, say.companions),
      el(
        "div",
        { class: "companions-lists" },
        COMPANIONS.map((facet) => companions(facet, entity, question, about)),
      ),
    ),
    el(
      "section",
      { "aria-labelledby": "evidence" },
      el("h2", { id: "evidence" }, say.evidence),
      entity.sentences.length
        ? [
            el(
              "ol",
              { class: "hits" },
              entity.sentences.map((hit) => hitItem(hit, question)),
            ),
            legend(),
          ]
        : el("p", { class: "quiet" }, say.noEvidence),
    ),
  );
}

/**
 * A district's page is about itself; this leads to it and all below it.
 *
 * @param {Entity} entity
 * @param {Question} about
 */
function allBelow(entity, about) {
  return entity.path
    ? el(
        "a",
        { class: "button", href: about.with({ district: null, district_path: entity.path }).href() },
        say.allBelow,
      )
    : null;
}

/**
 * @param {string} facet
 * @param {Entity} entity
 * @param {Question} question
 * @param {Question} about
 */
function companions(facet, entity, question, about) {
  const values = entity.companions[facet]?.values.slice(0, LISTED) ?? [];
  if (!values.length) {
    return null;
  }
  const most = Math.max(...values.map(({ count }) => count));
  /**
   * @param {string} value
   * @param {string} label
   * @param {number} count
   */
  const sentences = (value, label, count) => {
    const name = say.cell(entity.label, label, number(count));
    return el(
      "a",
      { class: "count", href: about.narrowedTo(facet, value).href(), title: name, "aria-label": name },
      number(count),
    );
  };
  return el(
    "div",
    {},
    el("h3", {}, say.type[facet]),
    el(
      "ul",
      { class: "measures" },
      values.map(({ value, label, count }) =>
        el(
          "li",
          {},
          el("a", { class: `name name-${facet}`, href: entityHref(question, facet, value) }, label),
          share(count / most),
          sentences(value, label, count),
        ),
      ),
    ),
  );
}

/** @param {number} part */
function share(part) {
  const bar = el("span", { class: "share", "aria-hidden": "true" });
  bar.style.setProperty("--share", `${100 * part}%`);
  return bar;
}
