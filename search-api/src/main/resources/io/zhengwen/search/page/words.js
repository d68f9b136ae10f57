/** What the page says, in Chinese and in English. */

const ZH = {
  brand: "政闻",
  skip: "跳到正文",
  searchLabel: "搜索政务与产业新闻",
  placeholder: "企业、地区、人物、主题，或一句话",
  search: "搜索",
  clearWords: "清空搜索词",
  picture: "共现图",
  otherLanguage: "English",
  otherLanguageCode: "en",
  toDark: "改用深色",
  toLight: "改用浅色",
  filters: "筛选",
  hideFilters: "收起筛选",
  facet: {
    district_path: "地区",
    district: "地区（仅本级）",
    enterprise: "企业",
    topic: "主题",
    person: "人物",
    source: "来源",
  },
  findIn: (facet) => `在${facet}中查找`,
  nothingIn: "没有符合的选项",
  findFailed: "暂时无法查找",
  more: (n) => `再显示 ${n} 项`,
  fewer: "收起",
  restCount: (n) => `其余各项合计 ${n}`,
  without: (name) => `排除 ${name}`,
  excluded: (name) => `非 ${name}`,
  itself: (district) => `${district}（仅本级）`,
  remove: (name) => `去掉条件：${name}`,
  anyOf: "任一",
  allOf: "全部",
  operator: (facet) => `${facet}：满足任一还是全部`,
  open: (name) => `展开 ${name}`,
  shut: (name) => `收起 ${name}`,
  chosen: "已选条件",
  clearAll: "全部清除",
  level: "结果单位",
  levels: { sentence: "句子", paragraph: "段落", article: "文章" },
  scope: "名称取自",
  scopes: { passage: "本段文字", subject: "所述对象", article: "整篇文章" },
  group: "合并",
  groups: { "": "不合并", article: "每篇一条", story: "同一报道一条" },
  sort: "排序",
  sorts: { relevance: "相关度", newest: "最新", oldest: "最早" },
  from: "起",
  to: "止",
  since: (day) => `自 ${day}`,
  until: (day) => `至 ${day}`,
  dates: "发表日期",
  timeline: "按时间分布",
  bar: (date, n) => `${date}：${n}`,
  undated: (n) => `另有 ${n} 条没有日期`,
  noTimeline: "时间分布暂时无法显示",
  noDates: "没有带日期的结果",
  noneDated: (n) => `${n} 条结果都没有日期`,
  unit: { sentence: "句", paragraph: "段", article: "篇", story: "组报道" },
  found: (n, unit) => `${n} ${unit}`,
  about: (n) => `约 ${n}`,
  took: (ms) => `${ms} 毫秒`,
  results: "搜索结果",
  searching: "正在搜索……",
  suggested: "您是否要限定于：",
  nothing: "没有找到符合条件的内容",
  nothingHint: "可以换个说法、减少条件，或放宽日期。",
  relaxedWords: (q, n) => `改搜“${q}”（${n}）`,
  relaxedDates: (n) => `不限日期（${n}）`,
  relaxedRange: (dates, n) => `放宽日期：${dates}（${n}）`,
  relaxedBoth: (q, n) => `改搜“${q}”，不限日期（${n}）`,
  withoutFilters: "去掉全部筛选",
  place: (paragraph, sentence) => (sentence ? `第 ${paragraph} 段第 ${sentence} 句` : `第 ${paragraph} 段`),
  untitled: "（无标题）",
  undatedHit: "日期不详",
  othersInArticle: (n) => `本篇还有 ${n} 条`,
  othersInStory: (n) => `同一报道还有 ${n} 条`,
  next: (n) => `再看 ${n} 条`,
  shown: (n, all) => `已显示 ${n} / ${all}`,
  loading: "正在载入……",
  end: "已全部显示",
  export: "导出",
  feed: "订阅",
  openArticle: "阅读全文",
  filterBy: (name) => `只看 ${name}`,
  type: { district: "地区", enterprise: "企业", person: "人物", topic: "主题", article: "文章" },
  legend: "文中标出的名称",
  failed: "这次没有得到结果",
  refused: "这样的问题无法回答",
  missing: "这里没有要找的内容",
  unreachable: "无法连接服务。请检查网络，然后重试。",
  explain: ({ status, parameter, value }) => {
    if (status === 404) {
      return "没有这篇文章，或者没有内容提到这个名称。";
    }
    if (status === 401 || status === 403) {
      return "这里只回答有读取权限的密钥。";
    }
    if (status === 429) {
      return "请求太多，请稍后再试。";
    }
    if (parameter) {
      return value ? `参数 ${parameter} 不能是“${value}”。` : `参数 ${parameter} 不可用。`;
    }
    return status >= 500 ? "服务暂时无法回答，请稍后再试。" : null;
  },
  allowed: (what) => `可用：${what}`,
  again: "重试",
  startOver: "从头开始",
  reload: "重新载入页面",
  toResults: "返回搜索结果",
  original: "收到时的原文",
  clean: "整理后的文字",
  sourceLink: "原始网页",
  inArticle: "本文提及",
  foundHere: "命中处",
  forms: { simplified: "简体", traditional: "繁体", glossed: "带注音" },
  aliases: "又称",
  companions: "共同出现",
  evidence: "原文依据",
  noEvidence: "没有可列出的句子",
  allOfEntity: (name) => `搜索“${name}”`,
  allBelow: "连同所辖地区",
  within: "上级地区",
  pictureTitle: "谁与谁一起出现",
  pictureHint: "每一格是同时提到两者的句子数；点开可读到这些句子。",
  rows: "行",
  columns: "列",
  third: "限定",
  any: "不限",
  cell: (row, column, n) => `${row} 与 ${column}：${n} 句`,
  pairs: (n) => `${n} 对名称一起出现`,
  empty: "这里没有共同出现的名称",
  behind: (row, column) => `${row} × ${column}`,
  asSearch: "作为搜索打开",
  fewerMore: ["少", "多"],
  suggestionsCount: (n) => (n ? `${n} 条建议` : "没有建议"),
  title: { results: (q) => `${q} · 政闻`, home: "政闻 · 政务与产业新闻检索" },
};

const EN = {
  brand: "Zhengwen",
  skip: "Skip to content",
  searchLabel: "Search government and business news",
  placeholder: "Enterprise, district, person, topic, or words",
  search: "Search",
  clearWords: "Clear the words",
  picture: "Co-occurrence",
  otherLanguage: "中文",
  otherLanguageCode: "zh",
  toDark: "Use dark colours",
  toLight: "Use light colours",
  filters: "Filters",
  hideFilters: "Hide filters",
  facet: {
    district_path: "District",
    district: "District (itself)",
    enterprise: "Enterprise",
    topic: "Topic",
    person: "Person",
    source: "Source",
  },
  findIn: (facet) => `Find in ${facet.toLowerCase()}`,
  nothingIn: "Nothing matches",
  findFailed: "Cannot look this up now",
  more: (n) => `Show ${n} more`,
  fewer: "Show fewer",
  restCount: (n) => `All others together: ${n}`,
  without: (name) => `Exclude ${name}`,
  excluded: (name) => `not ${name}`,
  itself: (district) => `${district} (itself)`,
  remove: (name) => `Remove ${name}`,
  anyOf: "any",
  allOf: "all",
  operator: (facet) => `${facet}: match any or all`,
  open: (name) => `Open ${name}`,
  shut: (name) => `Close ${name}`,
  chosen: "Chosen filters",
  clearAll: "Clear all",
  level: "Results are",
  levels: { sentence: "Sentences", paragraph: "Paragraphs", article: "Articles" },
  scope: "Names from",
  scopes: { passage: "the passage", subject: "its subject", article: "the whole article" },
  group: "Group",
  groups: { "": "none", article: "one an article", story: "one a story" },
  sort: "Order",
  sorts: { relevance: "Relevance", newest: "Newest", oldest: "Oldest" },
  from: "From",
  to: "To",
  since: (day) => `from ${day}`,
  until: (day) => `to ${day}`,
  dates: "Published",
  timeline: "Over time",
  bar: (date, n) => `${date}: ${n}`,
  undated: (n) => `${n} more without a date`,
  noTimeline: "The distribution over time cannot be shown now",
  noDates: "No results with a date",
  noneDated: (n) => (n === "1" ? "The one result has no date" : `None of the ${n} results has a date`),
  unit: { sentence: ["sentence", "sentences"], paragraph: ["paragraph", "paragraphs"], article: ["article", "articles"], story: ["story", "stories"] },
  found: (n, unit) => `${n} ${n === "1" ? unit[0] : unit[1]}`,
  about: (n) => `about ${n}`,
  took: (ms) => `${ms} ms`,
  results: "Results",
  searching: "Searching …",
  suggested: "Did you mean to narrow to:",
  nothing: "Nothing matches",
  nothingHint: "Try other words, fewer filters or wider dates.",
  relaxedWords: (q, n) => `Search “${q}” instead (${n})`,
  relaxedDates: (n) => `Any date (${n})`,
  relaxedRange: (dates, n) => `Wider dates: ${dates} (${n})`,
  relaxedBoth: (q, n) => `Search “${q}” at any date (${n})`,
  withoutFilters: "Without the filters",
  place: (paragraph, sentence) => (sentence ? `paragraph ${paragraph}, sentence ${sentence}` : `paragraph ${paragraph}`),
  untitled: "(untitled)",
  undatedHit: "undated",
  othersInArticle: (n) => `${n} more in this article`,
  othersInStory: (n) => `${n} more in this story`,
  next: (n) => `${n} more results`,
  shown: (n, all) => `${n} of ${all} shown`,
  loading: "Loading …",
  end: "That is all",
  export: "Export",
  feed: "Feed",
  openArticle: "Read the article",
  filterBy: (name) => `Only ${name}`,
  type: { district: "District", enterprise: "Enterprise", person: "Person", topic: "Topic", article: "Article" },
  legend: "Names marked in the text",
  failed: "No answer this time",
  refused: "This question cannot be answered",
  missing: "What you look for is not here",
  unreachable: "The server cannot be reached. Check the connection and try again.",
  explain: () => null,
  allowed: (what) => `Allowed: ${what}`,
  again: "Try again",
  startOver: "Start over",
  reload: "Reload the page",
  toResults: "Back to the results",
  original: "As received",
  clean: "Cleaned text",
  sourceLink: "Original page",
  inArticle: "Named in this article",
  foundHere: "found here",
  forms: { simplified: "simplified", traditional: "traditional", glossed: "glossed" },
  aliases: "Also",
  companions: "Appears with",
  evidence: "Evidence",
  noEvidence: "No sentences to list",
  allOfEntity: (name) => `Search “${name}”`,
  allBelow: "With all districts below",
  within: "Within",
  pictureTitle: "Who appears with whom",
  pictureHint: "Each cell counts the sentences that name both; open it to read them.",
  rows: "Rows",
  columns: "Columns",
  third: "Only",
  any: "any",
  cell: (row, column, n) => `${row} and ${column}: ${n} ${n === "1" ? "sentence" : "sentences"}`,
  pairs: (n) => (n === 1 ? "1 pair of names" : `${n} pairs of names`),
  empty: "No names appear together here",
  behind: (row, column) => `${row} × ${column}`,
  asSearch: "Open as a search",
  fewerMore: ["few", "many"],
  suggestionsCount: (n) => (n === 0 ? "no suggestions" : n === 1 ? "1 suggestion" : `${n} suggestions`),
  title: { results: (q) => `${q} · Zhengwen`, home: "Zhengwen · Chinese government and business news" },
};

const KEPT = "zhengwen.language";

function preferred() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEPT);
  const language = asked ?? navigator.languages?.[0] ?? navigator.language ?? "zh";
  return language.toLowerCase().startsWith("zh") ? "zh" : asked || /^en/i.test(language) ? "en" : "zh";
}

/** zh or en: the address's, else the one chosen last, else the browser's. */
export const language = preferred();

/** All that the page says. */
export const say = language === "zh" ? ZH : EN;

/** Remembers a language for the next visit. */
export function keepLanguage(code) {
  localStorage.setItem(KEPT, code);
}

const numbers = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en");

export function number(n) {
  return numbers.format(n);
}

/** A count with its unit: 12 句, 1 sentence. */
export function counted(total) {
  const n = number(total.value);
  const text = say.found(n, say.unit[total.unit] ?? total.unit);
  return total.relation === "approximate" ? say.about(text) : text;
}

const days = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", {
  year: "numeric",
  month: language === "zh" ? "long" : "short",
  day: "numeric",
  timeZone: "Asia/Shanghai",
});

/** A day for people; what is no day stays as it is. */
export function day(date) {
  const time = Date.parse(date.length === 10 ? `${date}T00:00:00+08:00` : date);
  return Number.isNaN(time) ? date : days.format(time);
}
