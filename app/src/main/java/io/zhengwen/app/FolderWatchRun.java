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

/** {@code zhengwen index --watch}: indexes what arrives in a folder until it is interrupted. */
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
            throw new CommandException(ExitStatus.WRONG_USAGE, "--watch " + folder + " is no folder that can be read");
        }
    }

    /** Returns only when Elasticsearch has gone away. */
    IndexRunSummary run(ElasticsearchSession session, Path folder, Path data, Path rejects)
            throws IOException, InterruptedException {
        Path marks = marks(session, folder, data);
        try (Indexer indexer = new Indexer(session.writer(), IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT);
                WatchedFolder watched = new WatchedFolder(folder, marks, SETTLING, INTERVAL);
                FolderWatcher watch = new FolderWatcher(indexer, cleaner, folder, watched, rejects)) {
            out.println("Watching " + folder + " (Ctrl-C stops it; the same command goes on; what is done stands in "
                    + marks + ")");
            ConsoleIndexRun indexing = new ConsoleIndexRun(out, pipeline);
            return stoppable(watched, () -> watch.run(indexing::report));
        }
    }

    private interface Run {
        IndexRunSummary run() throws InterruptedException;
    }

    /** Being told to stop is not the fault of the file that is just read; ending by an error may well be. */
    private static IndexRunSummary stoppable(WatchedFolder watched, Run run) throws InterruptedException {
        Thread stop = new Thread(watched::stop, "watch-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return run.run();
        } finally {
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException stopping) {
                // then it has been called
            }
        }
    }

    /** A file of its own for each folder and cluster, so that no other cluster's marks count. */
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
