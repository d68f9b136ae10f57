package io.zhengwen.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of a load measurement: {@code [--articles N] [--heap MB] [--rounds N] [FILE]}; without a file, articles
 * are generated.
 *
 * @param articles the maximum number of articles of the file, or the number of generated articles; 0 for the default
 * @param heapMegabytes the heap of Elasticsearch
 * @param rounds the number of repetitions of each measurement
 */
record LoadOptions(@Nullable Path file, int articles, int heapMegabytes, int rounds) {
    private static final int INVENTED = 4_000;

    static LoadOptions parse(String... arguments) {
        Path file = null;
        int articles = 0;
        int heap = 1_024;
        int rounds = 2;
        List<String> rest = List.of(arguments);
        for (int i = 0; i < rest.size(); i++) {
            switch (rest.get(i)) {
                case "--articles" -> articles = Integer.parseInt(rest.get(++i));
                case "--heap" -> heap = Integer.parseInt(rest.get(++i));
                case "--rounds" -> rounds = Integer.parseInt(rest.get(++i));
                default -> file = Path.of(rest.get(i));
            }
        }
        return new LoadOptions(file, articles, heap, rounds);
    }

    BenchmarkArticles read() throws IOException {
        if (file == null) {
            return BenchmarkArticles.invented(articles == 0 ? INVENTED : articles, 1);
        }
        return BenchmarkArticles.of(file, articles == 0 ? Integer.MAX_VALUE : articles);
    }
}
