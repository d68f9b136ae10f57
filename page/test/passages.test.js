import "./browser.js";
import assert from "node:assert/strict";
import { describe, it } from "node:test";

const { annotated, fromHighlight } = await import("../src/passages.js");
const { nested } = await import("../src/facets.js");
const { outside } = await import("../src/dom.js");
const { Question } = await import("../src/question.js");

/** Text with marks in brackets and links with their addresses. */
const written = (nodes) =>
  nodes
    .flat(Infinity)
    .filter((node) => node !== null)
    .map((node) =>
      typeof node === "string"
        ? node
        : node.localName === "mark"
          ? `[${written(node.children)}]`
          : `<${node.getAttribute("href")} ${written(node.children)}>`,
    )
    .join("");

describe("a passage", () => {
  it("shows the API's highlights and never its markup", () => {
    assert.equal(written(fromHighlight("到<mark>涪陵</mark>调研")), "到[涪陵]调研");
    assert.equal(
      written(fromHighlight("<mark>a &lt;b&gt;</mark> &amp;lt; &quot;c&quot; &#39;d&#39;")),
      "[a <b>] &lt; \"c\" 'd'",
    );
  });

  it("links names and marks words in them and around them", () => {
    const mentions = [
      { type: "district", id: "500102", name: "涪陵区", start: 1, end: 4 },
      { type: "enterprise", name: "某公司", start: 3, end: 6 },
    ];
    const nodes = annotated("到涪陵区某公司", [[0, 3]], mentions, new Question("?q=a&view=picture"));
    assert.equal(written(nodes), "[到]<?q=a&entity=district%3A500102 [涪陵]区>某公司");
  });

  it("leaves out names that are not wholly shown", () => {
    const mentions = [{ type: "person", name: "甲乙", start: 0, end: 2 }];
    assert.equal(written(annotated("甲乙丙丁", [], mentions, new Question(""), [1, 3])), "乙丙");
  });
});

describe("districts", () => {
  it("come in the order of a tree, whatever lies between them", () => {
    const values = ["50/5001/500103", "50", "51/5101", "50/5001"].map((value) => ({ value }));
    assert.deepEqual(
      nested(values).map(({ value, depth }) => `${depth} ${value}`),
      ["0 50", "1 50/5001", "2 50/5001/500103", "0 51/5101"],
    );
  });
});

describe("a link to somewhere else", () => {
  it("is made for web addresses only", () => {
    assert.equal(outside("https://example.org/a", "a").getAttribute("rel"), "noopener noreferrer external");
    assert.equal(outside("javascript:alert(1)", "a"), null);
    assert.equal(outside(undefined, "a"), null);
  });
});
