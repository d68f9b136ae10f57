package io.zhengwen.benchmarks.load;

import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.mappings.IndexNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Compares (a) the whole index command with (b) bulk requests with the same documents, prepared in advance. Both use
 * one running node that has been warmed up with all documents both ways, the same settings and no force-merge, and
 * take turns. It prints each time, their ratio, and the processor time used.
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
        double bulkSeconds = 0;
        double commandSeconds = 0;
        for (int round = 0; round < rounds; round++) {
            bulkSeconds += bulkRequests();
            commandSeconds += indexCommand();
        }
        out.printf(Locale.ROOT, "(a) / (b) = %.2f%n", commandSeconds / bulkSeconds);
        out.printf(
                Locale.ROOT,
                "%,.0f articles/s, %,.0f characters/s%n",
                articles.count() * rounds / commandSeconds,
                articles.characters() * rounds / commandSeconds);
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
                        + " %.1f MB on disk per million characters%n    %s%n",
                run.seconds(),
                bench.nodeCpuSeconds() - cpu,
                run.cpuSeconds(),
                bench.bytes(IndexNames.DEFAULT) / 1e6 / (articles.characters() / 1e6),
                run.output());
        bench.drop(IndexNames.DEFAULT);
        return run.seconds();
    }
}
