// @ts-check
/** An article to read: names marked, the passage that was found in sight, the text as it was received beside it. */

import { el, icon, externalLink } from "./dom.js";
import { annotated, entityHref, legend } from "./passages.js";
import { ask } from "./question.js";
import { day, say } from "./words.js";
/** @import { Article, Paragraph } from "../types/api" */
/** @import { Question } from "./question.js" */

/**
 * @param {HTMLElement} main
 * @param {Question} question
 * @param {() => boolean} isAsked
 */
export async function render(main, question, isAsked) {
  /** @type {Article} */
  const article = await ask(`articles/${encodeURIComponent(question.get("article"))}`);
  if (!isAsked()) {
    return;
  }
  const reader = new Reader(article, question);
  main.replaceChildren(reader.element);
  document.title = say.title.results(article.title ?? say.untitled);
  reader.scrollToMatch();
}

class Reader {
  /**
   * @param {Article} article
   * @param {Question} question
   */
  constructor(article, question) {
    this.article = article;
    this.question = question.with({ at: null });
    this.at =
      /^p(\d+)(?:s(\d+))?$/
        .exec(question.get("at"))
        ?.slice(1)
        .map((n) => (n ? Number(n) : null)) ?? [];
    this.text = el(
      "div",
      { class: "reader-text", lang: "zh-Hans" },
      article.paragraphs.map((paragraph) => this.#paragraph(paragraph)),
    );
    this.element = el(
      "div",
      { class: "sheet reader" },
      el("p", { class: "way-back" }, el("a", { href: question.asSearch().href() }, icon("back"), say.toResults)),
      el(
        "article",
        { class: "reader-article" },
        el(
          "h1",
          { tabindex: -1, lang: "zh-Hans" },
          article.title ? annotated(article.title, [], article.title_mentions ?? [], this.question) : say.untitled,
        ),
        this.#facts(),
        this.#original(),
        this.text,
        legend(),
      ),
      this.#names(),
    );
  }

  #facts() {
    const { published_at: published, source, language_form: form, url } = this.article;
    return el(
      "p",
      { class: "hit-kicker" },
      published ? el("time", { datetime: published.slice(0, 10) }, day(published)) : el("span", {}, say.undatedHit),
      source ? el("span", {}, source) : null,
      form && form !== "simplified" ? el("span", {}, say.forms[form] ?? form) : null,
      externalLink(url, say.sourceLink),
    );
  }

  /** @param {Paragraph} paragraph */
  #paragraph(paragraph) {
    const [at, sentence] = this.at;
    const here = paragraph.paragraph === at;
    const parts =
      here && sentence
        ? this.#aroundSentence(
            paragraph,
            paragraph.sentences.find((one) => one.sentence === sentence),
          )
        : this.#part(paragraph, 0, paragraph.text.length);
    const attributes = {
      id: `p${paragraph.paragraph}`,
      class: here && !sentence ? "found-here" : null,
      "aria-current": here && !sentence ? "true" : null,
    };
    return el("p", attributes, here && !sentence ? foundLabel() : null, parts);
  }

  /**
   * @param {Paragraph} paragraph
   * @param {{ sentence: number; start: number; end: number } | undefined} found
   */
  #aroundSentence(paragraph, found) {
    if (!found) {
      return this.#part(paragraph, 0, paragraph.text.length);
    }
    return [
      this.#part(paragraph, 0, found.start),
      el(
        "span",
        { class: "found-here", "aria-current": "true" },
        foundLabel(),
        this.#part(paragraph, found.start, found.end),
      ),
      this.#part(paragraph, found.end, paragraph.text.length),
    ];
  }

  /**
   * @param {Paragraph} paragraph
   * @param {number} start
   * @param {number} end
   */
  #part(paragraph, start, end) {
    return annotated(paragraph.text, [], paragraph.mentions, this.question, [start, end]);
  }

  /** The text as it was received, shown instead of the clean one. */
  #original() {
    if (!this.article.original) {
      return null;
    }
    const received = el(
      "pre",
      { class: "reader-original", role: "region", hidden: true, tabindex: 0, lang: "zh", "aria-label": say.original },
      annotated(this.article.original, [], this.#received(), this.question),
    );
    /** @param {boolean} original */
    const show = (original) => {
      received.hidden = !original;
      this.text.hidden = original;
    };
    /**
     * @param {boolean} original
     * @param {string} text
     */
    const choice = (original, text) =>
      el(
        "label",
        { class: "segment" },
        el("input", { type: "radio", name: "form", checked: !original, onchange: () => show(original) }),
        el("span", {}, text),
      );
    return [
      el(
        "div",
        { class: "segments small", role: "radiogroup", "aria-label": say.original },
        choice(false, say.clean),
        choice(true, say.original),
      ),
      received,
    ];
  }

  /** The names where they stand in the text as it was received. */
  #received() {
    const mentions = [
      ...(this.article.title_mentions ?? []),
      ...this.article.paragraphs.flatMap(({ mentions }) => mentions),
    ];
    return mentions
      .filter(({ original_start: start, original_end: end }) => start !== undefined && end > start)
      .map((mention) => ({ ...mention, start: mention.original_start, end: mention.original_end }));
  }

  #names() {
    const { districts, enterprises, persons, topics } = this.article;
    /**
     * @param {string} type
     * @param {[string, string][]} values
     */
    const group = (type, values) =>
      values.length
        ? [
            el("h3", {}, say.type[type]),
            el(
              "ul",
              { class: "names" },
              values.map(([value, label]) =>
                el(
                  "li",
                  {},
                  el("a", { class: `name name-${type}`, href: entityHref(this.question, type, value) }, label),
                ),
              ),
            ),
          ]
        : null;
    return el(
      "aside",
      { class: "reader-names", "aria-label": say.inArticle },
      el("h2", {}, say.inArticle),
      group(
        "district",
        districts.map(({ code, name }) => [code, name]),
      ),
      group(
        "enterprise",
        enterprises.map(({ name }) => [name, name]),
      ),
      group(
        "person",
        persons.map(({ name }) => [name, name]),
      ),
      group(
        "topic",
        topics.map(({ id, name }) => [id, name]),
      ),
    );
  }

  /** Scrolls to what was found, and leaves the reading place there. */
  scrollToMatch() {
    const found = this.element.querySelector(".found-here");
    this.element.querySelector("h1").focus({ preventScroll: true });
    if (found) {
      found.scrollIntoView({ block: "center" });
    }
  }
}

function foundLabel() {
  return el("span", { class: "unseen" }, `${say.foundHere} `);
}
