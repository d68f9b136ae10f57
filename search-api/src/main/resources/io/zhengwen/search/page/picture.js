/**
 * Who appears with whom: a table whose cells are as dark as their counts, each leading to the sentences behind it. It is
 * a real table, so it can be heard and walked through by keyboard as well as seen.
 */

import { announce, el, icon } from "./dom.js";
import { chips, labelOf, learn, learnChosen, nested } from "./facets.js";
import { failure, hitItem, skeletons } from "./passages.js";
import { ask } from "./question.js";
import { counted, number, say } from "./words.js";

const AXES = ["enterprise", "district", "topic", "person"];
const SIZE = 15;
const CHOICES = 100;
const DEPTHS = 5;
const STEP_IN = "\u3000";

export async function render(main, question) {
  const picture = new Picture(question);
  const standing = main.querySelector(".picture");
  document.title = say.title.results(say.pictureTitle);
  await picture.load();
  const key = standing?.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  main.replaceChildren(picture.element);
  if (!standing) {
    picture.element.querySelector("h1").focus({ preventScroll: true });
  } else if (key) {
    picture.element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
  await picture.showSentences();
}

class Picture {
  constructor(question) {
    this.question = question;
    this.rows = axis(question.get("rows"), "enterprise");
    this.columns = axis(question.get("columns"), this.rows === "topic" ? "district" : "topic");
    const third = AXES.slice(0, 3).find((facet) => facet !== this.rows && facet !== this.columns);
    this.third = third === "district" ? "district_path" : third;
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
      ask("cooccurrence", this.drawn.narrowing({ rows: this.rows, columns: this.columns, size: SIZE })),
      ask("search", this.drawn.with({ [this.third]: null }).search({ size: 1, facets: this.third, facet_size: CHOICES })).catch(() => null),
      learnChosen(this.question),
    ]);
    for (const [facet, values] of [[this.rows, answer.rows], [this.columns, answer.columns], [this.third, third?.facets[this.third]?.values ?? []]]) {
      values.forEach(({ value, label }) => learn(facet, value, label));
    }
    this.answer = withoutEmpty(answer);
    this.chips.replaceChildren(...chips(this.question));
    this.chips.hidden = !this.chips.children.length;
    this.choices.replaceChildren(this.#axis("rows", this.rows), this.#axis("columns", this.columns), this.#thirdAxis(third?.facets[this.third]?.values ?? []));
    this.table.replaceChildren(answer.cells.length ? this.#heat() : el("div", { class: "notice" }, el("h2", {}, say.empty), el("p", {}, say.nothingHint)));
    announce(answer.cells.length ? say.pairs(answer.cells.length) : say.empty);
  }

  #axis(name, chosen) {
    const other = name === "rows" ? this.columns : this.rows;
    return select(say[name], `axis-${name}`, AXES.map((facet) => [facet, say.facet[facet === "district" ? "district_path" : facet]]), chosen, (facet) => {
      const swapped = facet === other ? { [name === "rows" ? "columns" : "rows"]: chosen } : {};
      this.#go({ [name]: facet, ...swapped, row: null, column: null });
    });
  }

  #thirdAxis(values) {
    const chosen = this.question.all(this.third)[0] ?? "";
    const listed = chosen && !values.some(({ value }) => value === chosen) ? [[chosen, labelOf(this.third, chosen)]] : [];
    const tree = this.third === "district_path" ? nested(values) : values;
    const options = [["", say.any], ...listed, ...tree.map(({ value, label, count, depth = 0 }) => [value, `${STEP_IN.repeat(depth)}${label} (${number(count)})`])];
    return select(`${say.third} ${say.facet[this.third]}`, "axis-third", options, chosen, (value) => this.#go({ [this.third]: value || null, row: null, column: null }));
  }

  #go(changes) {
    const href = this.question.with(changes).href();
    const link = el("a", { href, hidden: true });
    this.element.append(link);
    link.click();
  }

  #heat() {
    const { rows, columns, cells } = this.answer;
    const counts = new Map(cells.map((cell) => [`${cell.row}\n${cell.column}`, cell.count]));
    const most = Math.max(...cells.map(({ count }) => count), 1);
    return el(
      "div",
      { class: "heat-scroll", role: "region", tabindex: 0, "aria-label": say.pictureTitle },
      el(
        "table",
        { class: "heat" },
        el("caption", { class: "unseen" }, say.pictureHint),
        el("thead", {}, el("tr", {}, el("td", {}), columns.map((column) => el("th", { scope: "col" }, el("span", {}, column.label))))),
        el("tbody", {}, rows.map((row) => el("tr", {}, el("th", { scope: "row" }, row.label), columns.map((column) => this.#cell(row, column, counts.get(`${row.value}\n${column.value}`) ?? 0, most))))),
      ),
      el("p", { class: "heat-scale", "aria-hidden": "true" }, say.fewerMore[0], Array.from({ length: DEPTHS }, (_, depth) => el("i", { class: `heat-${depth + 1}` })), say.fewerMore[1]),
    );
  }

  #cell(row, column, count, most) {
    if (!count) {
      return el("td", {}, el("span", { class: "unseen" }, "0"));
    }
    const chosen = this.question.get("row") === row.value && this.question.get("column") === column.value;
    const name = say.cell(row.label, column.label, number(count));
    return el(
      "td",
      {},
      el("a", { class: `heat-cell heat-${depth(count, most)}`, href: this.question.with({ row: row.value, column: column.value }).href(), title: name, "aria-label": name, "aria-current": chosen ? "true" : null, "data-key": `cell-${row.value}-${column.value}` }, number(count)),
    );
  }

  /** The sentences behind the cell that the address names. */
  async showSentences() {
    const [row, column] = [this.question.get("row"), this.question.get("column")];
    if (!row || !column) {
      return;
    }
    const pair = this.drawn.narrowedTo(this.rows, row).narrowedTo(this.columns, column);
    const name = (values, value) => values.find((one) => one.value === value)?.label ?? value;
    const hits = el("ol", { class: "hits" }, skeletons(2));
    const asSearch = pair.asSearch();
    this.behind.replaceChildren(el("h2", { id: "behind", tabindex: -1 }, say.behind(name(this.answer.rows, row), name(this.answer.columns, column))), el("p", {}, el("a", { class: "button", href: asSearch.href() }, say.asSearch)), hits);
    this.behind.hidden = false;
    this.behind.setAttribute("aria-labelledby", "behind");
    this.behind.scrollIntoView({ block: "nearest" });
    try {
      const answer = await ask("search", pair.search({ size: 10, facets: "source" }));
      hits.replaceChildren(...answer.hits.map((hit) => hitItem(hit, asSearch)));
      announce(counted(answer.total));
    } catch (e) {
      hits.replaceWith(failure(e.problem ?? { title: e.message }, () => this.showSentences()));
    }
    this.behind.scrollIntoView({ block: "nearest" });
  }
}

/** The same without rows and columns that meet no other. */
function withoutEmpty({ rows, columns, cells }) {
  const met = (values, name) => values.filter(({ value }) => cells.some((cell) => cell[name] === value));
  return { rows: met(rows, "row"), columns: met(columns, "column"), cells };
}

/** How dark a count is drawn, from 1 for a single one to all depths for the most; halfway when all are single. */
function depth(count, most) {
  return most === 1 ? Math.ceil(DEPTHS / 2) : 1 + Math.round(((DEPTHS - 1) * (Math.sqrt(count) - 1)) / (Math.sqrt(most) - 1));
}

function axis(given, otherwise) {
  return AXES.includes(given) ? given : otherwise;
}

function select(name, key, options, chosen, choose) {
  return el(
    "label",
    {},
    el("span", {}, name),
    el("select", { "data-key": key, onchange: (event) => choose(event.target.value) }, options.map(([value, text]) => el("option", { value, selected: value === chosen }, text))),
  );
}
