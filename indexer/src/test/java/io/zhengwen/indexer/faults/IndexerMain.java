package io.zhengwen.indexer.faults;

import io.zhengwen.indexer.Summary;
import io.zhengwen.mappings.IndexNames;
import java.nio.file.Path;

/** An indexer as a process of its own, to be killed: {@code IndexerMain PORT PREFIX FILE}. */
final class IndexerMain {
    private IndexerMain() {}

    public static void main(String[] arguments) throws Exception {
        try (FaultyIndexer indexer = new FaultyIndexer(Integer.parseInt(arguments[0]), new IndexNames(arguments[1]))) {
            System.out.println("ready");
            Summary summary = indexer.index(Path.of(arguments[2]));
            System.out.println(summary.line());
            System.exit(summary.isComplete() && summary.note() == null ? 0 : 1);
        }
    }
}
