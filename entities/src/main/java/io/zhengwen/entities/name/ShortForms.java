package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the short forms of an article's full names: 鎏曜复材 and 鎏曜 in an article with 重庆鎏曜复合材料科技有限公司.
 *
 * <p>A full name's core is the name without place, brackets and legal form. Where its first two characters occur, the
 * longest run of characters that the core has in this order is its short form, unless it is a common word, a place, or
 * the beginning of a longer word.
 */
final class ShortForms {
    private static final Pattern FULL = Pattern.compile(".*(?:有限责任公司|有限公司|股份公司|（集团）公司|集团公司)");
    private static final Pattern LEGAL =
            Pattern.compile("(?:（[^（）]{2,8}）)?(?:集团|控股|股份|投资|实业|（集团）)*(?:有限责任公司|有限公司|公司)(?:（[^（）]{2,8}）)?$");
    private static final Pattern BRACKETED = Pattern.compile("（[^（）]{1,8}）");
    private static final String ENDS_NO_NAME = "的了是在和与及对把被将为从到向由等也都就";
    private static final String OTHER_NAMES = "村镇乡路街县区市杯";
    private static final int LEAST_CORE = 3;
    private static final int LONGEST_WORD = 6;

    /** The firms whose cores begin alike and that still get short forms; of more, a short form would not tell which. */
    private static final int MOST_ALIKE = 32;

    private final TaggerLexicon lexicon;

    ShortForms(TaggerLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** A short form and the full name that it stands for. */
    record ShortForm(NameSpan name, String full) {}

    /**
     * The names found, and the short forms of the full ones; each short form and its full name are put into
     * {@code given}.
     */
    List<List<NameSpan>> add(List<String> texts, List<List<NameSpan>> found, Map<String, String> given) {
        Map<String, String> cores = cores(texts, found);
        if (cores.isEmpty()) {
            return found;
        }
        List<List<NameSpan>> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            NamePlacer placing = new NamePlacer(found.get(i));
            for (Map.Entry<String, String> core : cores.entrySet()) {
                for (ShortForm form : find(text, core.getKey(), core.getValue())) {
                    placing.one(form.name());
                    given.putIfAbsent(form.name().of(text), form.full());
                }
            }
            all.add(placing.names());
        }
        return all;
    }

    /** The cores of an article's full names, each with its full name; a core shared by several names is left out. */
    Map<String, String> cores(List<String> texts, List<List<NameSpan>> found) {
        Map<String, String> cores =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        Set<String> several = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            for (NameSpan name : found.get(i)) {
                String full = name.of(texts.get(i)).replace('(', '（').replace(')', '）');
                String core = name.type() == MentionType.ENTERPRISE ? core(full) : "";
                String before = core.isEmpty() ? null : cores.put(core, full);
                if (before != null && !before.equals(full)) {
                    several.add(core);
                }
            }
        }
        cores.keySet().removeAll(several);
        Map<String, Long> heads = cores.keySet().stream()
                .collect(Collectors.groupingBy(core -> core.substring(0, 2), Collectors.counting()));
        cores.keySet().removeIf(core -> Objects.requireNonNull(heads.get(core.substring(0, 2))) > MOST_ALIKE);
        return cores;
    }

    /** The core of a full name: 鎏曜复合材料科技 of 重庆鎏曜复合材料科技有限公司; empty when the name is not a full one. */
    String core(String full) {
        Matcher legal = LEGAL.matcher(full);
        if (!FULL.matcher(full).matches() || !legal.find() || legal.start() < LEAST_CORE) {
            return "";
        }
        String core = BRACKETED.matcher(full.substring(0, legal.start())).replaceAll("");
        for (int place = place(core); place > 0; place = place(core)) {
            core = core.substring(place);
        }
        return core.length() >= LEAST_CORE ? core : "";
    }

    /** The length of the place that a core begins with, if enough is left after it. */
    private int place(String core) {
        int longest = 0;
        long hash = 0;
        for (int i = 0; i < Math.min(core.length() - LEAST_CORE, LONGEST_WORD); i++) {
            hash = HashMixer.add(hash, core.charAt(i));
            int value = lexicon.find(hash);
            if (value == 0) {
                break;
            }
            if (i > 0 && TaggerLexicon.isWord(value) && TaggerLexicon.kind(value) == TaggerLexicon.PLACE_KIND) {
                longest = i + 1;
            }
        }
        boolean suffixed = longest > 0 && "省市县区".indexOf(core.charAt(longest)) >= 0;
        return suffixed && core.length() - longest - 1 >= LEAST_CORE ? longest + 1 : longest;
    }

    /** The occurrences of a core's short forms in a text. */
    List<ShortForm> find(String text, String core, String full) {
        List<ShortForm> forms = new ArrayList<>();
        String head = core.substring(0, 2);
        for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 2)) {
            int end = accepted(text, at, core + tail(full));
            if (end > 0) {
                forms.add(new ShortForm(new NameSpan(MentionType.ENTERPRISE, at, end), full));
            }
        }
        return forms;
    }

    /** The words of a full name's legal form that its short forms may end with. */
    private static String tail(String full) {
        return (full.contains("集团") ? "集团" : "") + (full.contains("股份") ? "股份" : "") + (full.contains("控股") ? "控股" : "")
                + "公司";
    }

    /** The end of the short form that begins at {@code at}, or 0 when there is none. */
    private int accepted(String text, int at, String whole) {
        int end = longest(text, at, whole);
        if (end > at + 2 && isName(text, at, end)) {
            return end;
        }
        return isName(text, at, at + 2) ? at + 2 : 0;
    }

    /** The end of the longest run from {@code at} on whose characters the core has in this order. */
    private static int longest(String text, int at, String whole) {
        int from = 2;
        int end = at + 2;
        while (end < text.length() && ENDS_NO_NAME.indexOf(text.charAt(end)) < 0) {
            int next = whole.indexOf(text.charAt(end), from);
            if (next < 0) {
                break;
            }
            from = next + 1;
            end++;
        }
        return end;
    }

    private boolean isName(String text, int at, int end) {
        boolean other = end < text.length() && OTHER_NAMES.indexOf(text.charAt(end)) >= 0;
        return !other && !WordBounds.isCommonWord(lexicon, text, at, end) && !WordBounds.cuts(lexicon, text, at, end);
    }
}
