package io.zhengwen.benchmarks.hostile;

import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.indexer.extract.ExtractLines;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Measures how the time of reading and extraction grows with hostile input: each kind is read at one length and at
 * twice that, by one thread; the shortest of several times counts. Linear growth doubles the time and quadratic growth
 * makes it four times as long; a kind fails if its time triples or more.
 *
 * <p>Arguments: words, of which a kind's name has one; all kinds without. The exit status is 1 when one fails.
 */
public final class HostileGrowth {
    private static final int SHORTEST = 16_000;
    private static final int LONGEST = 256_000;
    /** The shortest time that can be told from noise. */
    private static final double ENOUGH_MS = 200;

    private static final int TURNS = 3;
    private static final double ALLOWED = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ExtractLines lines = new ExtractLines(
            new Pipeline(new TextCleaner(), EntityExtractor.load()), EnumSet.allOf(PassageLevel.class), true);
    private final Path folder;

    private HostileGrowth(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hostile-growth");
        List<String> failed = new ArrayList<>();
        try {
            HostileGrowth growth = new HostileGrowth(folder);
            growth.warmUp();
            for (HostileInput input : HostileInput.all()) {
                boolean asked = words.length == 0 || List.of(words).stream().anyMatch(input.name()::contains);
                if (asked && !growth.passes(input)) {
                    failed.add(input.name());
                }
            }
        } finally {
            Files.deleteIfExists(folder);
        }
        System.out.println(failed.isEmpty() ? "all in proportion" : failed.size() + " out of proportion: " + failed);
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private void warmUp() throws IOException, InterruptedException {
        for (HostileInput input : HostileInput.all()) {
            time(input, 1_000);
        }
        System.out.printf(Locale.ROOT, "%-50s %9s %10s %10s %6s%n", "kind", "length", "ms", "ms twice", "ratio");
    }

    private boolean passes(HostileInput input) throws IOException, InterruptedException {
        try {
            return isInProportion(input);
        } catch (StackOverflowError tooDeep) {
            System.out.println(input.name() + ": the stack overflows");
            return false;
        }
    }

    private boolean isInProportion(HostileInput input) throws IOException, InterruptedException {
        int length = SHORTEST;
        Run twice = best(input, 2 * length);
        while (twice.milliseconds < ENOUGH_MS && length < LONGEST) {
            Run longer = best(input, 4 * length);
            if (longer.rejected.isEmpty() != twice.rejected.isEmpty()) {
                break; // longer than what is read of a file
            }
            length *= 2;
            twice = longer;
        }
        Run once = best(input, length);
        double ratio = twice.milliseconds / Math.max(once.milliseconds, 0.01);
        boolean fine = ratio < ALLOWED || twice.milliseconds < ENOUGH_MS;
        System.out.printf(
                Locale.ROOT,
                "%-50s %9d %10.1f %10.1f %6.2f %s%s%n",
                input.name(),
                length,
                once.milliseconds,
                twice.milliseconds,
                ratio,
                fine ? "" : "OUT OF PROPORTION ",
                twice.rejected);
        return fine;
    }

    /** A time, and why the input was rejected, if it was. */
    private record Run(double milliseconds, String rejected) {}

    private Run best(HostileInput input, int length) throws IOException, InterruptedException {
        Run best = time(input, length);
        for (int turn = 1; turn < TURNS && best.milliseconds < 5_000; turn++) {
            Run again = time(input, length);
            best = again.milliseconds < best.milliseconds ? again : best;
        }
        return best;
    }

    private Run time(HostileInput input, int length) throws IOException, InterruptedException {
        Path file = folder.resolve("hostile" + input.ending());
        Files.writeString(file, sanitised(input.text().apply(length)));
        try {
            InputPaths inputs =
                    new InputPaths(List.of(file.toString()), InputStream.nullInputStream(), new TextCleaner());
            long start = THREADS.getCurrentThreadCpuTime();
            List<ReadOutcome.Rejected> rejected =
                    lines.write(inputs, Writer.nullWriter()).rejected();
            double milliseconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            String reason = rejected.isEmpty() ? "" : rejected.get(0).reason();
            return new Run(milliseconds, reason.substring(0, Math.min(60, reason.length())));
        } finally {
            Files.delete(file);
        }
    }

    /** Lone surrogates cannot be written as UTF-8. */
    private static String sanitised(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
