package io.zhengwen.benchmarks;

import io.zhengwen.text.CleanText;
import io.zhengwen.text.SentenceSplitter;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures how many characters per second one thread cleans and splits into sentences. The counter {@code characters}
 * gives characters per microsecond, that is millions per second. The texts are the seed article as received (glossed,
 * traditional, damaged at one position) and the same article cleaned.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CleaningBenchmark {
    private static final Path SEED = Path.of("seeds", "000_08535c7858fe853e.txt");

    /** The text to process. */
    @State(Scope.Thread)
    public static class Article {
        @Param({"clean", "glossed"})
        public String form = "clean";

        private final TextCleaner cleaner = new TextCleaner();
        private String text = "";

        @Setup
        public void read() throws IOException {
            String received = Files.readString(SEED);
            text = form.equals("clean") ? cleaner.clean(received).text() : received;
        }
    }

    /** The number of characters processed, as a secondary JMH result. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {
        public long characters;
    }

    @Benchmark
    public CleanText clean(Article article, Counter counter) {
        counter.characters += article.text.length();
        return article.cleaner.clean(article.text);
    }

    @Benchmark
    public List<Span> sentences(Article article, Counter counter) {
        counter.characters += article.text.length();
        return SentenceSplitter.split(article.text);
    }
}
