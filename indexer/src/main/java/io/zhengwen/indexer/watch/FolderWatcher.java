package io.zhengwen.indexer.watch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.articles.read.FileListSource;
import io.zhengwen.articles.read.RejectedFile;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.lifecycle.OutdatedIndexException;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.indexer.run.RejectsFile;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Indexes what arrives in a folder, some files at a time, and marks them as done once they are in the index. What is
 * refused is marked too, and written to the rejects file; it is tried again when its file changes. A file that is deleted
 * stays indexed.
 *
 * <p>A file that was begun when the program was killed, or ended by itself, is read alone after the others; after three
 * times it is refused, so that no file keeps others from being indexed.
 */
public final class FolderWatcher implements AutoCloseable {
    private static final int FILES_AT_ONCE = 500;
    /** How often a file may be begun and not come to an end: once among others, then alone. */
    private static final int MOST_TIMES = 3;

    private final Indexer indexer;
    private final TextCleaner cleaner;
    private final Path folder;
    private final WatchedFolder watched;
    private final Path rejects;

    /** @param rejects where refused articles are added */
    public FolderWatcher(Indexer indexer, TextCleaner cleaner, Path folder, WatchedFolder watched, Path rejects) {
        this.indexer = indexer;
        this.cleaner = cleaner;
        this.folder = folder;
        this.watched = watched;
        this.rejects = rejects;
    }

    /**
     * Goes on until it is interrupted or Elasticsearch goes away for good.
     *
     * @param done hears of each round in which something was found
     * @return the summary of the round in which Elasticsearch went away; its files will be found again
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

    /** The summary when Elasticsearch has gone away. */
    private Optional<IndexRunSummary> round(
            Map<String, FileState> files, ArticleSource source, Consumer<IndexRunSummary> done)
            throws InterruptedException {
        IndexRunSummary summary;
        try {
            summary = indexer.indexTo(RejectsFile.appending(rejects), source, ProgressListener.NONE);
        } catch (InterruptedException
                | ElasticsearchUnreachableException
                | ElasticsearchException
                | OutdatedIndexException
                | UncheckedIOException e) {
            watched.release(); // none of them is a file's doing
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

    /** Files that may be read together, each marked before it is opened. */
    private ArticleSource files(Map<String, FileState> files) {
        return new FileListSource(
                folder,
                List.copyOf(files.keySet()),
                cleaner,
                path -> watched.begin(path, Objects.requireNonNull(files.get(path))));
    }

    /** A file that was begun when the program ended: it is read alone, and given up after some times. */
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

    /** Some of those that never were begun. */
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
