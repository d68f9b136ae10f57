package io.zhengwen.entities.district;

import io.zhengwen.entities.district.DivisionName.Strength;
import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Division.Level;
import io.zhengwen.entities.mention.CoveredRanges;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps the names that mean a district, and drops those that are part of another name: of an institution (哈尔滨工业大学), a
 * place that is no district (天津港, 西湖公园), an event (北京冬奥会) or a line (沪昆高铁杭州东至长沙南段).
 */
final class DistrictContextFilter {
    private static final String HAN = "\\p{IsHan}";

    private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");

    /** Characters used to transcribe foreign names. */
    private static final String FOREIGN = "斯茨尔罗苏里明华利诺伊士布拉克多尼内达维纳莱塔格夫科齐特萨阿卡巴马戈弗佐亚俄娄洛肯密爱荷蒙";

    private static final int LONGEST_NAME = 16;

    private final BitSet namesEnd = new BitSet();
    private final Pattern institutionAfterShort;
    private final Pattern institutionAfterFull;
    private final Pattern park;
    private final Pattern works;
    private final Pattern together;
    private final Pattern directly;
    /** A village, a hill or a bridge that begins with a short name: 玉田村, 松山湖; but 村民 and 山区 follow any name. */
    private final Pattern feature = Pattern.compile("县(?![域级])|村(?![民庄超委镇])|镇(?!上)|乡(?![村亲愁情音镇])"
            + "|山(?![区东西地水川河间城火林洪体货歌民寨])|河(?![畔道流湖段长])|江(?![畔段面边])|湖(?![畔区泊水])|岛(?!内)"
            + "|港(?![口航澳人商股])|湾(?!区)|路(?![网段线径演])|桥|站(?![在稳起位点上])|寺|峰(?!会)|洲|沟(?!通)|岭|嘴|石(?![油化])"
            + "|关(?![系于键心注爱停闭怀联乎])|冲(?![刺击突高锋破])|话(?![剧题音语筒])|[东西南北](?=[站至到、，—])|\\d+号");
    /**
     * Words that make a county-level name part of another, besides {@link #feature}: 牡丹社区, and one character further:
     * 九龙湖社区, 石柱林社区.
     */
    private final Pattern featureOfCounty = Pattern.compile("副?[镇乡]长|社区|街道|" + HAN + "(?:村(?!民)|社区|街道)");
    /** Words that make a province's name part of another; fewer than for cities and counties: 上海港, 北京西至广州南. */
    private final Pattern featureOfProvince = Pattern.compile("港(?![口航澳人商股])|话(?![剧题音语筒])|[东西南北](?=[站至到、，—])");

    private final Pattern line =
            Pattern.compile("(?:[东西南北]?站?(?:段|高铁|铁路|城际|高速|公路|航线|管道|输气|特高压|直流|线)|[东西南北](?![部方侧向岸]))");
    private final Pattern lineBefore = Pattern.compile("(?:高铁|铁路|城际|高速|公路|管道|工程|输|线|中段|西段|东段|新建|快线)$");
    private final Pattern to = Pattern.compile(HAN + "[至—]$");
    private final Pattern inBrackets = Pattern.compile("[" + HAN + "A-Za-z]（$");

    DistrictContextFilter() {
        SectionedWordList words = SectionedWordList.read("surroundings.txt");
        String stop = "(?!" + any(words.section("stop")) + ")";
        for (String section : List.of("institution", "park", "works")) {
            words.section(section).forEach(word -> namesEnd.set(word.charAt(word.length() - 1)));
        }
        String institution = any(words.section("institution")) + "(?!生)";
        institutionAfterShort = Pattern.compile("(?:" + stop + "[" + HAN + "0-9A-Za-z]){0,9}?" + institution);
        institutionAfterFull =
                Pattern.compile("(?:" + any(words.section("between")) + "|第[一二三四五六七八九十百零〇\\d]+){0,4}?" + institution);
        park = Pattern.compile("(?:" + stop + HAN + "){0,4}?" + any(words.section("park")));
        works = Pattern.compile("(?:" + stop + "[" + HAN + "0-9A-Za-z]){0,7}?" + any(words.section("works")));
        together = Pattern.compile("(?:" + stop + HAN + "){0,9}?" + any(words.section("together")));
        directly = Pattern.compile("(?:\\d{4}年)?" + any(words.section("directly")) + "|[一二三四五六七八九十]{1,2}中(?![心全央国院])");
    }

    private static String any(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The candidates that lie outside {@code taken} and are not part of another name. */
    List<DistrictCandidate> keep(PassageCandidates passage, List<Span> taken) {
        String text = passage.text();
        CoveredRanges names = CoveredRanges.of(taken);
        List<DistrictCandidate> free = passage.candidates().stream()
                .filter(candidate -> !names.overlaps(candidate.start(), candidate.end()))
                .toList();
        List<DistrictCandidate> kept = new ArrayList<>();
        int[] nextNames = nextNames(free);
        BitSet onLines = onLines(text, free);
        for (int i = 0; i < free.size(); i++) {
            if (!isPart(text, free, i, nextNames[i]) && !onLines.get(i)) {
                kept.add(free.get(i));
            }
        }
        return kept;
    }

    /** @param nextName the index of the next candidate that is not a rare name, or the number of candidates */
    private boolean isPart(String text, List<DistrictCandidate> candidates, int i, int nextName) {
        DistrictCandidate candidate = candidates.get(i);
        if (isInBrackets(text, candidate) || isForeignState(text, candidates, i)) {
            return true;
        }
        Matcher after = park.matcher(text).useTransparentBounds(true).region(candidate.end(), text.length());
        if (i + 1 < candidates.size() && candidates.get(i + 1).start() == candidate.end()) {
            if (isPartWithNext(candidate, candidates.get(i + 1), after)) {
                return true;
            }
            after.region(candidate.end(), text.length());
        }
        DistrictCandidate next = nextName < candidates.size() ? candidates.get(nextName) : null;
        if (next != null && next.start() == candidate.end()) {
            return false;
        }
        if (candidate.name().isFull()) {
            return after.usePattern(institutionAfterFull).lookingAt();
        }
        int end = next == null ? text.length() : next.start();
        boolean named = mayBeNamed(text, candidate.end(), end);
        if (named
                && (crossesNone(after.usePattern(institutionAfterShort), end)
                        || crossesNone(after.usePattern(park), end))) {
            return true;
        }
        return switch (candidate.name().divisions().get(0).level()) {
            case PROVINCE ->
                after.usePattern(featureOfProvince).lookingAt()
                        || (after.usePattern(directly).lookingAt()
                                && !after.group().endsWith("机场"));
            case CITY, ZONE -> isPlace(after, end, named);
            case COUNTY ->
                isPlace(after, end, named)
                        || after.usePattern(featureOfCounty).lookingAt()
                        || followsSize(text, candidate);
        };
    }

    private boolean isPlace(Matcher after, int end, boolean named) {
        return after.usePattern(directly).lookingAt()
                || after.usePattern(feature).lookingAt()
                || (named && crossesNone(after.usePattern(works), end));
    }

    /** Whether a character in which institutions' names end is nearby; usually none is, which decides the matter. */
    private boolean mayBeNamed(String text, int start, int end) {
        for (int i = start; i < end && i < start + LONGEST_NAME; i++) {
            char c = text.charAt(i);
            if ("，。、；：".indexOf(c) >= 0) {
                return false;
            }
            if (namesEnd.get(c)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the candidate and the next are both part of another name, as 丽江 and 华坪 in 丽江华坪女子高级中学; a province is not.
     */
    private boolean isPartWithNext(DistrictCandidate candidate, DistrictCandidate next, Matcher after) {
        if (candidate.name().isFull() || next.name().isFull()) {
            return false;
        }
        Division division = candidate.name().divisions().get(0);
        Division below = next.name().divisions().get(0);
        boolean cityLike = division.level() == Level.CITY || MUNICIPALITIES.contains(division.code());
        return cityLike
                && below.level() == Level.COUNTY
                && after.usePattern(together)
                        .region(next.end(), after.regionEnd())
                        .lookingAt();
    }

    /** The index of the next candidate after each one that is not a rare name. */
    private static int[] nextNames(List<DistrictCandidate> candidates) {
        int[] next = new int[candidates.size()];
        int name = candidates.size();
        for (int i = candidates.size() - 1; i >= 0; i--) {
            next[i] = name;
            name = candidates.get(i).name().strength() == Strength.RARE ? name : i;
        }
        return next;
    }

    /** Whether the few characters before an offset match. */
    static boolean endsBefore(Pattern pattern, String text, int offset) {
        return pattern.matcher(text).region(Math.max(0, offset - 4), offset).find();
    }

    private static boolean crossesNone(Matcher matcher, int next) {
        return matcher.lookingAt() && matcher.end() <= next;
    }

    /** Whether 大 or 小 before the candidate makes it part of another name: 小 in 小清河. */
    private static boolean followsSize(String text, DistrictCandidate candidate) {
        return candidate.start() > 0 && "大小".indexOf(text.charAt(candidate.start() - 1)) >= 0;
    }

    /**
     * Whether this is part of a foreign state's name, as 德州 in 别尔哥罗德州: a short name in 州 after a character used to
     * transcribe foreign names.
     */
    private static boolean isForeignState(String text, List<DistrictCandidate> candidates, int i) {
        DistrictCandidate candidate = candidates.get(i);
        return candidate.start() > 0
                && candidate.end() - candidate.start() == 2
                && text.charAt(candidate.end() - 1) == '州'
                && FOREIGN.indexOf(text.charAt(candidate.start() - 1)) >= 0
                && (i == 0 || candidates.get(i - 1).end() != candidate.start());
    }

    /** Whether the candidate is a bracketed part of another name: 北京 in 中国石油大学（北京）克拉玛依校区. */
    private boolean isInBrackets(String text, DistrictCandidate candidate) {
        int end = candidate.end();
        return end + 1 < text.length()
                && text.charAt(end) == '）'
                && Character.isIdeographic(text.codePointAt(end + 1))
                && endsBefore(inBrackets, text, candidate.start());
    }

    /** The candidates in rows of joined names that have a railway's or road's name before or after the row. */
    private BitSet onLines(String text, List<DistrictCandidate> candidates) {
        BitSet onLines = new BitSet(candidates.size());
        int first = 0;
        while (first < candidates.size()) {
            int last = first;
            boolean leads = endsBefore(to, text, candidates.get(first).start());
            while (last + 1 < candidates.size()) {
                char joint = joint(text, candidates.get(last), candidates.get(last + 1));
                if (joint == 0) {
                    break;
                }
                leads |= "至到—".indexOf(joint) >= 0;
                last++;
            }
            if (leads
                    && isLine(
                            text,
                            candidates.get(first).start(),
                            candidates.get(last).end())) {
                onLines.set(first, last + 1);
            }
            first = last + 1;
        }
        return onLines;
    }

    private boolean isLine(String text, int start, int end) {
        return line.matcher(text).region(end, text.length()).lookingAt() || endsBefore(lineBefore, text, start);
    }

    /**
     * The character that joins two names: 至, 到, — or 、; a blank for adjacent names; 0 for names that are not joined.
     */
    private static char joint(String text, DistrictCandidate left, DistrictCandidate right) {
        int gap = right.start() - left.end();
        if (gap == 0) {
            return ' ';
        }
        char joint = text.charAt(right.start() - 1);
        return gap <= 3 && "至到—、".indexOf(joint) >= 0 ? joint : 0;
    }
}
