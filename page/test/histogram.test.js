import "./browser.js";
import assert from "node:assert/strict";
import { describe, it } from "node:test";

const { histogram, intervalFor } = await import("../src/histogram.js");

describe("the steps of a histogram", () => {
  it("suit the dates asked for", () => {
    assert.equal(intervalFor("2023-11-01", "2023-11-30"), "day");
    assert.equal(intervalFor("2023-01-01", "2023-12-31"), "week");
    assert.equal(intervalFor("2020-01-01", "2023-12-31"), "month");
    assert.equal(intervalFor("2023", "2023"), "month");
    assert.equal(intervalFor("2023-11", "2023-11"), "day");
    assert.equal(intervalFor("2023-11-02", "2023-11-02"), "day");
    assert.equal(intervalFor("2023-11-02", ""), "month");
    assert.equal(intervalFor("", ""), "month");
  });
});

describe("a histogram", () => {
  const bars = (interval, counts) => {
    const buckets = Object.entries(counts).map(([date, count]) => ({ date, count }));
    const element = histogram({ buckets, interval, undated: 0 }, (from, to) => `${from}..${to}`);
    return {
      element,
      hrefs: element.all("bar").map((bar) => bar.getAttribute("href")),
      heights: element.all("bar-fill").map((fill) => fill.style.height),
    };
  };

  it("has bars for the steps without anything too", () => {
    const { hrefs, heights } = bars("day", { "2024-02-28": 4, "2024-03-01": 1 });
    assert.deepEqual(hrefs, ["2024-02-28..2024-02-28", "2024-02-29..2024-02-29", "2024-03-01..2024-03-01"]);
    assert.deepEqual(heights, ["max(2px, 100%)", "0", "max(2px, 25%)"]);
  });

  it("leads from a week to its seven days, over the end of a year", () => {
    assert.deepEqual(bars("week", { "2023-12-25": 1, "2024-01-01": 1 }).hrefs, [
      "2023-12-25..2023-12-31",
      "2024-01-01..2024-01-07",
    ]);
  });

  it("leads from a month to it", () => {
    assert.deepEqual(bars("month", { "2023-12-01": 1, "2024-02-01": 1 }).hrefs, [
      "2023-12..2023-12",
      "2024-01..2024-01",
      "2024-02..2024-02",
    ]);
  });

  it("shows years where months would be too many", () => {
    const { hrefs, heights } = bars("month", { "2016-05-01": 1, "2016-06-01": 1, "2023-01-01": 1 });
    assert.equal(hrefs.length, 8);
    assert.deepEqual([hrefs[0], hrefs[7]], ["2016..2016", "2023..2023"]);
    assert.deepEqual([heights[0], heights[7]], ["max(2px, 100%)", "max(2px, 50%)"]);
  });

  it("labels its ends, and its middle where one bar is the middle", () => {
    const labels = (counts) =>
      bars("day", counts)
        .element.all("bars-axis")[0]
        .children.map((label) => label.textContent);
    assert.deepEqual(labels({ "2023-11-01": 1 }), ["2023-11-01"]);
    assert.deepEqual(labels({ "2023-11-01": 1, "2023-11-02": 1 }), ["2023-11-01", "2023-11-02"]);
    assert.deepEqual(labels({ "2023-11-01": 1, "2023-11-03": 1 }), ["2023-11-01", "2023-11-02", "2023-11-03"]);
  });

  it("says so when nothing has a date", () => {
    const none = (undated) => histogram({ buckets: [], interval: "day", undated }, () => "").textContent;
    assert.equal(none(0), "没有带日期的结果");
    assert.equal(none(1200), "1,200 条结果都没有日期");
  });
});
