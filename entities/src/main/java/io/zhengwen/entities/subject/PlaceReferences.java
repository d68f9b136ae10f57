package io.zhengwen.entities.subject;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Division.Level;
import io.zhengwen.entities.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves words such as 两区, 该县, 全市, 当地 and 在渝 to divisions that the article has named so far.
 *
 * <p>These words name no division, so they are not mentions; they only decide the subject of a passage.
 */
final class PlaceReferences {
    private static final Pattern SEVERAL =
            Pattern.compile("([两三四])(?<![沪深京一二三四五六七八九十].)(区县|区|县|市|州|省|地)(?![域间别长委政场民级方])");
    private static final Pattern ONE = Pattern.compile("(?:该|此|这个|我|本|全|我们)(区|县|市|州|旗|省)(?![域间别长场])");
    private static final Pattern HERE = Pattern.compile("当地(?!时间)");
    private static final Pattern BY_SIGN =
            Pattern.compile("(?:在|来|赴|入|驻|抵|离)([渝川黔滇鄂湘粤桂琼闽赣浙苏皖鲁豫冀晋陕辽京津沪])" + "(?![江州西东南北中海宁阳剧菜语丹里联巴都])");
    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('京', "110000"),
            Map.entry('津', "120000"),
            Map.entry('冀', "130000"),
            Map.entry('晋', "140000"),
            Map.entry('辽', "210000"),
            Map.entry('沪', "310000"),
            Map.entry('苏', "320000"),
            Map.entry('浙', "330000"),
            Map.entry('皖', "340000"),
            Map.entry('闽', "350000"),
            Map.entry('赣', "360000"),
            Map.entry('鲁', "370000"),
            Map.entry('豫', "410000"),
            Map.entry('鄂', "420000"),
            Map.entry('湘', "430000"),
            Map.entry('粤', "440000"),
            Map.entry('桂', "450000"),
            Map.entry('琼', "460000"),
            Map.entry('渝', "500000"),
            Map.entry('川', "510000"),
            Map.entry('黔', "520000"),
            Map.entry('滇', "530000"),
            Map.entry('陕', "610000"));

    private static final BitSet SIGN_CHARACTERS = new BitSet();

    static {
        SIGNS.keySet().forEach(SIGN_CHARACTERS::set);
    }

    private final Gazetteer gazetteer;
    /** The divisions named so far, each once, keyed by the order in which they were last named. */
    private final TreeMap<Integer, Division> named = new TreeMap<>();

    private final Map<Division, Integer> turns = new HashMap<>();
    private int turn;
    /** References resolved since the last division was named. */
    private final Map<String, Optional<Division>> latestOf = new HashMap<>();

    private final Map<String, List<Division>> latest = new HashMap<>();

    PlaceReferences(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Remembers what a sentence names. */
    void remember(List<String> codes) {
        for (String code : codes) {
            gazetteer.find(code).ifPresent(division -> {
                Integer before = turns.put(division, turn);
                if (before != null) {
                    named.remove(before);
                }
                named.put(turn++, division);
            });
        }
        if (!codes.isEmpty()) {
            latestOf.clear();
            latest.clear();
        }
    }

    /** The codes of the divisions to which a text refers without naming them. */
    Set<String> resolve(String text) {
        Set<String> codes = new LinkedHashSet<>();
        if (!named.isEmpty()) {
            addNamed(text, codes);
        }
        if (holdsSign(text)) {
            for (Matcher sign = BY_SIGN.matcher(text); sign.find(); ) {
                codes.add(SIGNS.get(sign.group(1).charAt(0)));
            }
        }
        if (codes.isEmpty() && !named.isEmpty() && HERE.matcher(text).find()) {
            codes.add(named.lastEntry().getValue().code());
        }
        return codes;
    }

    private void addNamed(String text, Set<String> codes) {
        for (Matcher several = SEVERAL.matcher(text); several.find(); ) {
            latest.computeIfAbsent(
                            several.group(), words -> latest("两三四".indexOf(several.group(1)) + 2, several.group(2)))
                    .forEach(d -> codes.add(d.code()));
        }
        for (Matcher one = ONE.matcher(text); one.find(); ) {
            latestOf.computeIfAbsent(one.group(1), this::latestOf).ifPresent(d -> codes.add(d.code()));
        }
    }

    /**
     * Whether the text has a character that abbreviates a province: most sentences hold none, and are read no further.
     */
    private static boolean holdsSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SIGN_CHARACTERS.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The latest {@code count} divisions of a unit, in the order named; none when there are fewer. */
    private List<Division> latest(int count, String unit) {
        List<Division> found = new ArrayList<>();
        for (Division division : named.descendingMap().values()) {
            if (found.size() == count) {
                break;
            }
            boolean fits = unit.length() > 1
                    ? division.level() == Level.COUNTY
                    : "地".equals(unit) ? sameLevel(found, division) : isOfUnit(division, unit);
            if (fits) {
                found.add(0, division);
            }
        }
        return found.size() == count ? found : List.of();
    }

    private static boolean sameLevel(List<Division> found, Division division) {
        return found.isEmpty() || found.get(0).level() == division.level();
    }

    /** The latest division of a unit, else the latest division's ancestor of that unit: 全市 after 涪陵区 is 重庆市. */
    private Optional<Division> latestOf(String unit) {
        return named.descendingMap().values().stream()
                .filter(d -> isOfUnit(d, unit))
                .findFirst()
                .or(() -> last(gazetteer.ancestors(named.lastEntry().getValue()), d -> isOfUnit(d, unit)));
    }

    private static boolean isOfUnit(Division division, String unit) {
        return division.level() != Level.ZONE
                && (division.name().endsWith(unit)
                        || ("省".equals(unit)
                                && division.level() == Level.PROVINCE
                                && !division.name().endsWith("市")));
    }

    private static Optional<Division> last(List<Division> divisions, Predicate<Division> condition) {
        return divisions.stream().filter(condition).reduce((first, second) -> second);
    }
}
