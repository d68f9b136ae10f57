package io.zhengwen.indexer.watch;

import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.articles.read.FileListSource;
import io.zhengwen.articles.read.RejectedFile;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.indexer.run.RejectsFile;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Indexes the files that arrive in a folder, some at a time, and marks them as done once they are in the index. A
 * rejected file is marked too and written to the rejects file; it is tried again when it changes. A deleted file stays
 * indexed.
 *
 * <p>A file whose indexing was started and not finished, since the program was killed or crashed, is read alone after
 * the others; after three such attempts it is rejected, so that no file prevents others from being indexed.
 */
public final class FolderWatcher implements AutoCloseable {
    private static final int FILES_AT_ONCE = 500;
    /** The maximum number of unfinished attempts at a file: once among others, then alone. */
    private static final int MOST_TIMES = 3;

    private final Indexer indexer;
    private final TextCleaner cleaner;
    private final Path folder;
    private final WatchedFolder watched;
    private final Path rejects;

    /** @param rejects the file to which rejected articles are appended */
    public FolderWatcher(Indexer indexer, TextCleaner cleaner, Path folder, WatchedFolder watched, Path rejects) {
        this.indexer = indexer;
        this.cleaner = cleaner;
        this.folder = folder;
        this.watched = watched;
        this.rejects = rejects;
    }

    /**
     * Runs until it is interrupted or Elasticsearch becomes unreachable.
     *
     * @param done receives the summary of each round in which something was found
     * @return the summary of the round in which Elasticsearch became unreachable; its files will be found again
     */
    public IndexRunSummary run(Consumer<IndexRunSummary> done) throws InterruptedException {
        while (true) {
            Map<String, FileState> ready = watched.await();
            Map<String, FileState> fresh = some(ready);
            Optional<String> suspect = ready.keySet().stream()
                    .filter(path -> timesBegun(path, ready) > 0)
                    .findFirst();
            Optional<IndexRunSummary> last = fresh.isEmpty() ? Optional.empty() : round(fresh, files(fresh), done);
            if (last.isEmpty() && suspect.isPresent()) {
                Map<String, FileState> alone = Map.of(suspect.get(), ready.get(suspect.get()));
                last = round(alone, source(suspect.get(), alone), done);
            }
            if (last.isPresent()) {
                return last.get();
            }
        }
    }

    private int timesBegun(String path, Map<String, FileState> files) {
        return watched.timesBegun(path, Objects.requireNonNull(files.get(path)));
    }

    /** Indexes some files; returns the summary if Elasticsearch became unreachable. */
    private Optional<IndexRunSummary> round(
            Map<String, FileState> files, ArticleSource source, Consumer<IndexRunSummary> done)
            throws InterruptedException {
        IndexRunSummary summary;
        try {
            summary = indexer.indexTo(RejectsFile.appending(rejects), source, ProgressListener.NONE);
        } catch (InterruptedException | RuntimeException e) {
            watched.release(); // not caused by any of the files
            throw e;
        }
        if (summary.problem() != null) {
            watched.release();
            return Optional.of(summary);
        }
        watched.done(files);
        if (summary.read() > 0) {
            done.accept(summary);
        }
        return Optional.empty();
    }

    /** Returns a source of files that are read together, each marked before it is opened. */
    private ArticleSource files(Map<String, FileState> files) {
        return new FileListSource(
                folder,
                List.copyOf(files.keySet()),
                cleaner,
                path -> watched.begin(path, Objects.requireNonNull(files.get(path))));
    }

    /** Returns a source of one file that was not finished before; after too many attempts it is rejected. */
    private ArticleSource source(String path, Map<String, FileState> alone) {
        int times = timesBegun(path, alone);
        return times < MOST_TIMES
                ? files(alone)
                : new RejectedFile(
                        folder,
                        path,
                        "was being indexed each of the " + times
                                + " times that the program ended without being told to; it is tried again when it changes");
    }

    /** Returns some of the files that were never started. */
    private Map<String, FileState> some(Map<String, FileState> ready) {
        Map<String, FileState> some = new TreeMap<>();
        Iterator<Map.Entry<String, FileState>> entries = ready.entrySet().iterator();
        while (entries.hasNext() && some.size() < FILES_AT_ONCE) {
            Map.Entry<String, FileState> entry = entries.next();
            if (timesBegun(entry.getKey(), ready) == 0) {
                some.put(entry.getKey(), entry.getValue());
            }
        }
        return some;
    }

    @Override
    public void close() throws IOException {
        watched.close();
    }
}
