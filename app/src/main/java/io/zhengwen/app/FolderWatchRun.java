package io.zhengwen.app;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.watch.FolderWatcher;
import io.zhengwen.indexer.watch.WatchedFolder;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** {@code zhengwen index --watch}: indexes the files that arrive in a folder until it is interrupted. */
final class FolderWatchRun {
    private static final Duration SETTLING = Duration.ofSeconds(1);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final TextCleaner cleaner;
    private final Pipeline pipeline;

    FolderWatchRun(PrintWriter out, TextCleaner cleaner, Pipeline pipeline) {
        this.out = out;
        this.cleaner = cleaner;
        this.pipeline = pipeline;
    }

    static void check(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "--watch " + folder + " is not a readable folder");
        }
    }

    /** Watches the folder; returns only when Elasticsearch is no longer reachable. */
    IndexRunSummary run(ElasticsearchSession session, Path folder, Path data, Path rejects)
            throws IOException, InterruptedException {
        Path marks = marks(session, folder, data);
        try (Indexer indexer = new Indexer(session.writer(), IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT);
                WatchedFolder watched = new WatchedFolder(folder, marks, SETTLING, INTERVAL);
                FolderWatcher watch = new FolderWatcher(indexer, cleaner, folder, watched, rejects)) {
            out.println("Watching " + folder + " (Ctrl-C stops; the same command continues; progress is recorded in "
                    + marks + ")");
            ConsoleIndexRun indexing = new ConsoleIndexRun(out, pipeline);
            return stoppable(watched, () -> watch.run(indexing::report));
        }
    }

    private interface Run {
        IndexRunSummary run() throws InterruptedException;
    }

    /**
     * Runs the watcher, and on a normal stop clears the mark of the file being read, because that file did not cause
     * it.
     */
    private static IndexRunSummary stoppable(WatchedFolder watched, Run run) throws InterruptedException {
        Thread stop = new Thread(watched::stop, "watch-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return run.run();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException stopping) {
                // The hook is already running.
            }
        }
    }

    /** Returns the file of processed files, which is separate for each folder and cluster. */
    private static Path marks(ElasticsearchSession session, Path folder, Path data) throws IOException {
        String identity = cluster(session) + "\n" + folder.toRealPath();
        UUID name = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        return data.resolve("watch").resolve(name + ".tsv");
    }

    private static String cluster(ElasticsearchSession session) throws IOException {
        try {
            return session.writer()
                    .cluster()
                    .state(s -> s.metric("version"))
                    .valueBody()
                    .toJson()
                    .asJsonObject()
                    .getString("cluster_uuid");
        } catch (ElasticsearchException mayNotSee) {
            return session.address().toString();
        }
    }
}
