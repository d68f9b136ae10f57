package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the names of a byline that are written without marks between them: 记者崔岚陶嘉木 are 崔岚 and 陶嘉木. Every part begins
 * with a surname; three characters are likelier than two.
 */
final class BylineSplitter {
    private static final Pattern BYLINE = Pattern.compile(
            "(?:电\\s?[（(]|记者|通讯员|责编|编辑|摄影|统筹|文/|图/|编撰/|[（(]来源)[：:/]?\\s?([\\p{IsHan} 　、]{2,24}?)(?=[）)】\\]]|$|摄影|摄|报道|通讯员|文/|图/|编辑|来源|实习|学生)");
    private static final Pattern NOT_NAMES =
            Pattern.compile(".*(?:记者|通讯|报道|本报|实习|来源|日报|新闻|中心|编辑|责任|近日|获悉|从|在|到|的|了解|发现|看到|联系|社|网|报).*");

    private static final int LONGEST_PART = 16;

    private BylineSplitter() {}

    /** The names found, with those of bylines split. */
    static List<NameSpan> split(String text, List<NameSpan> names) {
        NavigableMap<Integer, NameSpan> all = new TreeMap<>();
        names.forEach(name -> all.put(name.start(), name));
        Matcher byline = BYLINE.matcher(text);
        while (byline.find()) {
            for (int start = byline.start(1), end; start < byline.end(1); start = end + 1) {
                end = start;
                while (end < byline.end(1) && " 　、".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                split(text, start, end, all);
            }
        }
        return List.copyOf(all.values());
    }

    /** Replaces the names of one part of a byline, given by their starts, by the names that it is made up of. */
    private static void split(String text, int start, int end, NavigableMap<Integer, NameSpan> names) {
        boolean splittable = end - start >= 2
                && end - start <= LONGEST_PART
                && !NOT_NAMES.matcher(text).region(start, end).matches();
        Map.Entry<Integer, NameSpan> before = names.lowerEntry(start);
        boolean cut = before != null && before.getValue().end() > start;
        Map<Integer, NameSpan> touched = names.subMap(start, true, end, false);
        boolean others =
                touched.values().stream().anyMatch(name -> name.type() != MentionType.PERSON || name.end() > end);
        if (!splittable || cut || others) {
            return;
        }
        parts(text, start, end).ifPresent(parts -> {
            touched.clear();
            parts.forEach(part -> names.put(part.start(), part));
        });
    }

    /** The likeliest names that make up the whole part, if any do. */
    private static Optional<List<NameSpan>> parts(String text, int start, int end) {
        int length = end - start;
        double[] cost = new double[length + 1];
        int[] size = new int[length + 1];
        for (int to = 1; to <= length; to++) {
            cost[to] = Double.MAX_VALUE;
            for (int n = 2; n <= Math.min(4, to); n++) {
                double before = cost[to - n];
                double own = cost(text, start + to - n, n);
                if (before < Double.MAX_VALUE && own < Double.MAX_VALUE && before + own < cost[to]) {
                    cost[to] = before + own;
                    size[to] = n;
                }
            }
        }
        if (cost[length] == Double.MAX_VALUE) {
            return Optional.empty();
        }
        List<NameSpan> parts = new ArrayList<>();
        for (int to = length; to > 0; to -= size[to]) {
            parts.add(new NameSpan(MentionType.PERSON, start + to - size[to], start + to));
        }
        return Optional.of(parts);
    }

    private static double cost(String text, int start, int length) {
        boolean compound = PersonRules.COMPOUND_SURNAMES.contains(text.substring(start, start + 2));
        if (length == 4) {
            return compound ? 0.2 : Double.MAX_VALUE;
        }
        int rank = PersonRules.surnameRank(text.charAt(start));
        if (rank < 0) {
            return compound && length == 3 ? 1 : Double.MAX_VALUE;
        }
        return (length == 3 ? 0.2 : 1.2) + rank / 100.0;
    }
}
