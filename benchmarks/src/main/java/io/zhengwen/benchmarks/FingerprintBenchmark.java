package io.zhengwen.benchmarks;

import io.zhengwen.indexer.story.TextFingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures how many characters per second one thread fingerprints. The column {@code chars} gives millions per
 * second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FingerprintBenchmark {
    private static final int LINES = 4_000;
    private static final int ARTICLE = 500;

    private final List<String> articles = new ArrayList<>();

    /** The number of characters processed, as a secondary JMH result. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Read {
        public long chars;
    }

    /** Joins lines into texts of about 500 characters. */
    @Setup
    public void readArticles() {
        StringBuilder article = new StringBuilder();
        for (String line : BenchmarkTexts.load(LINES)) {
            article.append(line).append('\n');
            if (article.length() >= ARTICLE) {
                articles.add(article.toString());
                article.setLength(0);
            }
        }
    }

    @Benchmark
    public List<Optional<TextFingerprint>> fingerprints(Read read) {
        List<Optional<TextFingerprint>> found = new ArrayList<>(articles.size());
        for (String article : articles) {
            found.add(TextFingerprint.of(article));
            read.chars += article.length();
        }
        return found;
    }
}
