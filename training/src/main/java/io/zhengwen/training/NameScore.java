package io.zhengwen.training;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts right, extra and missed surfaces as the gold data's own scorer does. */
final class NameScore {
    private final Map<String, Integer> errors = new HashMap<>();
    private int right;
    private int extra;
    private int missed;

    void add(Set<String> gold, Collection<String> found, Set<String> optional) {
        for (String name : Set.copyOf(found)) {
            if (gold.contains(name)) {
                right++;
            } else if (!optional.contains(name)) {
                extra++;
                errors.merge("extra " + name, 1, Integer::sum);
            }
        }
        for (String name : gold) {
            if (!found.contains(name)) {
                missed++;
                errors.merge("missed " + name, 1, Integer::sum);
            }
        }
    }

    Map<String, Integer> errors() {
        return errors;
    }

    @Override
    public String toString() {
        double precision = right / Math.max(1.0, right + extra);
        double recall = right / Math.max(1.0, right + missed);
        return String.format(
                Locale.ROOT,
                "P %.3f R %.3f F1 %.3f (%d right, %d extra, %d missed)",
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall),
                right,
                extra,
                missed);
    }
}
