package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short names that an article defines after a firm's full name: 杭州澄曜科技有限公司（以下简称“澄曜科技”）, 景澜资本（Kinglan）. */
final class ShortNameDefinitions {
    private static final int LONGEST = 12;
    private static final String LEAD = "(?:以下统?简?称|下称|下简称|简称|又称|也称|证券简称|股票简称|公司简称)(?:为|作|[：:])?";
    private static final String NAME = "([^“”‘’\"（）()，。、；：《》]{2," + LONGEST + "})";
    private static final Pattern DEFINITION = Pattern.compile("[（(](?:[^（）()“”\"]{0,20}?[，、；])?" + "(?:" + LEAD
            + "\\s*[“‘\"]?" + NAME + "|[“\"]" + NAME + "[”\"])[^（）()]{0,30}[）)]");
    private static final Pattern SPOKEN = Pattern.compile("，?" + LEAD + "\\s*[“‘\"]" + NAME + "[”’\"]");
    private static final Pattern LATIN =
            Pattern.compile("[（(](?:英文名?[：:]?)?([A-Z][A-Za-z]*(?:[ .&'-]{1,2}[A-Za-z]+){0,4}\\.?)[）)]");
    /** Words that contracts and notices define, which name no firm outside them. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?:[本该标的上市母子控股目标项目合资合营]{0,4}公司|本?集团|本?行|本所|[甲乙丙丁戊]方|[买卖]方|发行人|受让方|转让方|收购人|基金|协议|本?协会|学校|原告|被告"
                    + "|交易对方|银行|开发商|标的|[A-Z]{1,4}|.*(?:办法|意见|规定|条例|规划|方案|通知|协议|合同|计划|项目|大会|论坛|会议|指数))");

    /** Latin words that are not names when bracketed after a firm. */
    private static final Pattern NO_NAME =
            Pattern.compile("(?:CEO|CFO|COO|CTO|IPO|NYSE|NASDAQ|AI|APP|App|ETF|SPV|PPP|REITs?|LP|GP|SH|SZ|HK)");

    private final Map<String, String> fullByShort =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private ShortNameDefinitions() {}

    /** Reads the definitions after the firms found in an article. */
    static ShortNameDefinitions of(List<String> texts, List<List<NameSpan>> found) {
        ShortNameDefinitions definitions = new ShortNameDefinitions();
        for (int i = 0; i < texts.size(); i++) {
            List<NameSpan> names = found.get(i);
            for (int n = 0; n < names.size(); n++) {
                if (names.get(n).type() == MentionType.ENTERPRISE) {
                    definitions.read(texts.get(i), names.get(n));
                    if (n + 1 < names.size()) {
                        definitions.readBracketed(texts.get(i), names.get(n), names.get(n + 1));
                    }
                }
            }
        }
        return definitions;
    }

    /** Reads a firm in brackets directly after a firm as the same one: 湘岳重工（国营第九厂）. */
    private void readBracketed(String text, NameSpan name, NameSpan inside) {
        boolean bracketed = inside.type() == MentionType.ENTERPRISE
                && inside.start() == name.end() + 1
                && inside.end() < text.length()
                && "（(".indexOf(text.charAt(name.end())) >= 0
                && "）)，,".indexOf(text.charAt(inside.end())) >= 0;
        if (bracketed) {
            boolean longer = inside.end() - inside.start() > name.end() - name.start()
                    && CharacterShape.of(text.charAt(inside.start())) != CharacterShape.UPPER;
            String full = longer ? inside.of(text) : name.of(text);
            fullByShort.putIfAbsent(longer ? name.of(text) : inside.of(text), full);
        }
    }

    /** The full names by the short ones. */
    Map<String, String> fullByShort() {
        return fullByShort;
    }

    /** The names found, and the defined ones wherever they do not overlap others. */
    List<List<NameSpan>> place(List<String> texts, List<List<NameSpan>> found) {
        if (fullByShort.isEmpty()) {
            return found;
        }
        List<List<NameSpan>> placed = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            NamePlacer placing = new NamePlacer(found.get(i));
            for (String alias : fullByShort.keySet()) {
                placing.all(texts.get(i), alias);
            }
            placed.add(placing.names());
        }
        return placed;
    }

    private void read(String text, NameSpan name) {
        if (name.end() >= text.length() || "（(，以下简".indexOf(text.charAt(name.end())) < 0) {
            return;
        }
        for (Pattern pattern : List.of(DEFINITION, SPOKEN, LATIN)) {
            Matcher matcher = pattern.matcher(text).region(name.end(), text.length());
            if (matcher.lookingAt()) {
                define(matcher, name.of(text));
                return;
            }
        }
    }

    private void define(Matcher matcher, String full) {
        String defined = matcher.groupCount() > 1 && matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        String alias = defined.strip();
        if (alias.length() > 1
                && !alias.equals(full)
                && !GENERIC.matcher(alias).matches()
                && !NO_NAME.matcher(alias).matches()) {
            fullByShort.putIfAbsent(alias, full);
        }
    }
}
