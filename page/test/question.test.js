import "./browser.js";
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";

const { ask, Failure, Question } = await import("../src/question.js");

describe("a question", () => {
  it("is its address", () => {
    assert.equal(new Question("?q=调研&district=500102").href(), `?q=${encodeURIComponent("调研")}&district=500102`);
    assert.equal(new Question("").href(), "?");
  });

  it("leaves out what is asked for anyway", () => {
    const question = new Question("?q=a").with({ level: "paragraph", scope: "passage", sort: "", group: null });
    assert.equal(question.href(), "?q=a");
    assert.equal(question.with({ level: "sentence" }).href(), "?q=a&level=sentence");
  });

  it("takes a value for chosen or gives it back", () => {
    const chosen = new Question("?q=a").toggled("topic", "sports");
    assert.deepEqual(chosen.all("topic"), ["sports"]);
    assert.equal(chosen.toggled("topic", "sports").href(), "?q=a");
  });

  it("never both asks for a value and excludes it", () => {
    const excluded = new Question("?topic=sports&topic=finance").toggled("-topic", "sports");
    assert.deepEqual(excluded.all("topic"), ["finance"]);
    assert.deepEqual(excluded.all("-topic"), ["sports"]);
    assert.deepEqual(excluded.toggled("topic", "sports").all("-topic"), []);
  });

  it("is narrowed to what has all of the values", () => {
    const one = new Question("?q=a").narrowedTo("person", "甲");
    assert.equal(one.get("person.op"), "");
    const two = one.narrowedTo("person", "乙");
    assert.deepEqual(two.all("person"), ["甲", "乙"]);
    assert.equal(two.get("person.op"), "and");
    assert.deepEqual(two.narrowedTo("person", "甲").all("person"), ["甲", "乙"]);
  });

  it("makes one of several alternatives the only one", () => {
    const question = new Question("?person=甲&person=乙").narrowedTo("person", "乙");
    assert.deepEqual(question.all("person"), ["乙"]);
  });

  it("forgets the view, how much is shown, or all filters", () => {
    const question = new Question("?q=a&view=picture&rows=topic&person=甲&from=2023&sort=newest&lang=en");
    assert.equal(question.asSearch().href(), `?q=a&person=${encodeURIComponent("甲")}&from=2023&sort=newest&lang=en`);
    assert.equal(question.cleared().href(), "?q=a&sort=newest&lang=en");
    assert.equal(question.showing(60).get("shown"), "60");
    assert.equal(question.showing(60).with({}).get("shown"), "");
  });

  it("knows whether it is narrowed", () => {
    assert.equal(new Question("?q=a&level=sentence").isNarrowed(), false);
    assert.equal(new Question("?-topic=sports").isNarrowed(), true);
    assert.equal(new Question("?to=2023").isNarrowed(), true);
  });

  it("asks the API for nothing that only the page knows", () => {
    const question = new Question("?q=a&sort=newest&group=story&view=picture&lang=en&shown=40&topic=&topic.op=and");
    assert.equal(question.search({ size: 20 }).toString(), "q=a&sort=newest&group=story&topic.op=and&size=20");
    assert.equal(question.narrowing().toString(), "q=a&topic.op=and");
  });
});

describe("asking", () => {
  const answering = (status, body) =>
    (globalThis.fetch = async (address) => {
      answering.address = address;
      return { ok: status < 400, status, statusText: "", text: async () => body };
    });

  afterEach(() => delete globalThis.fetch);

  it("gives the answer", async () => {
    answering(200, '{"total":{"value":3}}');
    assert.deepEqual(await ask("search", new URLSearchParams("q=a")), { total: { value: 3 } });
    assert.equal(answering.address, "api/v1/search?q=a");
    await ask("health");
    assert.equal(answering.address, "api/v1/health");
  });

  it("fails with the problem that the API describes", async () => {
    answering(400, '{"status":400,"title":"Bad Request","detail":"level must be …","parameter":"level"}');
    await assert.rejects(
      ask("search"),
      (e) => e instanceof Failure && e.problem.parameter === "level" && e.message === "level must be …",
    );
  });

  it("fails with the status when no problem is described", async () => {
    answering(502, "<html>");
    await assert.rejects(ask("search"), (e) => e.problem.status === 502);
  });

  it("takes no answer and half an answer for an unreachable server", async () => {
    answering(200, '{"total":');
    await assert.rejects(ask("search"), (e) => e.problem.title === "unreachable");
    globalThis.fetch = async () => {
      throw new TypeError("fetch failed");
    };
    await assert.rejects(ask("search"), (e) => e.problem.title === "unreachable");
  });

  it("lets a cancelled request be told from a failed one", async () => {
    globalThis.fetch = async () => {
      throw new DOMException("no longer needed", "AbortError");
    };
    await assert.rejects(ask("search"), { name: "AbortError" });
  });
});
