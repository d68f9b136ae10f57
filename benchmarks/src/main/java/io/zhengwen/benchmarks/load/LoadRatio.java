package io.zhengwen.benchmarks.load;

import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Sets the whole index command (a) beside bulk requests with the same documents, made beforehand (b): one node that is
 * already running and has taken all of them both ways before, the same settings, no force-merge in either, by turns.
 * Prints each, their ratio, and where the time goes.
 */
public final class LoadRatio {
    private final BenchmarkNode bench;
    private final BenchmarkArticles articles;
    private final Path corpus;
    private final IndexNames bulk = new IndexNames("bulk");
    private final PrebuiltBulkRequests prebuilt;
    private final PrintStream out;

    private LoadRatio(BenchmarkNode bench, BenchmarkArticles articles, PrintStream out) throws InterruptedException {
        this.bench = bench;
        this.articles = articles;
        this.out = out;
        this.corpus = articles.write(bench.folder().resolve("corpus.jsonl"));
        this.prebuilt = PrebuiltBulkRequests.of(corpus, bulk, bench.folder());
    }

    /**
     * Runs the measurement.
     *
     * @param arguments {@code [--articles N] [--heap MB] [--rounds N] [FILE of JSON lines]}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LoadOptions options = LoadOptions.parse(arguments);
        BenchmarkArticles articles = options.read();
        try (BenchmarkNode bench = new BenchmarkNode(options.heapMegabytes())) {
            new LoadRatio(bench, articles, System.out).run(options.rounds());
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "%,d articles, %,d characters, %,d documents%n",
                articles.count(),
                articles.characters(),
                prebuilt.documents());
        out.printf(
                Locale.ROOT,
                "on one thread: cleaning %.1f s, extraction %.1f s, JSON %.1f s%n",
                prebuilt.cleaningSeconds(),
                prebuilt.extractionSeconds(),
                prebuilt.jsonSeconds());
        out.println("warming up:");
        bulkRequests();
        indexCommand();
        out.println("measuring:");
        double bare = 0;
        double whole = 0;
        for (int round = 0; round < rounds; round++) {
            bare += bulkRequests();
            whole += indexCommand();
        }
        out.printf(Locale.ROOT, "(a) / (b) = %.2f%n", whole / bare);
        out.printf(
                Locale.ROOT,
                "%,.0f articles/s, %,.0f characters/s%n",
                articles.count() * rounds / whole,
                articles.characters() * rounds / whole);
    }

    private double bulkRequests() throws IOException, InterruptedException {
        new IndexLifecycle(bench.client(), bulk, InstantSource.system()).ensure();
        double cpu = bench.nodeCpuSeconds();
        double seconds = prebuilt.send(bench);
        out.printf(
                Locale.ROOT,
                "(b) bulk requests: %.1f s; Elasticsearch used %.1f s of processor%n",
                seconds,
                bench.nodeCpuSeconds() - cpu);
        bench.drop(bulk);
        return seconds;
    }

    private double indexCommand() throws IOException, InterruptedException {
        double cpu = bench.nodeCpuSeconds();
        IndexCommandRun run = IndexCommandRun.run(bench.url(), corpus, bench.folder());
        out.printf(
                Locale.ROOT,
                "(a) index command: %.1f s; Elasticsearch used %.1f s of processor, the command %.1f s;"
                        + " %.1f MB on disk a million characters%n    %s%n",
                run.seconds(),
                bench.nodeCpuSeconds() - cpu,
                run.cpuSeconds(),
                bench.bytes(IndexNames.DEFAULT) / 1e6 / (articles.characters() / 1e6),
                run.output());
        bench.drop(IndexNames.DEFAULT);
        return run.seconds();
    }
}
