// @ts-check
/** The question that the address holds, and how it is put to the API. */

import { say } from "./words.js";
/** @import { Problem } from "../types/api" */

/** @typedef {string | number | null | undefined | (string | number)[]} Values */
/** @typedef {(question: Question, options?: { replace?: boolean }) => void} Go */

/** What passages can be narrowed to, in the page's order. */
export const FACETS = ["district_path", "district", "enterprise", "topic", "person", "source"];

const SINGLE = ["q", "level", "scope", "group", "sort", "from", "to"];
const REPEATED = FACETS.flatMap((facet) => [facet, `-${facet}`]);
const OPERATORS = FACETS.map((facet) => `${facet}.op`);

/** What narrows a search: the API's own parameters. */
const NARROWING = new Set([...SINGLE.filter((name) => name !== "sort" && name !== "group"), ...REPEATED, ...OPERATORS]);

/** What only the page knows: which view, and what in it. */
const VIEW = ["view", "article", "at", "entity", "rows", "columns", "row", "column", "most"];

/** @type {Record<string, string>} */
const DEFAULTS = { level: "paragraph", scope: "passage" };

export class Question {
  #values;

  /** @param {string | URLSearchParams} pairs */
  constructor(pairs) {
    this.#values = new URLSearchParams(pairs);
  }

  static here() {
    return new Question(location.search);
  }

  /** @param {string} name */
  get(name) {
    return this.#values.get(name) ?? "";
  }

  /** @param {string} name */
  all(name) {
    return this.#values.getAll(name);
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  has(name, value) {
    return this.#values.getAll(name).includes(value);
  }

  /**
   * The same with other values: a string, a list, or null for none.
   *
   * @param {Record<string, Values>} changes
   */
  with(changes) {
    const values = new URLSearchParams(this.#values);
    for (const [name, value] of Object.entries(changes)) {
      values.delete(name);
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== null && one !== undefined && one !== "" && one !== DEFAULTS[name]) {
          values.append(name, String(one));
        }
      }
    }
    values.delete("shown");
    return new Question(values);
  }

  /**
   * The same with a value chosen, or no longer.
   *
   * @param {string} name
   * @param {string} value
   */
  toggled(name, value) {
    const rest = this.all(name).filter((one) => one !== value);
    const opposite = name.startsWith("-") ? name.slice(1) : `-${name}`;
    const chosen = rest.length === this.all(name).length;
    return this.with({
      [name]: chosen ? [...rest, value] : rest,
      [opposite]: this.all(opposite).filter((one) => one !== value),
    });
  }

  /**
   * The same narrowed to what also has a value; a choice among several with it becomes it alone.
   *
   * @param {string} facet
   * @param {string} value
   */
  narrowedTo(facet, value) {
    const before = this.all(facet);
    const operator = `${facet}.op`;
    if (before.includes(value)) {
      return this.get(operator) === "and" ? this : this.with({ [facet]: value });
    }
    return this.with({ [facet]: [...before, value], [operator]: before.length ? "and" : this.get(operator) });
  }

  /** The search alone, without a view over it. */
  asSearch() {
    return this.with(Object.fromEntries(VIEW.map((name) => [name, null])));
  }

  /**
   * The search with this many hits listed.
   *
   * @param {number} count
   */
  showing(count) {
    const question = this.with({});
    if (count) {
      question.#values.set("shown", String(count));
    }
    return question;
  }

  /** Without words, filters and dates; level, scope, order and grouping stay. */
  cleared() {
    const emptied = Object.fromEntries([...REPEATED, ...OPERATORS, "from", "to"].map((name) => [name, null]));
    return this.asSearch().with(emptied);
  }

  isNarrowed() {
    return [...REPEATED, "from", "to"].some((name) => this.#values.has(name));
  }

  /**
   * The parameters of `search`, of all that takes the same.
   *
   * @param {Record<string, string | number>} [more]
   */
  search(more = {}) {
    return this.#parameters((name) => NARROWING.has(name) || name === "sort" || name === "group", more);
  }

  /**
   * The parameters that narrow: of `timeline`, `facets`, `cooccurrence`.
   *
   * @param {Record<string, string | number>} [more]
   */
  narrowing(more = {}) {
    return this.#parameters((name) => NARROWING.has(name), more);
  }

  /**
   * @param {(name: string) => boolean} wanted
   * @param {Record<string, string | number>} more
   */
  #parameters(wanted, more) {
    const parameters = new URLSearchParams();
    for (const [name, value] of this.#values) {
      if (wanted(name) && value !== "") {
        parameters.append(name, value);
      }
    }
    for (const [name, value] of Object.entries(more)) {
      parameters.set(name, String(value));
    }
    return parameters;
  }

  /** The address of this question. */
  href() {
    const text = this.#values.toString();
    return text ? `?${text}` : "?";
  }
}

/** An answer that is none: what the API's problem says, or that nothing came at all. */
export class Failure extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/**
 * Asks the API; throws {@link Failure}.
 *
 * @param {string} path
 * @param {URLSearchParams} [parameters]
 * @param {AbortSignal} [signal]
 */
export async function ask(path, parameters, signal) {
  const query = parameters?.toString();
  let answer;
  try {
    answer = await fetch(`api/v1/${path}${query ? `?${query}` : ""}`, {
      signal,
      headers: { Accept: "application/json" },
    });
  } catch (e) {
    if (e.name === "AbortError") {
      throw e;
    }
    throw new Failure({ status: 0, title: "unreachable" });
  }
  const body = await answer
    .text()
    .then((text) => JSON.parse(text, named))
    .catch(() => null);
  if (!answer.ok) {
    throw new Failure(body ?? { status: answer.status, title: answer.statusText || String(answer.status) });
  }
  if (body === null) {
    throw new Failure({ status: 0, title: "unreachable" });
  }
  return body;
}

/**
 * The answer's topics by their names in the page's language; the API's own are Chinese, which then are other names.
 *
 * @param {string} key
 * @param {any} value
 */
function named(key, value) {
  if (value?.name && say.topics[value.id]) {
    value.name = say.topics[value.id];
  } else if (value?.label && value.label !== value.value && say.topics[value.value]) {
    const name = say.topics[value.value];
    value.aliases = value.aliases?.map((alias) => (alias === name ? value.label : alias));
    value.label = name;
  }
  return value;
}
