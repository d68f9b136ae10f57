/** As much of a browser as the page's modules need to be loaded and to make elements. Import it before them. */

class FakeNode {
  children = [];
  attributes = new Map();
  listeners = new Map();
  classes = new Set();
  style = { setProperty: (name, value) => (this.style[name] = String(value)) };
  classList = {
    toggle: (name, on) => (on ? this.classes.add(name) : this.classes.delete(name)),
    remove: (name) => this.classes.delete(name),
  };

  constructor(name) {
    this.localName = name;
  }

  append(...nodes) {
    this.children.push(...nodes);
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  addEventListener(name, listener) {
    this.listeners.set(name, listener);
  }

  get textContent() {
    return this.children.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }

  /** All elements with this class, in the order of the document. */
  all(className) {
    const own = (this.getAttribute("class") ?? "").split(" ").includes(className) ? [this] : [];
    return [...own, ...this.children.flatMap((child) => (child instanceof FakeNode ? child.all(className) : []))];
  }
}

function define(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

const kept = new Map();

define("location", { search: "?lang=zh" });
define("navigator", { languages: ["zh-CN"], language: "zh-CN" });
define("localStorage", { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) });
define("document", {
  createElement: (name) => new FakeNode(name),
  createElementNS: (_, name) => new FakeNode(name),
  getElementById: () => new FakeNode("div"),
});

/** Loads the page's words as with another address, languages of the browser and language kept from the last visit. */
export async function wordsWith({ search = "", languages = [], kept: language = null }) {
  const before = { search: location.search, languages: navigator.languages };
  location.search = search;
  navigator.languages = languages;
  kept.clear();
  if (language) {
    kept.set("zhengwen.language", language);
  }
  try {
    return await import(`../src/words.js?${encodeURIComponent(JSON.stringify([search, languages, language]))}`);
  } finally {
    location.search = before.search;
    navigator.languages = before.languages;
    kept.clear();
  }
}
