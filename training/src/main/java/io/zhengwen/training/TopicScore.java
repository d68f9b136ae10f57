package io.zhengwen.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts right, extra and missed topics, in all and for each topic. */
final class TopicScore {
    private final Map<String, int[]> counts = new TreeMap<>();

    /** Scores the topics found for one passage. */
    void add(TopicGold gold, Set<String> found) {
        Set<String> all = new TreeSet<>(found);
        all.addAll(gold.topics());
        for (String topic : all) {
            boolean right = gold.topics().contains(topic);
            if (right || !gold.optional().contains(topic)) {
                int kind = !right ? 1 : found.contains(topic) ? 0 : 2;
                counts.computeIfAbsent(topic, t -> new int[3])[kind]++;
            }
        }
    }

    /** The harmonic mean of precision and recall over all decisions. */
    double f1() {
        return f1(total());
    }

    /** One line in all, then one line a topic, those with the most errors first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("all", total()));
        counts.entrySet().stream()
                .sorted((a, b) -> Integer.compare(errors(b.getValue()), errors(a.getValue())))
                .forEach(e -> lines.add(line(e.getKey(), e.getValue())));
        return lines;
    }

    private int[] total() {
        int[] total = new int[3];
        for (int[] count : counts.values()) {
            for (int i = 0; i < total.length; i++) {
                total[i] += count[i];
            }
        }
        return total;
    }

    private static int errors(int[] count) {
        return count[1] + count[2];
    }

    private static String line(String name, int[] count) {
        double precision = count[0] / (double) Math.max(1, count[0] + count[1]);
        double recall = count[0] / (double) Math.max(1, count[0] + count[2]);
        return String.format(
                Locale.ROOT,
                "%-28s P %.3f  R %.3f  F1 %.3f  (%d right, %d extra, %d missed)",
                name,
                precision,
                recall,
                f1(count),
                count[0],
                count[1],
                count[2]);
    }

    private static double f1(int[] count) {
        return 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
    }
}
