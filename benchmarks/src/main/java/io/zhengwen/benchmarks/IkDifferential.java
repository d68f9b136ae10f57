package io.zhengwen.benchmarks;

import io.zhengwen.ik.IkDictionary;
import io.zhengwen.ik.SegmentationMode;
import io.zhengwen.ik.reference.DifferenceKind;
import io.zhengwen.ik.reference.ReferenceComparison;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares our tokens with the reference's over a file of articles, and counts the differences by kind. */
final class IkDifferential {

    private IkDifferential() {}

    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: run IkDifferential ARTICLES.jsonl.gz");
            System.exit(2);
        }
        List<String> lines = BenchmarkTexts.load(Path.of(arguments[0]), Integer.MAX_VALUE);
        IkDictionary dictionary = IkDictionary.ofIk();
        for (SegmentationMode mode : SegmentationMode.values()) {
            report(mode, lines, new ReferenceComparison(dictionary, mode));
        }
    }

    private static void report(SegmentationMode mode, List<String> lines, ReferenceComparison comparison) {
        Map<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
        for (String line : lines) {
            DifferenceKind difference = comparison.compare(line);
            counts.merge(difference, 1, Integer::sum);
            if (difference == DifferenceKind.UNEXPLAINED) {
                System.out.println(comparison.describe(line));
            }
        }
        int equal = counts.getOrDefault(DifferenceKind.NONE, 0);
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d lines equal (%.4f %%), by kind %s%n",
                mode,
                equal,
                lines.size(),
                100.0 * equal / lines.size(),
                counts);
    }
}
