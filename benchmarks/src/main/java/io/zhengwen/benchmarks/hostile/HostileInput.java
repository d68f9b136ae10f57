package io.zhengwen.benchmarks.hostile;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of input that is made to be slow to read.
 *
 * @param name what it is made of
 * @param ending the file's, which says its form
 * @param text the input of about so many UTF-16 units
 */
record HostileInput(String name, String ending, IntFunction<String> text) {

    /** All kinds. */
    static List<HostileInput> all() {
        return Stream.of(places(), names(), punctuation(), characters(), html(), markdown(), json())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileInput> places() {
        return List.of(
                text("places between commas", "重庆、"),
                text("places side by side", "重庆"),
                text("districts side by side", "重庆市涪陵区"),
                text("one district", "涪陵区"),
                text("everyday words that are places", "合作"),
                text("weak names between commas", "长寿、"),
                text("weak beside sure names", "长寿重庆"),
                text("names that several districts bear", "鼓楼区、"),
                text("places joined by 至", "重庆至"),
                text("places with institutions", "重庆大学"),
                text("places with ordinals", "重庆市第一二三"),
                text("places in brackets", "学（北京）校"),
                text("a list of many districts", HostileInput::districts),
                text("a sentence for each district", "涪陵区来了。长寿区来了。"),
                text("references to places", "涪陵区。", "两区和全市当地。"),
                text("districts that every sentence inherits", HostileInput::manyThenShort));
    }

    private static List<HostileInput> names() {
        return List.of(
                text("titles before surnames", "市委书记王"),
                text("speakers", "王说"),
                text("a surname", "王"),
                text("a surname with variation selectors", "葛\uDB40\uDD00"),
                text("different persons", numbered(i -> "市长王" + han(i) + han(i / 90) + "说，")),
                text("one person again and again", "市长王小明说，"),
                text("transcribed names", "亨利·基辛格"),
                text("middle dots", "阿·"),
                text("firms", "博腾公司"),
                text("different firms", numbered(i -> "重庆" + han(i) + han(i / 90) + "科技有限公司、")),
                text("firms whose names begin alike", numbered(i -> "鎏曜" + han(i) + han(i / 90) + "有限公司，")),
                text("bylines", "记者张小明）"),
                text(
                        "persons and firms",
                        numbered(i -> "市长王" + han(i) + han(i / 90) + "说，重庆" + han(i) + han(i / 90) + "科技有限公司，")),
                text("firms of one brand", numbered(i -> "博腾" + han(i) + han(i / 90) + "有限公司，")),
                text("one long firm", n -> repeated("重庆", n - 4) + "有限公司"),
                text("firms that end alike", numbered(i -> "博".repeat(i % 60) + "腾公司，")),
                text("a sentence for each firm", numbered(i -> "重庆" + han(i) + han(i / 90) + "科技有限公司成立。")),
                text("quoted firms", "“字母表”公司"),
                text("trades", "，澄芯半导体、"),
                text("numerals before 公司", n -> repeated("一", n - 2) + "公司"),
                text("generic words before 公司", n -> repeated("保险科技", n - 2) + "公司"),
                text("topics", "制造业乡村振兴"),
                text("sentences with topics", "制造业好。"));
    }

    private static List<HostileInput> punctuation() {
        return List.of(
                text("opening brackets", "("),
                text("wide opening brackets", "（"),
                text("closing brackets", ")"),
                text("nested brackets", n -> "（".repeat(n / 2) + "）".repeat(n / 2)),
                text("brackets in pairs", "（）"),
                text("mixed brackets", "（《“【"),
                text("closing marks of all kinds", "好”’」』》）"),
                text("opening quotes", "“"),
                text("straight quotes", "\"好"),
                text("quotations", "他说：“好。”"),
                text("full stops", "。"),
                text("Latin full stops", "a."),
                text("Latin sentences", "So he said. "),
                text("stops before closing brackets", n -> "a." + repeated(")", n)),
                text("exclamation marks", "!?"),
                text("ellipses", "…"),
                text("dashes", "-"),
                text("notes", n -> "好。" + repeated("[1]", n)),
                text("commas", ",好"),
                text("Latin list", "a,b;c:"),
                text("mail addresses", "a@b.c "),
                text("a mail address of many parts", n -> "a@a" + repeated(".a", n)),
                text("web addresses", "http://"),
                text("a web address of brackets", n -> "http://" + repeated(")", n)),
                text("spaces", n -> "好" + repeated(" ", n) + "好"),
                text("short lines", "好\n"),
                text("ampersands", "&"),
                text("entities", "&amp;"));
    }

    private static List<HostileInput> characters() {
        return List.of(
                text("digits", "1"),
                text("Chinese numerals", "一"),
                text("dates", "（2023年11月2日）"),
                text("broken dates", "（2023年"),
                text("years", "2023-"),
                text("glosses", "好(hǎo)"),
                text("lost glosses", "當?shù)"),
                text("far lost glosses", "當?shù)結結結結結結結結結結結結"),
                text("traditional characters", "發展經濟"),
                text("full-width letters", "ＡＢＣ１２３"),
                text("letters", "a"),
                text("words", "word "),
                text("marks on one letter", n -> "e" + repeated("\u0301", n)),
                text("marks of two kinds on one letter", n -> "（e" + repeated("\u0301\u0323", n)),
                text("joiners", "\uD83D\uDE00\u200D"),
                text("lone surrogates", "\uD83D"),
                text("zero-width spaces", "好\u200B"),
                text("compatibility forms", "\uFDFA"),
                text("a rare character", "\uD840\uDC00"),
                text("one paragraph of usual text", "昨天上午，涪陵区召开会议，研究制造业发展。市长王小明说：“要加快建设。”"));
    }

    private static List<HostileInput> html() {
        return List.of(
                html("div inside div", "<div>"),
                html("div with text inside div", "<div>好"),
                html("tables", "<table>"),
                html("tables in cells", "<table><tr><td>好"),
                html("links around paragraphs", "<a><p>"),
                html("links around paragraphs with text", "<a href=x><p>好"),
                html("bold around paragraphs", "<b><p>好"),
                html("fonts of many sizes", numbered(i -> "<font size=" + i + "><p>好")),
                html("link lists", "<ul><li><a>好</a><li><a>好</a></ul>"),
                html("paragraphs", "<p>好。</p>"),
                html("spans", "<span>好"),
                html("lists", "<ul><li>好"),
                html("forms", "<form>好</form>"),
                html("scripts", "<script>x</script>"),
                html("navigation", "<nav>好</nav>好"),
                html("navigation inside navigation", "<nav>好"),
                html("hidden elements", "<i hidden>好</i>"),
                html("articles", "<article>好"),
                html("sources", "<div>来源："),
                html("published lines", "<p>发布时间：2023-13-45</p>"),
                html("meta elements", "<meta name=date content=x>"),
                html("a title of spaces", n -> "<title>a" + repeated("\u000B", n) + "b</title>好"),
                html("an attribute of spaces", n -> "<meta name=PubDate content='a" + repeated(" ", n) + "b'>好"),
                html("attributes", n -> "<p " + numbered(i -> "a" + i + " ").apply(n) + ">好"),
                html("angle brackets", "< "),
                html("comments", "<!--"),
                html("definitions", "<dl><dt>好<dd>好"),
                html("ruby", "<ruby>好<rt>hao</rt></ruby>"),
                html("options", "<select><option>"),
                html("drawings", "<svg><g>"),
                html("frames of text", "<pre> 好 "));
    }

    private static List<HostileInput> markdown() {
        return List.of(
                markdown("emphasis", "*a **a "),
                markdown("square brackets", "["),
                markdown("links in links", "[a]("),
                markdown("images in images", "![["),
                markdown(
                        "backquotes",
                        n -> IntStream.iterate(1, i -> i * i < 2 * n, i -> i + 1)
                                .mapToObj(i -> "e" + "`".repeat(i))
                                .reduce("", String::concat)),
                markdown("quotations in quotations", n -> repeated(">", n) + "a"),
                markdown("lists in lists", n -> repeated("- ", n) + "a"),
                markdown("lists", "- 好\n"),
                markdown("headings", "# 好\n\n"),
                markdown("definitions of links", "[a]: b\n\n"),
                markdown("tags", "<b>"),
                markdown("blocks of HTML", "<div>\n\n"),
                markdown("front matter", n -> "---\n" + repeated("a: b\n", n)),
                markdown("underscores", "_a__"));
    }

    private static List<HostileInput> json() {
        return List.of(
                json("text", n -> "{\"text\":\"" + repeated("重庆市委书记王", n) + "\"}"),
                json("escapes", n -> "{\"text\":\"" + repeated("\\u597d", n) + "\"}"),
                json("a title", n -> "{\"text\":\"好\",\"title\":\"" + repeated("好，", n) + "\"}"),
                json(
                        "members",
                        n -> "{\"text\":\"好\""
                                + numbered(i -> ",\"a" + i + "\":1").apply(n) + "}"),
                json("lists in lists", n -> "{\"text\":\"好\",\"a\":" + repeated("[", n)),
                json("a number", n -> "{\"text\":\"好\",\"a\":" + repeated("1", n) + "}"));
    }

    private static HostileInput text(String name, String... parts) {
        return text(
                name,
                n -> IntStream.range(0, parts.length)
                        .mapToObj(i -> i + 1 < parts.length ? parts[i] : repeated(parts[i], n))
                        .reduce("", String::concat));
    }

    private static HostileInput text(String name, IntFunction<String> text) {
        return new HostileInput("text: " + name, ".txt", text);
    }

    private static HostileInput html(String name, String part) {
        return html(name, n -> repeated(part, n) + "好");
    }

    private static HostileInput html(String name, IntFunction<String> text) {
        return new HostileInput("HTML: " + name, ".html", text);
    }

    private static HostileInput markdown(String name, String part) {
        return markdown(name, n -> repeated(part, n));
    }

    private static HostileInput markdown(String name, IntFunction<String> text) {
        return new HostileInput("Markdown: " + name, ".md", text);
    }

    private static HostileInput json(String name, IntFunction<String> text) {
        return new HostileInput("JSON: " + name, ".jsonl", text);
    }

    private static String repeated(String part, int length) {
        return part.repeat(Math.max(1, length / part.length()));
    }

    private static IntFunction<String> numbered(IntFunction<String> part) {
        return n -> {
            StringBuilder text = new StringBuilder(n + 64);
            for (int i = 0; text.length() < n; i++) {
                text.append(part.apply(i));
            }
            return text.toString();
        };
    }

    private static String districts(int length) {
        List<String> names = Districts.NAMES;
        return numbered(i -> names.get(i % names.size()) + "、").apply(length);
    }

    private static String manyThenShort(int length) {
        return numbered(i -> Districts.NAMES.get(i % Districts.NAMES.size()) + "、")
                        .apply(length / 4)
                + "。"
                + repeated("好。", length * 3 / 4);
    }

    /** One of ninety usual characters. */
    private static char han(int i) {
        return (char) ('\u4e00' + (i % 90) * 61);
    }
}
