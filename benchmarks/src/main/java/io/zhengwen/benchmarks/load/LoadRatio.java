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
 * already running and warm, the same settings, no force-merge in either. Prints both, their ratio, and where the time
 * goes.
 */
public final class LoadRatio {
    private static final int WARM_UP_REQUESTS = 6;

    private LoadRatio() {}

    /**
     * Runs the measurement.
     *
     * @param arguments {@code [--articles N] [--heap MB] [FILE of JSON lines]}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LoadOptions options = LoadOptions.parse(arguments);
        Articles articles = options.read();
        PrintStream out = System.out;
        try (Bench bench = new Bench(options.heapMegabytes())) {
            Path corpus = articles.write(bench.folder().resolve("corpus.jsonl"));
            IndexNames bulk = new IndexNames("bulk");
            Prebuilt prebuilt = Prebuilt.of(corpus, bulk, bench.folder());
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
            create(bench, bulk);
            prebuilt.send(bench, WARM_UP_REQUESTS);
            bench.drop(bulk);

            create(bench, bulk);
            double cpu = bench.nodeCpuSeconds();
            double bare = prebuilt.send(bench);
            double bareCpu = bench.nodeCpuSeconds() - cpu;
            out.printf(
                    Locale.ROOT, "(b) bulk requests: %.1f s; Elasticsearch used %.1f s of processor%n", bare, bareCpu);
            bench.drop(bulk);

            cpu = bench.nodeCpuSeconds();
            IndexCommandRun run = IndexCommandRun.run(bench.url(), corpus, bench.folder());
            double nodeCpu = bench.nodeCpuSeconds() - cpu;
            out.printf(
                    Locale.ROOT,
                    "(a) index command: %.1f s; Elasticsearch used %.1f s of processor, the command %.1f s%n    %s%n",
                    run.seconds(),
                    nodeCpu,
                    run.cpuSeconds(),
                    run.output());
            out.printf(Locale.ROOT, "(a) / (b) = %.2f%n", run.seconds() / bare);
            report(bench, articles, run, out);
        }
    }

    private static void create(Bench bench, IndexNames names) throws IOException, InterruptedException {
        new IndexLifecycle(bench.client(), names, InstantSource.system()).ensure();
    }

    private static void report(Bench bench, Articles articles, IndexCommandRun run, PrintStream out)
            throws IOException, InterruptedException {
        double millions = articles.characters() / 1e6;
        out.printf(
                Locale.ROOT,
                "%,.0f articles/s, %,.0f characters/s, %.1f MB on disk a million characters%n",
                articles.count() / run.seconds(),
                articles.characters() / run.seconds(),
                bench.bytes(IndexNames.DEFAULT) / 1e6 / millions);
    }
}
