import { wordsWith } from "./browser.js";
import assert from "node:assert/strict";
import { describe, it } from "node:test";

const zh = await wordsWith({ search: "?lang=zh" });
const en = await wordsWith({ search: "?lang=en" });

describe("the language", () => {
  const language = async (given) => (await wordsWith(given)).language;

  it("is the address's before the one kept, and that before the browser's", async () => {
    assert.equal(await language({ search: "?lang=en", kept: "zh", languages: ["zh-CN"] }), "en");
    assert.equal(await language({ kept: "en", languages: ["zh-CN"] }), "en");
    assert.equal(await language({ languages: ["en-GB", "zh-CN"] }), "en");
  });

  it("is Chinese for the browsers of all other languages", async () => {
    assert.equal(await language({ languages: ["zh-TW"] }), "zh");
    assert.equal(await language({ languages: ["fr-FR"] }), "zh");
  });
});

describe("the words", () => {
  const shape = (words, path = "") =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "object" && !Array.isArray(value) ? shape(value, `${path}${key}.`) : [`${path}${key}`],
    );

  it("are there in both languages", () => {
    const apart = (key) => !key.startsWith("topics.");
    assert.deepEqual(shape(en.say).filter(apart).sort(), shape(zh.say).filter(apart).sort());
  });

  it("count in one and in many", () => {
    const total = (value, unit, relation = "exact") => ({ value, unit, relation });
    assert.equal(zh.counted(total(1234, "sentence")), "1,234 句");
    assert.equal(zh.counted(total(9, "story", "approximate")), "约 9 组报道");
    assert.equal(en.counted(total(1, "sentence")), "1 sentence");
    assert.equal(en.counted(total(1234, "story")), "1,234 stories");
    assert.equal(en.counted(total(12, "article", "approximate")), "about 12 articles");
  });

  it("write days as they are in China", () => {
    assert.equal(zh.day("2023-11-02"), "2023年11月2日");
    assert.equal(en.day("2023-11-02"), "Nov 2, 2023");
    assert.equal(zh.day("2023-11-02T23:30:00+08:00"), "2023年11月2日");
    assert.equal(zh.day("2023-11-02T16:30:00Z"), "2023年11月3日");
    assert.equal(zh.day("去年"), "去年");
  });
});
