// @ts-check
/** Counts over time as bars; each bar leads to its days, and a stretch of bars to all of theirs. */

import { announce, el } from "./dom.js";
import { number, say } from "./words.js";
/** @import { Bucket, Timeline } from "../types/api" */

const MOST_BARS = 72;
const FEW_BARS = 12;
const DAY = 86_400_000;
const LENGTH = { year: 4, month: 7, week: 10, day: 10 };

/**
 * The steps that suit the dates that are asked for.
 *
 * @param {string} from
 * @param {string} to
 */
export function intervalFor(from, to) {
  const span = from && to ? (Date.parse(to) - Date.parse(from)) / DAY : Infinity;
  return from && from === to
    ? from.length === 4
      ? "month"
      : "day"
    : span <= MOST_BARS
      ? "day"
      : span <= 7 * MOST_BARS
        ? "week"
        : "month";
}

/**
 * The first day of the step after the one that begins on this day.
 *
 * @param {string} date
 * @param {string} interval
 */
function next(date, interval) {
  const time = new Date(`${date}T00:00:00Z`);
  if (interval === "year") {
    time.setUTCFullYear(time.getUTCFullYear() + 1);
  } else if (interval === "month") {
    time.setUTCMonth(time.getUTCMonth() + 1);
  } else {
    time.setUTCDate(time.getUTCDate() + (interval === "week" ? 7 : 1));
  }
  return time.toISOString().slice(0, 10);
}

/**
 * What `from` and `to` take for a step: a year, a month or days.
 *
 * @param {string} date
 * @param {string} interval
 * @returns {[string, string]}
 */
function days(date, interval) {
  const first = date.slice(0, LENGTH[interval]);
  return interval === "week"
    ? [first, new Date(Date.parse(`${next(date, interval)}T00:00:00Z`) - DAY).toISOString().slice(0, 10)]
    : [first, first];
}

/** All steps from the first to the last, those without any too; years where months would be too many. */
function complete({ buckets, interval }) {
  const counts = new Map(buckets.map(({ date, count }) => [date, count]));
  const steps = [];
  for (let date = buckets[0].date; date <= buckets.at(-1).date && steps.length <= 4_000; date = next(date, interval)) {
    steps.push({ date, count: counts.get(date) ?? 0 });
  }
  return steps.length > MOST_BARS && interval !== "year" ? complete(yearly(buckets)) : { buckets: steps, interval };
}

/** @param {Bucket[]} buckets */
function yearly(buckets) {
  const years = new Map();
  for (const { date, count } of buckets) {
    const year = `${date.slice(0, 4)}-01-01`;
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return { buckets: [...years].map(([date, count]) => ({ date, count })), interval: "year" };
}

/**
 * The bars of a timeline.
 *
 * @param {Timeline} timeline
 * @param {(from: string, to: string) => string} hrefOf the address for a bucket's first and last day
 */
export function histogram(timeline, hrefOf) {
  if (!timeline.buckets.length) {
    return el(
      "p",
      { class: "bars-none quiet" },
      timeline.undated ? say.noneDated(number(timeline.undated)) : say.noDates,
    );
  }
  return new Histogram(timeline, hrefOf).element;
}

/** One stop for the tab key; arrows go from bar to bar. A stretch is drawn by the pointer, or by arrows with Shift. */
class Histogram {
  /** @type {number | null} */
  #anchor = null;

  /** @type {number | null} */
  #last = null;

  #drawn = false;

  /**
   * @param {Timeline} timeline
   * @param {(from: string, to: string) => string} hrefOf
   */
  constructor(timeline, hrefOf) {
    const { buckets, interval } = complete(timeline);
    this.hrefOf = hrefOf;
    this.buckets = buckets;
    this.interval = interval;
    const most = Math.max(...buckets.map(({ count }) => count), 1);
    this.bars = buckets.map((bucket) => bar(bucket, interval, most, hrefOf));
    this.bars.at(-1).tabIndex = 0;
    this.rest = buckets.length > 1 ? `${say.barsMost(number(most))} · ${say.barsHint}` : say.barsMost(number(most));
    this.readout = el("p", { class: "bars-readout", "aria-hidden": "true" }, this.rest);
    this.lead = el("a", { href: "?", hidden: true });
    this.element = el(
      "div",
      { class: "timeline" },
      this.readout,
      el(
        "div",
        {
          class: "bars",
          role: "group",
          "aria-label": `${say.timeline}${say.barsKeys}`,
          onkeydown: (event) => this.#press(event),
          onfocusin: (event) => this.#stopAt(event.target),
          onfocusout: () => this.#clear(),
          onpointerdown: (event) => this.#start(event),
          onpointermove: (event) => this.#draw(event),
          onpointerup: () => this.#finish(),
          onpointercancel: () => this.#clear(),
          onpointerleave: () => this.#anchor === null && this.#say(this.rest),
          onclick: (event) => this.#click(event),
          ondragstart: (event) => event.preventDefault(),
        },
        this.bars,
      ),
      el(
        "p",
        { class: "bars-axis", "aria-hidden": "true" },
        axis(buckets, interval).map((label) => el("span", {}, label)),
      ),
      timeline.undated ? el("p", { class: "quiet bars-note" }, say.undated(number(timeline.undated))) : null,
      this.lead,
    );
    this.element.style.setProperty("--bars", buckets.length);
  }

  /** @param {any} node */
  #at(node) {
    return this.bars.indexOf(node.closest?.(".bar"));
  }

  /** @param {Element} node */
  #stopAt(node) {
    const at = this.#at(node);
    if (at >= 0) {
      this.bars.forEach((one, index) => (one.tabIndex = index === at ? 0 : -1));
      this.#say(this.#name(at, at));
    }
  }

  /** @param {any} event */
  #press(event) {
    const at = this.#at(document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: this.bars.length - 1 }[event.key];
    if (at >= 0 && this.bars[to]) {
      event.preventDefault();
      const anchor = event.shiftKey ? (this.#anchor ?? at) : null;
      this.bars[to].focus();
      this.#stretch(anchor, to);
      if (anchor !== null) {
        announce(this.#name(anchor, to));
      }
    } else if (event.key === "Enter" && this.#anchor !== null) {
      event.preventDefault();
      this.#go();
    } else if (event.key === "Escape") {
      this.#clear();
    }
  }

  /** @param {any} event */
  #start(event) {
    const at = this.#at(event.target);
    if (at >= 0 && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      this.#drawn = false;
      this.#anchor = at;
      this.#last = at;
    }
  }

  /**
   * What is under the pointer is told by its place: a touched bar keeps getting the events of the whole stroke.
   *
   * @param {any} event
   */
  #draw(event) {
    const at = this.#under(event.clientX);
    if (this.#anchor === null || !event.buttons) {
      this.#say(this.#name(at, at));
    } else if (at !== this.#last) {
      this.#drawn = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      this.#stretch(this.#anchor, at);
    }
  }

  /** @param {number} x */
  #under(x) {
    const { left, width } = this.bars[0].parentElement.getBoundingClientRect();
    return Math.min(this.bars.length - 1, Math.max(0, Math.floor(((x - left) * this.bars.length) / width)));
  }

  #finish() {
    if (this.#drawn && this.#anchor !== this.#last) {
      this.#go();
    } else {
      this.#clear();
    }
  }

  /**
   * The click that ends a stroke leads nowhere else.
   *
   * @param {any} event
   */
  #click(event) {
    if (this.#drawn) {
      event.preventDefault();
      this.#drawn = false;
    }
  }

  /**
   * @param {number | null} from
   * @param {number} to
   */
  #stretch(from, to) {
    this.#anchor = from;
    this.#last = to;
    const [first, last] = ends(from ?? -1, from === null ? -1 : to);
    this.bars.forEach((one, index) => one.classList.toggle("bar-in", from !== null && index >= first && index <= last));
    this.#say(from === null ? this.#name(to, to) : this.#name(from, to));
  }

  #clear() {
    this.bars.forEach((one) => one.classList.remove("bar-in"));
    this.#anchor = null;
    this.#last = null;
    this.#say(this.rest);
  }

  /**
   * @param {number} from
   * @param {number} to
   * @returns {[string, string]}
   */
  #days(from, to) {
    const [first, last] = ends(from, to);
    return [days(this.buckets[first].date, this.interval)[0], days(this.buckets[last].date, this.interval)[1]];
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #name(from, to) {
    const [first, last] = ends(from, to);
    const count = this.buckets.slice(first, last + 1).reduce((sum, bucket) => sum + bucket.count, 0);
    return say.bar(named(...this.#days(from, to)), number(count));
  }

  /** @param {string} text */
  #say(text) {
    this.readout.textContent = text;
  }

  #go() {
    this.lead.setAttribute("href", this.hrefOf(...this.#days(this.#anchor, this.#last)));
    this.#clear();
    this.lead.click();
  }
}

/**
 * @param {number} one
 * @param {number} other
 * @returns {[number, number]}
 */
function ends(one, other) {
  return [Math.min(one, other), Math.max(one, other)];
}

/**
 * @param {string} from
 * @param {string} to
 */
function named(from, to) {
  return from === to ? from : `${from} – ${to}`;
}

/**
 * @param {Bucket} bucket
 * @param {string} interval
 * @param {number} most
 * @param {(from: string, to: string) => string} hrefOf
 */
function bar(bucket, interval, most, hrefOf) {
  const [from, to] = days(bucket.date, interval);
  const name = named(from, to);
  const filling = el("span", { class: "bar-fill" });
  filling.style.height = bucket.count ? `max(2px, ${(100 * bucket.count) / most}%)` : "0";
  return el(
    "a",
    {
      class: "bar",
      href: hrefOf(from, to),
      tabindex: -1,
      title: say.bar(name, number(bucket.count)),
      "aria-label": say.bar(name, number(bucket.count)),
      "data-key": `bar-${from}`,
    },
    filling,
  );
}

/**
 * The first and the last bucket's names, and that in the middle unless there is none or it would seem to be another's.
 *
 * @param {Bucket[]} buckets
 * @param {string} interval
 */
function axis(buckets, interval) {
  const last = buckets.length - 1;
  const middle = last > 1 && (last % 2 === 0 || last >= FEW_BARS) ? [Math.floor(last / 2)] : [];
  const places = last > 0 ? [0, ...middle, last] : [0];
  return places.map((place) => days(buckets[place].date, interval)[0]);
}
