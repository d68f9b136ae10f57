// @ts-check
/** The search: filters, dates, hits and what leads on from them. */

import { announce, el, icon, keepingFocus } from "./dom.js";
import { chips, FacetPanel, keepLabel, fetchLabels } from "./facets.js";
import { histogram, intervalFor } from "./histogram.js";
import { failure, hitItem, legend, skeletons } from "./passages.js";
import { ask } from "./question.js";
import { counted, number, say } from "./words.js";
/** @import { SearchAnswer } from "../types/api" */
/** @import { Question, Go } from "./question.js" */

const PAGE = 10;
const MOST = 100;
const FACET_SIZE = 50;

export class SearchView {
  #go;
  #listed = 0;

  /** @param {Go} go shows another question */
  constructor(go) {
    this.#go = go;
    this.facets = new FacetPanel(go);
    this.status = el("p", { class: "status" });
    this.chips = el("ul", { class: "chips", "aria-label": say.chosen, hidden: true });
    this.bars = el("div", { class: "bars-place" });
    this.suggested = el("div", { class: "suggested", hidden: true });
    this.hits = el("ol", { class: "hits" });
    this.tail = el("div", { class: "tail" });
    this.controls = new Controls(go);
    this.toggle = el(
      "button",
      {
        class: "button filters-toggle",
        type: "button",
        "aria-expanded": "false",
        "aria-controls": "filters",
        onclick: () => this.#showFilters(true),
      },
      icon("filter"),
      el("span", {}, say.filters),
    );
    this.side = el(
      "aside",
      {
        class: "side",
        id: "filters",
        "aria-label": say.filters,
        onkeydown: (event) => event.key === "Escape" && this.#showFilters(false),
      },
      this.facets.element,
      el(
        "p",
        { class: "side-close" },
        el("button", { class: "button", type: "button", onclick: () => this.#showFilters(false) }, say.hideFilters),
      ),
    );
    this.results = el(
      "section",
      { class: "results", "aria-label": say.results },
      el("h1", { class: "unseen", tabindex: -1 }, say.results),
      el("div", { class: "results-head" }, this.status, this.toggle, this.controls.level),
      this.chips,
      el(
        "section",
        { class: "dates", "aria-labelledby": "dates" },
        el("div", { class: "dates-head" }, el("h2", { id: "dates" }, say.dates), this.controls.dates),
        this.bars,
      ),
      this.controls.rest,
      this.suggested,
      this.hits,
      this.tail,
    );
    this.element = el("div", { class: "search" }, this.side, this.results);
    this.hits.append(...skeletons(5));
  }

  get heading() {
    return this.results.querySelector("h1");
  }

  /** @param {Question} question */
  title(question) {
    return question.get("q") ? say.title.results(question.get("q")) : say.title.home;
  }

  /**
   * Shows a question's answer; resolves once it stands there.
   *
   * @param {Question} question
   */
  async update(question) {
    this.question = question;
    this.controls.update(question);
    this.#showChips();
    const wanted = question.search().toString();
    if (wanted === this.asked && Number(question.get("shown") || PAGE) <= this.#listed) {
      return;
    }
    this.asked = null;
    this.running?.abort();
    this.running = new AbortController();
    const signal = this.running.signal;
    this.results.setAttribute("aria-busy", "true");
    const bars = this.#timeline(question, signal);
    try {
      /** @type {SearchAnswer} */
      const answer = await ask(
        "search",
        question.search({
          size: this.#firstSize(question),
          facets: this.#facetNames(question),
          facet_size: FACET_SIZE,
        }),
        signal,
      );
      this.#show(question, answer);
      this.asked = wanted;
    } catch (e) {
      if (e.name === "AbortError") {
        return;
      }
      this.#fail(e);
    }
    this.results.removeAttribute("aria-busy");
    await bars;
  }

  /** @param {Question} question */
  #firstSize(question) {
    return Math.min(MOST, Math.max(PAGE, Math.ceil(Number(question.get("shown") || 0) / PAGE) * PAGE));
  }

  /** @param {Question} question */
  #facetNames(question) {
    const exact = question.all("district").length ? ["district"] : [];
    return [...exact, "district_path", "enterprise", "topic", "person", "source"].join(",");
  }

  /**
   * @param {Question} question
   * @param {SearchAnswer} answer
   */
  #show(question, answer) {
    this.answer = answer;
    this.facets.element.hidden = false;
    this.facets.update(question, answer.facets);
    this.#showChips();
    this.status.replaceChildren(
      el("strong", {}, counted(answer.total)),
      el("span", { class: "quiet" }, say.took(number(answer.took_ms))),
    );
    this.#suggest(question, answer.suggested_filters ?? []);
    this.#listed = answer.hits.length;
    keepingFocus(this.hits, () => this.hits.replaceChildren(...answer.hits.map((hit) => hitItem(hit, question))));
    this.hits.hidden = !answer.hits.length;
    this.#showTail();
    fetchLabels(question).then((changed) => changed && this.question === question && this.#showChips());
    announce(answer.total.value ? counted(answer.total) : say.nothing);
  }

  #showChips() {
    keepingFocus(this.chips, () => this.chips.replaceChildren(...chips(this.question)));
    this.chips.hidden = !this.chips.children.length;
  }

  /**
   * @param {Question} question
   * @param {{ facet: string; value: string; label: string }[]} offers
   */
  #suggest(question, offers) {
    const links = offers.map(({ facet, value, label }) => {
      keepLabel(facet, value, label);
      return el(
        "a",
        {
          class: `tag tag-${facet === "district_path" ? "district" : facet}`,
          href: question.toggled(facet, value).href(),
        },
        `${say.facet[facet]} · ${label}`,
      );
    });
    this.suggested.replaceChildren(el("span", { class: "quiet" }, say.suggested), ...links);
    this.suggested.hidden = !links.length;
  }

  #showTail() {
    const { answer, question } = this;
    if (!answer.hits.length) {
      this.tail.replaceChildren(this.#empty());
      return;
    }
    const all = answer.total.value;
    const left = all - this.#listed;
    const more = left > 0 && (answer.next || this.#listed < MOST);
    const button = el(
      "button",
      { class: "button button-wide", type: "button", "data-key": "more", onclick: () => this.#more() },
      say.next(number(Math.min(PAGE, left))),
    );
    keepingFocus(this.tail, () =>
      this.tail.replaceChildren(
        el(
          "p",
          { class: "more" },
          more ? button : null,
          el("span", { class: "quiet" }, left > 0 ? say.shown(number(this.#listed), number(all)) : say.end),
        ),
        legend(),
        this.#exports(question),
      ),
    );
  }

  /** @param {Question} question */
  #exports(question) {
    const file = (format) => `api/v1/export?${question.narrowing({ format })}`;
    return el(
      "p",
      { class: "exports" },
      el("span", { class: "quiet" }, say.export),
      el("a", { href: file("csv"), download: "zhengwen.csv" }, "CSV"),
      el("a", { href: file("jsonl"), download: "zhengwen.jsonl" }, "JSON Lines"),
      el("span", { class: "quiet" }, say.feed),
      el("a", { href: `api/v1/search.atom?${question.narrowing()}`, type: "application/atom+xml" }, "Atom"),
    );
  }

  #empty() {
    const { answer, question } = this;
    const offers = (answer.relaxed ?? []).map((offer) =>
      el("a", { class: "button", href: question.with(relaxationChanges(offer)).href() }, relaxationLabel(offer)),
    );
    if (question.isNarrowed()) {
      offers.push(el("a", { class: "button", href: question.cleared().href() }, say.withoutFilters));
    }
    return el(
      "div",
      { class: "notice" },
      el("h2", {}, say.nothing),
      el("p", {}, say.nothingHint),
      el("p", { class: "actions" }, offers),
    );
  }

  /** The next hits, below those that are there. */
  async #more() {
    const { answer, question } = this;
    const button = this.tail.querySelector("button");
    button.setAttribute("aria-disabled", "true");
    button.textContent = say.loading;
    try {
      const more = answer.next
        ? { size: PAGE, cursor: answer.next, facets: "source" }
        : { size: Math.min(MOST, this.#listed + PAGE), facets: "source" };
      /** @type {SearchAnswer} */
      const next = await ask("search", question.search(more), this.running.signal);
      const hits = answer.next ? next.hits : next.hits.slice(this.#listed);
      const items = hits.map((hit) => hitItem(hit, question));
      this.hits.append(...items);
      this.#listed += hits.length;
      this.answer = { ...answer, next: next.next };
      this.#showTail();
      this.#go(question.showing(this.#listed), { replace: true });
      items[0]?.querySelector("a")?.focus({ preventScroll: true });
      announce(say.shown(number(this.#listed), number(answer.total.value)));
    } catch (e) {
      if (e.name !== "AbortError") {
        this.#showTail();
        this.tail.prepend(failure(e.problem ?? { title: e.message }, () => this.#more()));
      }
    }
  }

  /** @param {any} e */
  #fail(e) {
    const problem = e.problem ?? { title: e.message };
    this.#listed = 0;
    this.status.replaceChildren();
    this.suggested.hidden = true;
    this.facets.element.hidden = true;
    this.hits.hidden = true;
    this.hits.replaceChildren();
    this.tail.replaceChildren(failure(problem, () => this.update(this.question)));
  }

  /**
   * @param {Question} question
   * @param {AbortSignal} signal
   */
  async #timeline(question, signal) {
    try {
      /** @type {import("../types/api").Timeline} */
      const timeline = await ask(
        "timeline",
        question.narrowing({ interval: intervalFor(question.get("from"), question.get("to")) }),
        signal,
      );
      const bars = histogram(timeline, (from, to) => question.with({ from, to }).href());
      keepingFocus(this.bars, () => this.bars.replaceChildren(bars));
    } catch (e) {
      if (e.name !== "AbortError") {
        this.bars.replaceChildren(el("p", { class: "bars-none quiet" }, say.noTimeline));
      }
    }
  }

  /**
   * On a narrow screen the filters lie over the results.
   *
   * @param {boolean} open
   */
  #showFilters(open) {
    if (this.element.classList.contains("filters-open") === open) {
      return;
    }
    this.element.classList.toggle("filters-open", open);
    this.toggle.setAttribute("aria-expanded", String(open));
    this.results.inert = open;
    /** @type {HTMLElement} */ (document.querySelector(".top")).inert = open;
    document.body.classList.toggle("still", open);
    (open ? this.side.querySelector("summary") : this.toggle).focus();
  }
}

/** What an offered question changes. */
function relaxationChanges({ change, q, from, to }) {
  return { ...(q ? { q } : {}), ...(change === "fewer_words" ? {} : { from, to }) };
}

function relaxationLabel({ change, q, from, to, total }) {
  switch (change) {
    case "wider_dates":
      return say.relaxedRange([from && say.since(from), to && say.until(to)].filter(Boolean).join(" "), number(total));
    case "any_date":
      return say.relaxedDates(number(total));
    case "fewer_words":
      return say.relaxedWords(q, number(total));
    default:
      return say.relaxedBoth(q, number(total));
  }
}

/** What is set once for a search: level, dates, order, scope, grouping. */
class Controls {
  /** @param {Go} go */
  constructor(go) {
    /**
     * @param {string} name
     * @param {string} value
     */
    const set = (name, value) => go(this.question.with({ [name]: value }));
    this.level = el(
      "div",
      { class: "segments", role: "radiogroup", "aria-label": say.level },
      Object.entries(say.levels).map(([value, text]) =>
        el(
          "label",
          { class: "segment" },
          el("input", { type: "radio", name: "level", value, onchange: () => set("level", value) }),
          el("span", {}, text),
        ),
      ),
    );
    this.selects = ["sort", "scope", "group"].map((name) =>
      el(
        "select",
        { name, onchange: (event) => set(name, event.target.value) },
        Object.entries(say[`${name}s`]).map(([value, text]) => el("option", { value }, text)),
      ),
    );
    this.rest = el(
      "div",
      { class: "controls" },
      this.selects.map((select) => el("label", {}, el("span", {}, say[select.name]), select)),
    );
    this.inputs = ["from", "to"].map((name) =>
      el("input", {
        type: "date",
        name,
        min: "1900-01-01",
        max: "2100-12-31",
        onchange: (event) => set(name, event.target.value),
      }),
    );
    this.dates = el(
      "div",
      { class: "dates-inputs" },
      this.inputs.map((input) => el("label", {}, el("span", {}, say[input.name]), input)),
    );
  }

  /** @param {Question} question */
  update(question) {
    this.question = question;
    const level = question.get("level") || "paragraph";
    for (const radio of this.level.querySelectorAll("input")) {
      radio.checked = radio.value === level;
    }
    const byDefault = { sort: question.get("q") ? "relevance" : "newest", scope: "passage", group: "" };
    for (const select of this.selects) {
      select.value = question.get(select.name) || byDefault[select.name];
    }
    const [from, to] = this.inputs;
    from.value = firstDay(question.get("from"));
    to.value = lastDay(question.get("to"));
  }
}

/**
 * The first day of a year or month; a day is its own.
 *
 * @param {string} date
 */
function firstDay(date) {
  return date && `${date}-01-01`.slice(0, 10);
}

/**
 * The last day of a year or month; a day is its own.
 *
 * @param {string} date
 */
function lastDay(date) {
  const [year, month, day] = date.split("-");
  if (!year || day) {
    return date;
  }
  return month ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : `${year}-12-31`;
}
