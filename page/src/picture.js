// @ts-check
/** Who appears with whom: two kinds of names against each other, a third to narrow by, and the sentences behind each pair. */

import { announce, el, icon } from "./dom.js";
import { chips, labelOf, keepLabel, fetchLabels, nested } from "./facets.js";
import { heat } from "./heat.js";
import { entityHref, failure, hitItem, skeletons } from "./passages.js";
import { ask } from "./question.js";
import { counted, number, say } from "./words.js";
/** @import { Count } from "../types/api" */
/** @import { Question, Values } from "./question.js" */

const AXES = ["enterprise", "district", "topic", "person"];
const SIZES = [15, 30, 50];
const CHOICES = 100;
const AMONG = 8;
const STEP_IN = "\u3000";

/**
 * @param {HTMLElement} main
 * @param {Question} question
 * @param {() => boolean} isAsked
 */
export async function render(main, question, isAsked) {
  const picture = new Picture(question);
  const previous = main.querySelector(".picture");
  await picture.load();
  if (!isAsked()) {
    return;
  }
  document.title = say.title.results(say.pictureTitle);
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  const key = active && previous?.contains(active) ? active.dataset.key : undefined;
  main.replaceChildren(picture.element);
  if (!previous) {
    picture.element.querySelector("h1").focus({ preventScroll: true });
  } else if (key) {
    /** @type {HTMLElement | null} */ (picture.element.querySelector(`[data-key="${CSS.escape(key)}"]`))?.focus({
      preventScroll: true,
    });
  }
  await picture.showSentences();
}

class Picture {
  /** @param {Question} question */
  constructor(question) {
    this.question = question;
    this.rows = axis(question.get("rows"), "enterprise");
    this.columns = axis(question.get("columns"), this.rows === "topic" ? "district" : "topic");
    const third = AXES.slice(0, 3).find((facet) => facet !== this.rows && facet !== this.columns);
    this.third = third === "district" ? "district_path" : third;
    this.among = third;
    this.size = SIZES.find((size) => String(size) === question.get("most")) ?? SIZES[0];
    this.table = el("div", { class: "heat-place" });
    this.behind = el("section", { class: "behind", hidden: true });
    this.choices = el("div", { class: "controls" });
    this.chips = el("ul", { class: "chips", "aria-label": say.chosen, hidden: true });
    this.element = el(
      "div",
      { class: "sheet picture" },
      el("p", { class: "way-back" }, el("a", { href: question.asSearch().href() }, icon("back"), say.toResults)),
      el("h1", { tabindex: -1 }, say.pictureTitle),
      el("p", { class: "quiet" }, say.pictureHint),
      this.choices,
      this.chips,
      this.table,
      this.behind,
    );
  }

  /** The search that the picture is drawn of: sentences, whatever the results list. */
  get drawn() {
    return this.question.with({ level: "sentence", group: null });
  }

  async load() {
    const [answer, third] = await Promise.all([
      ask("cooccurrence", this.drawn.narrowing({ rows: this.rows, columns: this.columns, size: this.size })),
      ask(
        "search",
        this.drawn.with({ [this.third]: null }).search({ size: 1, facets: this.third, facet_size: CHOICES }),
      ).catch(() => null),
      fetchLabels(this.question),
    ]);
    for (const [facet, values] of [
      [this.rows, answer.rows],
      [this.columns, answer.columns],
      [this.third, third?.facets[this.third]?.values ?? []],
    ]) {
      values.forEach(({ value, label }) => keepLabel(facet, value, label));
    }
    this.answer = withoutEmpty(answer);
    this.chips.replaceChildren(...chips(this.question));
    this.chips.hidden = !this.chips.children.length;
    this.choices.replaceChildren(
      this.#axis("rows", this.rows),
      this.#swap(),
      this.#axis("columns", this.columns),
      this.#thirdAxis(third?.facets[this.third]?.values ?? []),
      this.#sizes(Math.max(answer.rows.length, answer.columns.length)),
    );
    this.table.replaceChildren(
      answer.cells.length
        ? this.#heat()
        : el("div", { class: "notice" }, el("h2", {}, say.empty), el("p", {}, say.nothingHint)),
    );
    announce(answer.cells.length ? say.pairs(answer.cells.length) : say.empty);
  }

  /**
   * @param {"rows" | "columns"} name
   * @param {string} chosen
   */
  #axis(name, chosen) {
    const other = name === "rows" ? this.columns : this.rows;
    return select(
      say[name],
      `axis-${name}`,
      AXES.map((facet) => [facet, kind(facet)]),
      chosen,
      (facet) => {
        const swapped = facet === other ? { [name === "rows" ? "columns" : "rows"]: chosen } : {};
        this.#go({ [name]: facet, ...swapped, row: null, column: null });
      },
    );
  }

  #swap() {
    const turned = {
      rows: this.columns,
      columns: this.rows,
      row: this.question.get("column"),
      column: this.question.get("row"),
    };
    return el(
      "button",
      {
        class: "button axis-swap",
        type: "button",
        title: say.swap,
        "aria-label": say.swap,
        "data-key": "axis-swap",
        onclick: () => this.#go(turned),
      },
      icon("swap"),
    );
  }

  /**
   * How many rows and columns there may be, where there are more than the fewest.
   *
   * @param {number} shown
   */
  #sizes(shown) {
    if (shown < SIZES[0]) {
      return "";
    }
    return select(
      say.most,
      "axis-most",
      SIZES.map((size) => [String(size), say.mostOf(number(size))]),
      String(this.size),
      (size) => this.#go({ most: size === String(SIZES[0]) ? null : size }),
    );
  }

  /** @param {Count[]} values */
  #thirdAxis(values) {
    const chosen = this.question.all(this.third)[0] ?? "";
    const listed =
      chosen && !values.some(({ value }) => value === chosen) ? [[chosen, labelOf(this.third, chosen)]] : [];
    const tree = this.third === "district_path" ? nested(values) : values;
    const options = [
      ["", say.any],
      ...listed,
      ...tree.map(({ value, label, count, depth = 0 }) => [
        value,
        `${STEP_IN.repeat(depth)}${label} (${number(count)})`,
      ]),
    ];
    return select(`${say.third} ${say.facet[this.third]}`, "axis-third", options, chosen, (value) =>
      this.#go({ [this.third]: value || null, row: null, column: null }),
    );
  }

  /** @param {Record<string, Values>} changes */
  #go(changes) {
    const href = this.question.with(changes).href();
    const link = el("a", { href, hidden: true });
    this.element.append(link);
    link.click();
  }

  #heat() {
    return heat({
      pairs: this.answer,
      kinds: { rows: kind(this.rows), columns: kind(this.columns) },
      leads: {
        name: (axis, value) => entityHref(this.question, this[axis], value),
        cell: (row, column) => this.question.with({ row, column }).href(),
      },
      chosen: { row: this.question.get("row"), column: this.question.get("column") },
    });
  }

  /** The sentences behind the cell that the address names. */
  async showSentences() {
    const [row, column] = [this.question.get("row"), this.question.get("column")];
    if (!row || !column) {
      return;
    }
    const pair = this.drawn.narrowedTo(this.rows, row).narrowedTo(this.columns, column);
    /**
     * @param {Count[]} values
     * @param {string} value
     */
    const name = (values, value) => values.find((one) => one.value === value)?.label ?? value;
    const hits = el("ol", { class: "hits" }, skeletons(2));
    const found = el("p", { class: "behind-found" });
    const asSearch = pair.asSearch();
    this.behind.replaceChildren(
      el(
        "h2",
        { id: "behind", tabindex: -1 },
        say.behind(name(this.answer.rows, row), name(this.answer.columns, column)),
      ),
      found,
      el("p", {}, el("a", { class: "button", href: asSearch.href() }, say.asSearch)),
      hits,
    );
    this.behind.hidden = false;
    this.behind.setAttribute("aria-labelledby", "behind");
    this.behind.scrollIntoView({ block: "nearest" });
    try {
      /** @type {import("../types/api").SearchAnswer} */
      const answer = await ask("search", pair.search({ size: 10, facets: this.among, facet_size: AMONG }));
      found.replaceChildren(
        el("strong", {}, counted(answer.total)),
        ...this.#amongThem(answer.facets[this.among].values, asSearch),
      );
      hits.replaceChildren(...answer.hits.map((hit) => hitItem(hit, asSearch)));
      announce(counted(answer.total));
    } catch (e) {
      hits.replaceWith(failure(e.problem ?? { title: e.message }, () => this.showSentences()));
    }
    this.behind.scrollIntoView({ block: "nearest" });
  }

  /**
   * The third kind of names in the same sentences, unless one was chosen.
   *
   * @param {Count[]} values
   * @param {Question} asSearch
   */
  #amongThem(values, asSearch) {
    if (!values.length || this.question.all(this.third).length) {
      return [];
    }
    const links = values.map(({ value, label, count }) => {
      keepLabel(this.among, value, label);
      return el(
        "a",
        { class: `tag tag-${this.among}`, href: asSearch.narrowedTo(this.among, value).href() },
        `${label} ${number(count)}`,
      );
    });
    return [el("span", { class: "quiet" }, say.among(kind(this.among))), ...links];
  }
}

/**
 * What people call the names of an axis.
 *
 * @param {string} facet
 */
function kind(facet) {
  return say.type[facet];
}

/** The same without rows and columns that meet no other. */
function withoutEmpty({ rows, columns, cells }) {
  /**
   * @param {Count[]} values
   * @param {"row" | "column"} name
   */
  const met = (values, name) => values.filter(({ value }) => cells.some((cell) => cell[name] === value));
  return { rows: met(rows, "row"), columns: met(columns, "column"), cells };
}

/**
 * @param {string} given
 * @param {string} otherwise
 */
function axis(given, otherwise) {
  return AXES.includes(given) ? given : otherwise;
}

/**
 * @param {string} name
 * @param {string} key
 * @param {[string, string][]} options
 * @param {string} chosen
 * @param {(value: string) => void} choose
 */
function select(name, key, options, chosen, choose) {
  return el(
    "label",
    {},
    el("span", {}, name),
    el(
      "select",
      { "data-key": key, onchange: (event) => choose(event.target.value) },
      options.map(([value, text]) => el("option", { value, selected: value === chosen }, text)),
    ),
  );
}
