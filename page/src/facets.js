// @ts-check
/** The filters beside the results, and the list of those that are chosen. */

import { el, icon, keepingFocus } from "./dom.js";
import { ask, FACETS } from "./question.js";
import { number, say } from "./words.js";
/** @import { FacetCounts, Count } from "../types/api" */
/** @import { Child } from "./dom.js" */
/** @import { Question, Go } from "./question.js" */

const SHOWN = 8;
const TYPING_PAUSE = 150;
const LISTED = FACETS.filter((facet) => facet !== "district");

/** What people read for values, as answers told it. */
const labels = new Map();

/**
 * Keeps a value's label.
 *
 * @param {string} facet
 * @param {string} value
 * @param {string} label
 */
export function keepLabel(facet, value, label) {
  labels.set(`${facet}:${value}`, label);
}

/**
 * Asks for the labels of chosen values that no answer has told yet, such as excluded ones, whose values are ids.
 * Resolves to whether there was any such label.
 *
 * @param {Question} question
 */
export async function fetchLabels(question) {
  const unknown = ["topic", "district_path", "district"].flatMap((facet) =>
    [...question.all(facet), ...question.all(`-${facet}`)]
      .filter((value) => known(facet, value) === undefined)
      .map((value) => [facet, value]),
  );
  await Promise.all(
    unknown.map(async ([facet, value]) => {
      /** @type {FacetCounts | null} */
      const answer = await ask(
        `facets/${facet}`,
        new URLSearchParams({ prefix: lastPart(value), level: "article" }),
      ).catch(() => null);
      const found = answer?.values.find((one) => one.value === value);
      keepLabel(facet, value, found?.label ?? lastPart(value));
    }),
  );
  return unknown.length > 0;
}

/** @param {string} value */
function lastPart(value) {
  return value.split("/").at(-1);
}

/**
 * What people read for a value, as far as an answer told it.
 *
 * @param {string} facet
 * @param {string} value
 */
export function labelOf(facet, value) {
  return known(facet, value) ?? (facet === "district_path" ? lastPart(value) : value);
}

/**
 * @param {string} facet
 * @param {string} value
 */
function known(facet, value) {
  return (
    labels.get(`${facet}:${value}`) ??
    (facet === "district_path" ? labels.get(`district:${lastPart(value)}`) : undefined)
  );
}

/** All facets of a search. */
export class FacetPanel {
  /** @param {Go} go */
  constructor(go) {
    this.groups = LISTED.map((facet) =>
      facet === "district_path" ? new DistrictGroup(facet, go) : new FacetGroup(facet, go),
    );
    this.element = el(
      "div",
      { class: "facets" },
      this.groups.map((group) => group.element),
    );
  }

  /**
   * @param {Question} question
   * @param {Record<string, FacetCounts>} facets
   */
  update(question, facets) {
    for (const [facet, { values }] of Object.entries(facets)) {
      for (const { value, label } of values) {
        keepLabel(facet, value, label);
        if (facet === "district_path") {
          keepLabel("district", value.split("/").at(-1), label);
        }
      }
    }
    const used = this.groups.findIndex(({ element }) => element.contains(document.activeElement));
    this.groups.forEach((group, index) => {
      group.keepPlace(index < used);
      group.update(question, facets[group.facet]);
    });
  }
}

/** One facet: its values with counts, a field to find others, and how several choices combine. */
class FacetGroup {
  /** @type {Question} */
  question;

  /** @type {FacetCounts} */
  counts;

  /** @type {Count[] | null} */
  found;

  /**
   * @param {string} facet
   * @param {Go} go
   */
  constructor(facet, go) {
    this.facet = facet;
    this.go = go;
    this.open = false;
    this.found = null;
    this.name = say.facet[facet];
    this.list = el(
      "ul",
      { class: "values" },
      [0, 1, 2, 3].map(() =>
        el("li", { class: "value value-skeleton", "aria-hidden": "true" }, el("i", { class: "line" })),
      ),
    );
    this.tail = el("div", { class: "facet-tail" });
    this.operator = el("div", { class: "facet-operator" });
    this.input = el("input", {
      class: "facet-find",
      type: "search",
      placeholder: say.findIn(this.name),
      "aria-label": say.findIn(this.name),
      autocomplete: "off",
      maxlength: 100,
      oninput: () => this.#type(),
    });
    this.element = el(
      "details",
      { class: "facet", open: true, "data-facet": facet },
      el("summary", {}, el("h2", {}, this.name)),
      el("div", { class: "facet-body" }, this.input, this.operator, this.list, this.tail),
    );
  }

  /**
   * @param {Question} question
   * @param {FacetCounts} counts
   */
  update(question, counts) {
    this.question = question;
    this.counts = counts ?? { values: [], other: 0 };
    this.element.hidden = !this.kept && !this.counts.values.length && !question.all(this.facet).length;
    this.input.hidden = !this.input.value && this.counts.values.length <= SHOWN && !this.counts.other;
    if (this.input.value.trim()) {
      this.#find();
    } else {
      this.found = null;
      this.show();
    }
  }

  /**
   * Above what one is choosing in, nothing shrinks, so that it stays where it is.
   *
   * @param {boolean} kept
   */
  keepPlace(kept) {
    this.kept = kept && !this.element.hidden;
    this.element.style.minHeight = this.kept ? `${this.element.getBoundingClientRect().height}px` : "";
  }

  show() {
    keepingFocus(this.element, () => {
      const all = this.found ?? this.top();
      const shown = this.open || this.found ? all : all.filter((value, index) => index < SHOWN || this.stays(value));
      this.list.replaceChildren(...shown.flatMap((value) => (this.found ? this.row(value) : this.branch(value))));
      this.operator.replaceChildren(...this.#operatorSwitch());
      this.tail.replaceChildren(...this.#more(all.length - shown.length));
    });
  }

  /** The values that stand for themselves. */
  top() {
    return this.counts.values;
  }

  /**
   * Whether a value is shown however rare it is.
   *
   * @param {Count} value
   * @returns {boolean}
   */
  stays({ selected }) {
    return selected ?? false;
  }

  /**
   * A value's rows.
   *
   * @param {Count} value
   */
  branch(value) {
    return [this.row(value)];
  }

  row({ value, label, count }, before = null) {
    const chosen = this.question.has(this.facet, value);
    return el(
      "li",
      { class: chosen ? "value value-chosen" : "value", "data-value": value },
      before,
      el(
        "label",
        {},
        el("input", {
          type: "checkbox",
          checked: chosen,
          "data-key": `${this.facet}=${value}`,
          onchange: () => this.go(this.choose(value)),
        }),
        el("span", { class: "value-name", title: label }, label),
        el("span", { class: "count" }, number(count)),
      ),
      el(
        "button",
        {
          class: "value-without",
          type: "button",
          title: say.without(label),
          "aria-label": say.without(label),
          "data-key": `-${this.facet}=${value}`,
          onclick: () => this.go(this.question.toggled(`-${this.facet}`, value)),
        },
        icon("without"),
      ),
    );
  }

  /**
   * The question once a value is chosen, or no longer.
   *
   * @param {string} value
   */
  choose(value) {
    return this.question.toggled(this.facet, value);
  }

  #operatorSwitch() {
    const name = `${this.facet}.op`;
    const all = this.question.get(name) === "and";
    if (this.question.all(this.facet).length < 2 && !all) {
      return [];
    }
    /**
     * @param {string} operator
     * @param {string} text
     */
    const choice = (operator, text) =>
      el(
        "label",
        { class: "segment" },
        el("input", {
          type: "radio",
          name,
          checked: (operator === "and") === all,
          "data-key": `${name}=${operator}`,
          onchange: () => this.go(this.question.with({ [name]: operator === "and" ? "and" : null })),
        }),
        el("span", {}, text),
      );
    return [
      el(
        "div",
        { class: "segments small", role: "radiogroup", "aria-label": say.operator(this.name) },
        choice("or", say.anyOf),
        choice("and", say.allOf),
      ),
    ];
  }

  /** @param {number} hidden */
  #more(hidden) {
    const nodes = [];
    if (this.found) {
      return this.found.length ? [] : [el("p", { class: "quiet" }, say.nothingIn)];
    }
    if (hidden > 0 || this.open) {
      nodes.push(
        el(
          "button",
          {
            class: "link",
            type: "button",
            "data-key": `${this.facet}-more`,
            "aria-expanded": String(this.open),
            onclick: () => this.#toggle(),
          },
          this.open ? say.fewer : say.more(number(hidden)),
        ),
      );
    }
    if (this.counts.other > 0 && (this.open || hidden <= 0)) {
      nodes.push(el("p", { class: "quiet" }, say.restCount(number(this.counts.other))));
    }
    return nodes;
  }

  #toggle() {
    this.open = !this.open;
    this.show();
  }

  #type() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#find(), TYPING_PAUSE);
  }

  async #find() {
    const prefix = this.input.value.trim();
    this.search?.abort();
    if (!prefix) {
      this.found = null;
      this.show();
      return;
    }
    this.search = new AbortController();
    try {
      /** @type {FacetCounts | null} */
      const answer = await ask(`facets/${this.facet}`, this.question.narrowing({ prefix }), this.search.signal);
      this.found = answer.values;
      for (const { value, label } of answer.values) {
        keepLabel(this.facet, value, label);
      }
      this.show();
    } catch (e) {
      if (e.name !== "AbortError") {
        this.found = this.counts.values.filter(({ label }) => label.includes(prefix));
        this.show();
        this.tail.append(el("p", { class: "quiet" }, say.findFailed));
      }
    }
  }
}

/** Districts as a tree: a province opens to its cities, these to their districts. */
class DistrictGroup extends FacetGroup {
  #opened = new Set();
  #closed = new Set();

  top() {
    return outermost(this.counts.values);
  }

  /** @param {Count} value */
  stays({ value }) {
    return this.#leadsToChosen(value);
  }

  /**
   * @param {Count} node
   * @param {number} [depth]
   */
  branch(node, depth = 0) {
    const children = this.#childrenOf(node.value);
    const open = children.length > 0 && this.#isOpen(node.value);
    const row = this.row(node, this.#disclosure(node, children, open));
    row.classList.add(`depth-${depth}`);
    return [row, ...(open ? children.flatMap((child) => this.branch(child, depth + 1)) : [])];
  }

  /** @param {string} path */
  #childrenOf(path) {
    return outermost(this.counts.values.filter(({ value }) => value.startsWith(`${path}/`)));
  }

  /**
   * @param {Count} node
   * @param {Count[]} children
   * @param {boolean} open
   */
  #disclosure(node, children, open) {
    if (!children.length) {
      return el("span", { class: "twig" });
    }
    const name = open ? say.shut(node.label) : say.open(node.label);
    return el(
      "button",
      {
        class: open ? "twig twig-open" : "twig",
        type: "button",
        "aria-expanded": String(open),
        "aria-label": name,
        "data-key": `twig-${node.value}`,
        onclick: () => this.#turn(node.value, open),
      },
      icon("next"),
    );
  }

  /**
   * @param {string} path
   * @param {boolean} open
   */
  #turn(path, open) {
    (open ? this.#closed : this.#opened).add(path);
    (open ? this.#opened : this.#closed).delete(path);
    this.show();
  }

  /** @param {string} path */
  #isOpen(path) {
    return this.#opened.has(path) || (!this.#closed.has(path) && this.#leadsToChosen(path));
  }

  /** @param {string} path */
  #leadsToChosen(path) {
    return this.question.all(this.facet).some((chosen) => chosen === path || chosen.startsWith(`${path}/`));
  }

  /**
   * A district stands for all below it, so neither its ancestors nor what lies below it stay chosen beside it.
   *
   * @param {string} value
   */
  choose(value) {
    const toggled = this.question.toggled(this.facet, value);
    /** @param {string} one */
    const related = (one) => one !== value && (one.startsWith(`${value}/`) || value.startsWith(`${one}/`));
    return toggled.with({ [this.facet]: toggled.all(this.facet).filter((one) => !related(one)) });
  }
}

/**
 * Districts in the order of a tree, each before all below it and with its depth.
 *
 * @param {Count[]} values
 * @param {number} [depth]
 */
export function nested(values, depth = 0) {
  return outermost(values).flatMap((node) => [
    { ...node, depth },
    ...nested(
      values.filter(({ value }) => value.startsWith(`${node.value}/`)),
      depth + 1,
    ),
  ]);
}

/**
 * The values that lie below no other.
 *
 * @param {Count[]} values
 */
function outermost(values) {
  const paths = new Set(values.map(({ value }) => value));
  return values.filter(({ value }) => {
    const parts = value.split("/");
    return !parts.some((_, length) => length > 0 && paths.has(parts.slice(0, length).join("/")));
  });
}

/**
 * The filters that are chosen, each with a way to take it away.
 *
 * @param {Question} question
 */
export function chips(question) {
  const list = [];
  /**
   * @param {string} text
   * @param {Question} without
   * @param {string} [kind]
   */
  const add = (text, without, kind = "") =>
    list.push(
      el(
        "li",
        {},
        el(
          "a",
          {
            class: `chip ${kind}`,
            href: without.href(),
            title: say.remove(text),
            "aria-label": say.remove(text),
            "data-key": `chip-${text}`,
          },
          el("span", {}, text),
          icon("close"),
        ),
      ),
    );
  /**
   * @param {string} facet
   * @param {string} value
   */
  const named = (facet, value) => (facet === "district" ? say.itself(labelOf(facet, value)) : labelOf(facet, value));
  for (const facet of FACETS) {
    for (const value of question.all(facet)) {
      add(named(facet, value), question.toggled(facet, value), `chip-${facet}`);
    }
    for (const value of question.all(`-${facet}`)) {
      add(say.excluded(named(facet, value)), question.toggled(`-${facet}`, value), "chip-without");
    }
  }
  if (question.get("from")) {
    add(say.since(question.get("from")), question.with({ from: null }));
  }
  if (question.get("to")) {
    add(say.until(question.get("to")), question.with({ to: null }));
  }
  if (list.length > 1) {
    list.push(
      el("li", {}, el("a", { class: "link", href: question.cleared().href(), "data-key": "chip-all" }, say.clearAll)),
    );
  }
  return list;
}
