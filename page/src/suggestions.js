// @ts-check
/** Suggestions while one types: a combobox with a list box below it. */

import { announce, el } from "./dom.js";
import { keepLabel } from "./facets.js";
import { ask, Question } from "./question.js";
import { counted, say } from "./words.js";
/** @import { Suggestion } from "../types/api" */
/** @import { Go } from "./question.js" */

const TYPING_PAUSE = 120;

export class Suggestions {
  #options = [];
  #current = -1;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} box
   * @param {Go} go
   */
  constructor(input, box, go) {
    this.input = input;
    this.box = box;
    this.go = go;
    this.list = el("ul", { role: "listbox", id: "suggestions-list", "aria-label": say.searchLabel });
    box.append(this.list);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": "suggestions-list",
    })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.#type());
    input.addEventListener("keydown", (event) => this.#key(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    const typed = input.value.trim();
    if (document.activeElement === input && typed && typed !== Question.here().get("q")) {
      this.#type();
    }
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.box.hidden = true;
    this.#current = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  #type() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#ask(), TYPING_PAUSE);
  }

  async #ask() {
    const typed = this.input.value.trim();
    this.asking?.abort();
    if (!typed) {
      this.close();
      return;
    }
    this.asking = new AbortController();
    try {
      /** @type {import("../types/api").Suggestions} */
      const answer = await ask("suggest", new URLSearchParams({ q: typed }), this.asking.signal);
      if (document.activeElement === this.input) {
        this.unit = answer.unit;
        this.#show([
          ...answer.entities,
          ...answer.titles.map((title) => ({ type: "article", value: title.article_id, label: title.title })),
        ]);
      }
    } catch (e) {
      if (e.name !== "AbortError") {
        this.close();
      }
    }
  }

  /** @param {Suggestion[]} suggestions */
  #show(suggestions) {
    this.#options = suggestions;
    this.#current = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...suggestions.map((suggestion, index) => this.#option(suggestion, index)));
    this.box.hidden = !suggestions.length;
    this.input.setAttribute("aria-expanded", String(suggestions.length > 0));
    announce(say.suggestionsCount(suggestions.length));
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} index
   */
  #option(suggestion, index) {
    const { type } = suggestion;
    return el(
      "li",
      {
        role: "option",
        id: `suggestion-${index}`,
        class: "suggestion",
        "aria-selected": "false",
        onclick: () => this.#choose(index),
      },
      el("span", { class: `kind kind-${type}` }, say.type[type] ?? type),
      el("span", { class: "suggestion-label", lang: "zh-Hans" }, suggestion.label),
      suggestion.count === undefined
        ? null
        : el("span", { class: "count" }, counted({ value: suggestion.count, unit: this.unit, relation: "eq" })),
    );
  }

  /** @param {any} event */
  #key(event) {
    const count = this.#options.length;
    if (event.isComposing || this.box.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = count + 1;
      this.#mark(((this.#current + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && this.#current >= 0) {
      event.preventDefault();
      this.#choose(this.#current);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  /** @param {number} index */
  #mark(index) {
    this.#current = index;
    for (const [place, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(place === index));
    }
    if (index < 0) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      this.input.setAttribute("aria-activedescendant", `suggestion-${index}`);
      this.list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  /**
   * A name becomes a filter, a district with all below it; a title opens its article.
   *
   * @param {number} index
   */
  #choose(index) {
    const suggestion = this.#options[index];
    this.close();
    const asked = Question.here().asSearch().with({ q: null });
    if (suggestion.type === "article") {
      this.go(Question.here().asSearch().with({ article: suggestion.value }));
      return;
    }
    const [facet, value] = suggestion.path ? ["district_path", suggestion.path] : [suggestion.type, suggestion.value];
    keepLabel(facet, value, suggestion.label);
    const chosen = asked.has(facet, value) ? asked : asked.toggled(facet, value);
    this.input.value = "";
    this.go(chosen);
  }
}
