package io.zhengwen.benchmarks.load;

import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.SearchServerConfig;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Grows an index from a corpus to four and sixteen times its size and searches it at each size. Each step runs the
 * whole index command; searches go through the HTTP API. It prints one table row per size: the speed is that of the
 * step, all other figures are those of the whole index. The added copies are varied, so that they are not reprints.
 */
public final class IndexGrowth {
    private static final int[] FACTORS = {1, 4, 16};
    private static final int ROUNDS = 5;

    /** Typical words of government and business news, rare and frequent, alone and combined, and two phrases. */
    private static final List<String> QUERIES = List.of(
            "调研",
            "绿色低碳",
            "高质量发展 企业",
            "人工智能",
            "营商环境",
            "新能源汽车",
            "粮食安全",
            "\"绿色低碳\"",
            "\"高质量发展\"",
            "乡村振兴 产业",
            "科技创新",
            "长江经济带",
            "对外开放",
            "养老服务",
            "防汛抗旱",
            "习近平 讲话",
            "重庆",
            "涪陵区",
            "轨道交通",
            "生态环境保护");

    private final BenchmarkNode bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private long articles;
    private long characters;

    private IndexGrowth(BenchmarkNode bench) {
        this.bench = bench;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments {@code [--articles N] [--heap MB] [FILE of JSON lines]}; N is the number of articles of the
     *     first size
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LoadOptions options = LoadOptions.parse(arguments);
        BenchmarkArticles base = options.read();
        PrintStream out = System.out;
        out.println("| size | articles | passages | M characters | added articles | s | articles/s | characters/s"
                + " | MB on disk | MB per M characters | search p50 ms | p95 ms | grouped by story p50 ms | p95 ms |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        try (BenchmarkNode bench = new BenchmarkNode(options.heapMegabytes())) {
            IndexGrowth growth = new IndexGrowth(bench);
            int before = 0;
            for (int factor : FACTORS) {
                BenchmarkArticles.Written added =
                        base.writeCopies(bench.folder().resolve("corpus.jsonl"), before, factor);
                growth.measure(factor, added, out);
                before = factor;
            }
        }
    }

    private void measure(int factor, BenchmarkArticles.Written added, PrintStream out)
            throws IOException, InterruptedException {
        IndexCommandRun run = IndexCommandRun.run(bench.url(), added.file(), bench.folder());
        articles += added.articles();
        characters += added.characters();
        bench.ask("POST", "/zhengwen/_flush");
        double megabytes = bench.bytes(IndexNames.DEFAULT) / 1e6;
        long passages = bench.ask("GET", "/zhengwen/_count").get("count").asLong();
        try (SearchServer server = SearchServer.start(
                SearchServerConfig.onLoopback(0), bench.client(), IndexNames.DEFAULT, LanguageResources.load())) {
            double[] plain = latencies(server.uri(), "");
            double[] grouped = latencies(server.uri(), "&group=story");
            out.printf(
                    Locale.ROOT,
                    "| %dx | %,d | %,d | %.1f | %,d | %.0f | %,.0f | %,.0f | %,.0f | %.1f |"
                            + " %.0f | %.0f | %.0f | %.0f |%n",
                    factor,
                    articles,
                    passages,
                    characters / 1e6,
                    added.articles(),
                    run.seconds(),
                    added.articles() / run.seconds(),
                    added.characters() / run.seconds(),
                    megabytes,
                    megabytes / (characters / 1e6),
                    percentile(plain, 0.5),
                    percentile(plain, 0.95),
                    percentile(grouped, 0.5),
                    percentile(grouped, 0.95));
        }
    }

    /** Returns the latencies in milliseconds, sorted, of all searches except those of a first warm-up round. */
    private double[] latencies(URI server, String parameters) throws IOException, InterruptedException {
        double[] all = new double[ROUNDS * QUERIES.size()];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < QUERIES.size(); i++) {
                double millis = search(server, QUERIES.get(i), parameters);
                if (round >= 0) {
                    all[round * QUERIES.size() + i] = millis;
                }
            }
        }
        Arrays.sort(all);
        return all;
    }

    private double search(URI server, String words, String parameters) throws IOException, InterruptedException {
        URI uri = URI.create(server + "/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&level=paragraph" + parameters);
        long start = System.nanoTime();
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(uri + " got status " + answer.statusCode() + ": " + answer.body());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
    }
}
