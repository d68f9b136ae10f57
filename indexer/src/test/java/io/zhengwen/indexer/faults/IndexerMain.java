package io.zhengwen.indexer.faults;

import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.IndexNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** An indexer in its own process, to be killed: {@code IndexerMain PORT PREFIX FILE}, or {@code --rebuild}. */
final class IndexerMain {
    static final String REBUILD = "--rebuild";

    private IndexerMain() {}

    /** Starts a process, which prints {@code ready} before it begins. */
    static Process start(int port, IndexNames names, String fileOrRebuild, File log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dfile.encoding=UTF-8",
                        IndexerMain.class.getName(),
                        Integer.toString(port),
                        names.prefix(),
                        fileOrRebuild)
                .redirectError(log)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        try (FaultyIndexer indexer = new FaultyIndexer(Integer.parseInt(arguments[0]), new IndexNames(arguments[1]))) {
            System.out.println("ready");
            IndexRunSummary summary = arguments[2].equals(REBUILD)
                    ? indexer.rebuild(ProgressListener.NONE)
                    : indexer.index(Path.of(arguments[2]));
            System.out.println(summary.line());
            System.exit(summary.isComplete() && summary.note() == null ? 0 : 1);
        }
    }
}
