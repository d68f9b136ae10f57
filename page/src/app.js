// @ts-check
/** The page: which view the address asks for, and the way from one to the next. */

import { byId, el, icon } from "./dom.js";
import { failure, skeletons } from "./passages.js";
import { Question } from "./question.js";
import { SearchView } from "./search.js";
import { keepLanguage, language, say } from "./words.js";

const THEME = "zhengwen.theme";

const main = byId("main");
const words = /** @type {HTMLInputElement} */ (byId("q"));
const search = new SearchView(go);
/** @type {string | null} */
let shown = null;

/** The views that open over the search, each loaded when it is first asked for; none is drawn that is no longer asked for. */
const VIEWS = {
  article: () => import("./reader.js"),
  entity: () => import("./entity.js"),
  picture: () => import("./picture.js"),
};

/**
 * @param {Question} question
 * @returns {keyof typeof VIEWS | "search"}
 */
function viewOf(question) {
  return question.get("article")
    ? "article"
    : question.get("entity")
      ? "entity"
      : question.get("view") === "picture"
        ? "picture"
        : "search";
}

/**
 * Shows another question; it gets an entry of its own in the history unless it replaces this one.
 *
 * @param {Question} question
 * @param {{ replace?: boolean }} [options]
 */
export function go(question, { replace = false } = {}) {
  if (replace) {
    history.replaceState({ scroll: scrollY }, "", question.href());
    search.question = question;
    return;
  }
  history.replaceState({ scroll: scrollY }, "");
  history.pushState({ scroll: null }, "", question.href());
  show();
}

async function show() {
  const question = Question.here();
  const view = viewOf(question);
  const changed = view !== shown;
  const scroll = history.state?.scroll ?? null;
  words.value = question.get("q");
  byId("ask-clear").hidden = !words.value;
  shown = view;
  const done = view === "search" ? showSearch(question, changed) : showOther(view, question, changed);
  await done;
  if (Question.here().href() !== question.href()) {
    return;
  }
  if (scroll !== null) {
    scrollTo(0, scroll);
  } else if (changed && !question.get("at")) {
    scrollTo(0, 0);
  }
}

/**
 * @param {Question} question
 * @param {boolean} changed
 */
async function showSearch(question, changed) {
  if (changed) {
    main.replaceChildren(search.element);
  }
  document.title = search.title(question);
  await search.update(question);
}

/**
 * @param {keyof typeof VIEWS} view
 * @param {Question} question
 * @param {boolean} changed
 */
async function showOther(view, question, changed) {
  if (changed) {
    main.replaceChildren(el("div", { class: "sheet", "aria-busy": "true" }, el("ol", { class: "hits" }, skeletons(3))));
  }
  const isAsked = () => Question.here().href() === question.href();
  try {
    const { render } = await VIEWS[view]();
    await render(main, question, isAsked);
  } catch (e) {
    if (e.name !== "AbortError" && isAsked()) {
      const problem = e.problem ?? { status: 0, title: e.message };
      const retry = () => (e.problem ? show() : location.reload());
      main.replaceChildren(
        el(
          "div",
          { class: "sheet" },
          el("p", { class: "way-back" }, el("a", { href: question.asSearch().href() }, icon("back"), say.toResults)),
          failure(problem, retry),
        ),
      );
    }
  }
}

/** @param {any} event */
function follow(event) {
  const link = event.target.closest?.("a[href^='?']");
  if (
    !link ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return;
  }
  event.preventDefault();
  go(new Question(link.getAttribute("href")));
}

function setTexts() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  byId("skip").textContent = say.skip;
  byId("brand").setAttribute("aria-label", say.title.home);
  words.placeholder = say.placeholder;
  words.setAttribute("aria-label", say.searchLabel);
  const clear = byId("ask-clear");
  clear.append(icon("close"));
  clear.setAttribute("aria-label", say.clearWords);
  clear.addEventListener("click", () => {
    words.value = "";
    clear.hidden = true;
    words.focus();
  });
  const find = byId("ask-go");
  find.append(icon("search"));
  find.setAttribute("aria-label", say.search);
  words.addEventListener("input", () => (clear.hidden = !words.value));
  words.addEventListener("focus", suggestions, { once: true });
  byId("tools").setAttribute("aria-label", say.brand);
  byId("tools").append(pictureLink(), themeButton(), languageLink());
}

async function suggestions() {
  const { Suggestions } = await import("./suggestions.js");
  new Suggestions(words, byId("suggestions"), go);
}

function pictureLink() {
  const link = el(
    "a",
    { class: "tool", href: "?view=picture", title: say.picture },
    icon("grid"),
    el("span", {}, say.picture),
  );
  link.addEventListener(
    "click",
    () => link.setAttribute("href", Question.here().asSearch().with({ view: "picture" }).href()),
    true,
  );
  return link;
}

function languageLink() {
  const code = say.otherLanguageCode;
  const link = el(
    "a",
    { class: "tool", href: `?lang=${code}`, lang: code === "zh" ? "zh-Hans" : "en", hreflang: code },
    say.otherLanguage,
  );
  link.addEventListener("click", (event) => {
    event.preventDefault();
    keepLanguage(code);
    location.assign(Question.here().with({ lang: code }).href());
  });
  return link;
}

/** Light or dark: the one chosen, else the system's. */
function themeButton() {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (localStorage.getItem(THEME) ?? (system.matches ? "dark" : "light")) === "dark";
  const button = el("button", { class: "tool", type: "button" });
  const applyTheme = () => {
    const name = isDark() ? say.toLight : say.toDark;
    document.documentElement.dataset.theme = localStorage.getItem(THEME) ?? "";
    button.replaceChildren(icon(isDark() ? "light" : "dark"));
    button.setAttribute("aria-label", name);
    button.title = name;
  };
  button.addEventListener("click", () => {
    localStorage.setItem(THEME, isDark() ? "light" : "dark");
    applyTheme();
  });
  system.addEventListener("change", applyTheme);
  applyTheme();
  return button;
}

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  go(Question.here().asSearch().with({ q: words.value.trim(), sort: null }));
});
document.addEventListener("click", follow);
addEventListener("popstate", show);
addEventListener("pagehide", () => history.replaceState({ scroll: scrollY }, ""));
history.scrollRestoration = "manual";
setTexts();
show();
