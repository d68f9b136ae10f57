// @ts-check
/** Passages as people read them: words asked for marked, names told apart, everything else plain text. */

import { el, externalLink } from "./dom.js";
import { day, number, say } from "./words.js";
/** @import { Hit, Mention, Problem } from "../types/api" */
/** @import { Child } from "./dom.js" */
/** @import { Question } from "./question.js" */

const LONGEST = 340;
const BEFORE_FIRST_MARK = 90;
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/**
 * Nodes for the API's highlight strings: escaped text with `<mark>` and nothing else.
 *
 * @param {string} html
 */
export function fromHighlight(html) {
  const nodes = [];
  for (const [index, part] of html.split("<mark>").entries()) {
    const [first, rest] = index === 0 ? [null, part] : part.split("</mark>");
    nodes.push(first === null ? null : el("mark", {}, plain(first)), plain(rest ?? ""));
  }
  return nodes;
}

/** @param {string} escaped */
function plain(escaped) {
  return escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);
}

/**
 * Nodes for a text with marked ranges and named mentions, both with UTF-16 offsets. A mention leads to its entity.
 *
 * @param window [start, end] of what is shown
 */
export function annotated(text, ranges, mentions, question, window = [0, text.length]) {
  const nodes = [];
  let done = window[0];
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.start >= done && mention.end <= window[1]) {
      nodes.push(
        marked(text, ranges, done, mention.start),
        nameLink(mention, marked(text, ranges, mention.start, mention.end), question),
      );
      done = mention.end;
    }
  }
  nodes.push(marked(text, ranges, done, window[1]));
  return nodes;
}

/**
 * @param {string} text
 * @param {[number, number][]} ranges
 * @param {number} start
 * @param {number} end
 */
function marked(text, ranges, start, end) {
  const nodes = [];
  let done = start;
  for (const [from, to] of ranges) {
    const [first, last] = [Math.max(from, done), Math.min(to, end)];
    if (first < last) {
      nodes.push(text.slice(done, first), el("mark", {}, text.slice(first, last)));
      done = last;
    }
  }
  nodes.push(text.slice(done, end));
  return nodes;
}

/**
 * @param {{ type: string, id?: string, name: string }} mention
 * @param {Child} content
 * @param {Question} question
 */
function nameLink(mention, content, question) {
  return el(
    "a",
    {
      class: `name name-${mention.type}`,
      href: entityHref(question, mention.type, mention.id ?? mention.name),
      title: `${say.type[mention.type] ?? mention.type} · ${mention.name}`,
    },
    content,
  );
}

/**
 * The address of an entity's page.
 *
 * @param {Question} question
 * @param {string} type
 * @param {string} name
 */
export function entityHref(question, type, name) {
  return question.with({ view: null, article: null, at: null, entity: `${type}:${name}` }).href();
}

/**
 * The address of an article, with a passage of it in sight.
 *
 * @param {Question} question
 * @param {Hit} hit
 */
export function articleHref(question, hit) {
  const at = hit.paragraph ? `p${hit.paragraph}${hit.sentence ? `s${hit.sentence}` : ""}` : null;
  return question.with({ view: null, entity: null, article: hit.article_id, at }).href();
}

/**
 * One hit of a list.
 *
 * @param {Hit} hit
 * @param {Question} question
 */
export function hitItem(hit, question) {
  return el(
    "li",
    { class: "hit" },
    el(
      "article",
      {},
      el("p", { class: "hit-kicker" }, kicker(hit)),
      el(
        "h2",
        { class: "hit-title" },
        el(
          "a",
          { href: articleHref(question, hit) },
          hit.highlight?.title ? fromHighlight(hit.highlight.title) : hit.title || say.untitled,
        ),
      ),
      el("p", { class: "hit-text", lang: "zh-Hans" }, passageText(hit, question)),
      foot(hit, question),
    ),
  );
}

/** @param {Hit} hit */
function kicker(hit) {
  return [
    hit.published_at
      ? el("time", { datetime: hit.published_at.slice(0, 10) }, day(hit.published_at))
      : el("span", {}, say.undatedHit),
    hit.source ? el("span", {}, hit.source) : null,
    hit.paragraph ? el("span", {}, say.place(hit.paragraph, hit.sentence)) : null,
  ];
}

/**
 * @param {Hit} hit
 * @param {Question} question
 */
function passageText(hit, question) {
  const ranges = hit.highlight?.ranges ?? [];
  if (hit.level === "article" && hit.highlight?.text) {
    return fromHighlight(hit.highlight.text);
  }
  const window = excerpt(hit.text, ranges);
  return [
    window[0] > 0 ? "…" : null,
    annotated(hit.text, ranges, hit.mentions ?? [], question, window),
    window[1] < hit.text.length ? "…" : null,
  ];
}

/**
 * What of a long text is shown: the surroundings of the first marked word.
 *
 * @param {string} text
 * @param {[number, number][]} ranges
 */
function excerpt(text, ranges) {
  if (text.length <= LONGEST) {
    return [0, text.length];
  }
  const first = ranges.length ? ranges[0][0] : 0;
  const start = characterStart(text, Math.min(Math.max(0, first - BEFORE_FIRST_MARK), text.length - LONGEST));
  return [start, characterStart(text, start + LONGEST)];
}

/**
 * The nearest offset at or before this one that parts no surrogate pair.
 *
 * @param {string} text
 * @param {number} offset
 */
function characterStart(text, offset) {
  return offset > 0 && offset < text.length && /^[\uDC00-\uDFFF]/.test(text.slice(offset)) ? offset - 1 : offset;
}

/**
 * @param {Hit} hit
 * @param {Question} question
 */
function foot(hit, question) {
  const topics = (hit.topics ?? []).map((topic) =>
    question.has("topic", topic.id)
      ? el("span", { class: "tag tag-on" }, topic.name)
      : el(
          "a",
          {
            class: "tag",
            href: question.asSearch().toggled("topic", topic.id).href(),
            title: say.filterBy(topic.name),
          },
          topic.name,
        ),
  );
  const subjects = subjectsNotNamed(hit, question);
  const others =
    hit.others?.count > 0
      ? el(
          "span",
          { class: "hit-others" },
          (hit.others.reprints ? say.othersInStory : say.othersInArticle)(number(hit.others.count)),
        )
      : null;
  const away = externalLink(hit.url, say.sourceLink);
  return topics.length || subjects || others || away
    ? el("p", { class: "hit-foot" }, subjects, topics, others, away)
    : null;
}

/**
 * The enterprises that a passage is about although it does not name them; the districts too where subjects are asked for.
 *
 * @param {Hit} hit
 * @param {Question} question
 */
function subjectsNotNamed(hit, question) {
  const named = new Set([...hit.districts.map(({ code }) => code), ...hit.enterprises.map(({ name }) => name)]);
  const districts =
    question.get("scope") === "subject"
      ? hit.subject.districts.map(({ code, name }) => ({ type: "district", id: code, name }))
      : [];
  /** @type {{ type: string, id?: string, name: string }[]} */
  const subjects = [...hit.subject.enterprises.map(({ name }) => ({ type: "enterprise", name })), ...districts];
  const about = subjects.filter(({ id, name }) => !named.has(id ?? name));
  return about.length
    ? el(
        "span",
        { class: "hit-about" },
        el("span", { class: "quiet" }, say.aboutWhom),
        about.map((subject) => nameLink(subject, subject.name, question)),
      )
    : null;
}

/**
 * The place of hits that are still on their way.
 *
 * @param {number} count
 */
export function skeletons(count) {
  return Array.from({ length: count }, () =>
    el(
      "li",
      { class: "hit hit-skeleton", "aria-hidden": "true" },
      el("i", { class: "line short" }),
      el("i", { class: "line title" }),
      el("i", { class: "line" }),
      el("i", { class: "line" }),
    ),
  );
}

/** How to tell the kinds of names apart. */
export function legend() {
  return el(
    "p",
    { class: "legend" },
    `${say.legend}${say.brand === "政闻" ? "：" : ": "}`,
    ["district", "enterprise", "person"].map((type) => [
      el("span", { class: `name name-${type}` }, say.type[type]),
      " ",
    ]),
  );
}

/**
 * Why there is no answer, and a way on.
 *
 * @param {Problem} problem
 * @param {() => unknown} retry
 */
export function failure(problem, retry) {
  const gone = problem.status === 0;
  const refused = problem.status >= 400 && problem.status < 500;
  const detail = problem.detail ?? problem.title;
  const own = gone ? say.unreachable : say.explain(problem);
  return el(
    "div",
    { class: "notice notice-failed", role: "alert" },
    el("h2", {}, problem.status === 404 ? say.missing : refused ? say.refused : say.failed),
    el("p", {}, own ?? detail),
    own && !gone ? el("p", { class: "quiet", lang: "en" }, detail) : null,
    problem.allowed && !problem.detail?.includes(problem.allowed)
      ? el("p", { class: "quiet" }, say.allowed(problem.allowed))
      : null,
    el(
      "p",
      { class: "actions" },
      refused && problem.status !== 429
        ? null
        : el("button", { class: "button", type: "button", onclick: retry }, say.again),
      refused ? el("a", { class: "button", href: "?" }, say.startOver) : null,
      gone ? null : el("span", { class: "quiet" }, [problem.status, problem.title].filter(Boolean).join(" ")),
    ),
  );
}
