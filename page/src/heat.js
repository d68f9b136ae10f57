// @ts-check
/**
 * Pairs of names as a table whose cells are as dark as their counts, with totals beside the names. It is a real table, so
 * it can be heard as well as seen; to the keyboard it is one stop, within which arrows walk over names and cells.
 */

import { el } from "./dom.js";
import { number, say } from "./words.js";
/** @import { Count } from "../types/api" */

const DEPTHS = 5;

/**
 * What a table shows.
 *
 * @typedef {object} HeatTable
 * @property {import("../types/api").Pairs} pairs rows, columns and cells as the API answers
 * @property {{ rows: string, columns: string }} kinds what rows and columns are called
 * @property {{ name: (axis: "rows" | "columns", value: string) => string,
 *     cell: (row: string, column: string) => string }} leads the addresses of a name and of a cell
 * @property {{ row: string, column: string }} chosen the cell that is open
 */

/** The table; see {@link heat}. */
class Heat {
  /** @param {HeatTable} table */
  constructor({ pairs, kinds, leads, chosen }) {
    this.kinds = kinds;
    this.leads = leads;
    this.chosen = chosen;
    this.rows = pairs.rows;
    this.columns = pairs.columns;
    this.cells = new Map(pairs.cells.map((cell) => [`${cell.row}\n${cell.column}`, cell.count]));
    this.most = Math.max(...this.cells.values(), 1);
    this.readout = el("p", { class: "heat-readout", "aria-hidden": "true" });
    this.heads = this.columns.map((column) =>
      el(
        "a",
        {
          href: leads.name("columns", column.value),
          tabindex: -1,
          title: column.label,
          "data-key": `column-${column.value}`,
        },
        column.label,
      ),
    );
    this.lines = [[null, ...this.heads], ...this.rows.map((row) => this.#line(row))];
    this.places = new Map(this.lines.flatMap((line, y) => line.flatMap((node, x) => (node ? [[node, [y, x]]] : []))));
    this.stop = this.#firstStop();
    this.stop.tabIndex = 0;
    this.element = el(
      "div",
      { class: "heat-frame" },
      el("div", { class: "heat-notes" }, this.#scale(), this.readout),
      el("div", { class: "heat-scroll" }, this.#table()),
    );
  }

  /** @param {Count} row */
  #line(row) {
    const head = el(
      "a",
      { href: this.leads.name("rows", row.value), tabindex: -1, title: row.label, "data-key": `row-${row.value}` },
      row.label,
    );
    return [head, ...this.columns.map((column) => this.#cell(row, column))];
  }

  /**
   * A cell that leads on, or the place of none.
   *
   * @param {Count} row
   * @param {Count} column
   */
  #cell(row, column) {
    const count = this.#count(row, column);
    if (!count) {
      return el("td", { class: "heat-none", tabindex: -1 }, el("span", { class: "unseen" }, "0"));
    }
    const chosen = this.chosen.row === row.value && this.chosen.column === column.value;
    const name = say.cell(row.label, column.label, number(count));
    return el(
      "a",
      {
        class: `heat-cell heat-${depth(count, this.most)}`,
        href: this.leads.cell(row.value, column.value),
        tabindex: -1,
        title: name,
        "aria-label": name,
        "aria-current": chosen ? "true" : null,
        "data-key": `cell-${row.value}-${column.value}`,
      },
      number(count),
    );
  }

  /**
   * @param {Count} row
   * @param {Count} column
   */
  #count(row, column) {
    return this.cells.get(`${row.value}\n${column.value}`) ?? 0;
  }

  /** The cell that is open, else the darkest. */
  #firstStop() {
    const cells = this.lines.slice(1).flatMap((line) => line.slice(1));
    return (
      cells.find((cell) => cell.hasAttribute("aria-current")) ??
      cells.find((cell) => cell.classList.contains(`heat-${depth(this.most, this.most)}`))
    );
  }

  #table() {
    /** @param {Element} node */
    const inCell = (node) => (node.localName === "td" ? node : el("td", {}, node));
    const widest = Math.max(...this.rows.map(({ count }) => count));
    const highest = Math.max(...this.columns.map(({ count }) => count));
    return el(
      "table",
      {
        class: "heat",
        role: "grid",
        onkeydown: (event) => this.#walk(event),
        onfocusin: (event) => this.#enter(event.target),
        onpointerover: (event) => this.#point(event.target),
        onpointerleave: () => this.#point(document.activeElement),
      },
      el("caption", { class: "unseen" }, `${say.pictureHint} ${say.pictureKeys}`),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("td", { class: "heat-corner" }, this.kinds.rows),
          el("th", { scope: "col", class: "heat-total" }, say.total),
          this.heads.map((head) => el("th", { scope: "col" }, head)),
        ),
        el(
          "tr",
          { class: "heat-totals" },
          el("th", { scope: "row" }, say.total),
          el("td", {}),
          this.columns.map((column) => this.#total(column, this.kinds.rows, column.count / highest)),
        ),
      ),
      el(
        "tbody",
        {},
        this.rows.map((row, y) =>
          el(
            "tr",
            {},
            el("th", { scope: "row" }, this.lines[y + 1][0]),
            this.#total(row, this.kinds.columns, row.count / widest),
            this.lines[y + 1].slice(1).map(inCell),
          ),
        ),
      ),
    );
  }

  /** How many name this and anything of the other kind, which is less than its cells' sum where some name several. */
  #total({ label, count }, others, share) {
    const total = el(
      "td",
      { class: "heat-total", title: say.totalOf(label, others, number(count)) },
      el("span", {}, number(count)),
    );
    total.style.setProperty("--share", `${100 * share}%`);
    return total;
  }

  /** What each depth stands for among the counts that are there. */
  #scale() {
    const counts = [...this.cells.values()];
    const steps = Array.from({ length: DEPTHS }, (_, index) =>
      counts.filter((count) => depth(count, this.most) === index + 1),
    );
    const range = (step) => [...new Set([Math.min(...step), Math.max(...step)])].map(number).join("–");
    return el(
      "p",
      { class: "heat-scale", "aria-hidden": "true" },
      say.heatScale,
      steps.flatMap((step, index) => (step.length ? [el("i", { class: `heat-${index + 1}` }), range(step)] : [])),
    );
  }

  /** @param {any} event */
  #walk(event) {
    const [y, x] = this.places.get(/** @type {any} */ (document.activeElement)) ?? [];
    if (y === undefined) {
      return;
    }
    const [bottom, right] = [this.lines.length - 1, this.heads.length];
    const far = event.ctrlKey || event.metaKey;
    const to = {
      ArrowLeft: [y, x - 1],
      ArrowRight: [y, x + 1],
      ArrowUp: [y - 1, x],
      ArrowDown: [y + 1, x],
      Home: far ? [1, 1] : [y, y ? 0 : 1],
      End: far ? [bottom, right] : [y, right],
    }[event.key];
    const node = to && this.lines[to[0]]?.[to[1]];
    if (to) {
      event.preventDefault();
    }
    node?.focus();
  }

  /** @param {any} node */
  #enter(node) {
    if (this.places.has(node)) {
      this.stop.tabIndex = -1;
      this.stop = node;
      node.tabIndex = 0;
    }
    this.#point(node);
  }

  /**
   * Shows whose cell it is.
   *
   * @param {any} target
   */
  #point(target) {
    const node = target.closest?.("a, .heat-none");
    const [y, x] = this.places.get(node) ?? [0, 0];
    this.lines.forEach((line, index) => line[0]?.parentElement.classList.toggle("heat-at", index === y));
    this.heads.forEach((head, index) => head.parentElement.classList.toggle("heat-at", index + 1 === x));
    const [row, column] = [this.rows[y - 1], this.columns[x - 1]];
    this.readout.textContent = row && column ? say.cell(row.label, column.label, number(this.#count(row, column))) : "";
  }
}

/**
 * The table and what its shades mean.
 *
 * @param {HeatTable} table
 */
export function heat(table) {
  return new Heat(table).element;
}

/**
 * How dark a count is drawn, from 1 for a single one to all depths for the most; halfway when all are single.
 *
 * @param {number} count
 * @param {number} most
 */
function depth(count, most) {
  return most === 1
    ? Math.ceil(DEPTHS / 2)
    : 1 + Math.round(((DEPTHS - 1) * (Math.sqrt(count) - 1)) / (Math.sqrt(most) - 1));
}
