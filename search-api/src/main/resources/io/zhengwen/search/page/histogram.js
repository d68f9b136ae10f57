/** Counts over time as bars; each bar leads to its days. */

import { el } from "./dom.js";
import { number, say } from "./words.js";

const MOST_BARS = 72;
const FEW_BARS = 12;
const DAY = 86_400_000;
const LENGTH = { year: 4, month: 7, week: 10, day: 10 };

/** The steps that suit the dates that are asked for. */
export function intervalFor(from, to) {
  const span = from && to ? (Date.parse(to) - Date.parse(from)) / DAY : Infinity;
  return from && from === to ? (from.length === 4 ? "month" : "day") : span <= MOST_BARS ? "day" : span <= 7 * MOST_BARS ? "week" : "month";
}

/** The first day of the step after the one that begins on this day. */
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

/** What `from` and `to` take for a step: a year, a month or days. */
function days(date, interval) {
  const first = date.slice(0, LENGTH[interval]);
  return interval === "week" ? [first, new Date(Date.parse(`${next(date, interval)}T00:00:00Z`) - DAY).toISOString().slice(0, 10)] : [first, first];
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
 * @param hrefOf the address for a bucket's first and last day
 */
export function histogram(timeline, hrefOf) {
  if (!timeline.buckets.length) {
    return el("p", { class: "bars-none quiet" }, timeline.undated ? say.noneDated(number(timeline.undated)) : say.noDates);
  }
  const { buckets, interval } = complete(timeline);
  const most = Math.max(...buckets.map((bucket) => bucket.count), 1);
  const bars = buckets.map((bucket) => bar(bucket, interval, most, hrefOf));
  const group = el("div", { class: "bars", role: "group", "aria-label": say.timeline, onkeydown: (event) => move(event, bars) }, bars);
  const current = bars[bars.length - 1];
  current.tabIndex = 0;
  const whole = el(
    "div",
    { class: "timeline" },
    group,
    el("p", { class: "bars-axis", "aria-hidden": "true" }, axis(buckets, interval).map((label) => el("span", {}, label))),
    timeline.undated ? el("p", { class: "quiet bars-note" }, say.undated(number(timeline.undated))) : null,
  );
  whole.style.setProperty("--bars", bars.length);
  return whole;
}

function bar(bucket, interval, most, hrefOf) {
  const [from, to] = days(bucket.date, interval);
  const name = from === to ? from : `${from} – ${to}`;
  const filling = el("span", { class: "bar-fill" });
  filling.style.height = bucket.count ? `max(2px, ${(100 * bucket.count) / most}%)` : "0";
  return el(
    "a",
    { class: "bar", href: hrefOf(from, to), tabindex: -1, title: say.bar(name, number(bucket.count)), "aria-label": say.bar(name, number(bucket.count)), "data-key": `bar-${from}` },
    filling,
  );
}

/** The first and the last bucket's names, and that in the middle unless there is none or it would seem to be another's. */
function axis(buckets, interval) {
  const last = buckets.length - 1;
  const middle = last > 1 && (last % 2 === 0 || last >= FEW_BARS) ? [Math.floor(last / 2)] : [];
  const places = last > 0 ? [0, ...middle, last] : [0];
  return places.map((place) => days(buckets[place].date, interval)[0]);
}

/** One stop for the tab key; arrows go from bar to bar. */
function move(event, bars) {
  const at = bars.indexOf(document.activeElement);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key];
  if (at >= 0 && to !== undefined && bars[to]) {
    event.preventDefault();
    bars[at].tabIndex = -1;
    bars[to].tabIndex = 0;
    bars[to].focus();
  }
}
