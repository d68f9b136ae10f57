package io.zhengwen.indexer.watch;

import io.zhengwen.articles.read.FileListSource;
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
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Indexes what arrives in a folder, some files at a time, and marks them as done once they are in the index. What is
 * refused is marked too, and written to the rejects file; it is tried again when its file changes. A file that is deleted
 * stays indexed.
 */
public final class FolderWatcher implements AutoCloseable {
    private static final int FILES_AT_ONCE = 500;

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
            Map<String, FileState> files = some(watched.await());
            IndexRunSummary summary = indexer.indexTo(
                    RejectsFile.appending(rejects),
                    new FileListSource(folder, List.copyOf(files.keySet()), cleaner),
                    ProgressListener.NONE);
            if (summary.problem() != null) {
                return summary;
            }
            watched.done(files);
            if (summary.read() > 0) {
                done.accept(summary);
            }
        }
    }

    private static Map<String, FileState> some(Map<String, FileState> ready) {
        Map<String, FileState> some = new TreeMap<>();
        Iterator<Map.Entry<String, FileState>> entries = ready.entrySet().iterator();
        while (entries.hasNext() && some.size() < FILES_AT_ONCE) {
            Map.Entry<String, FileState> entry = entries.next();
            some.put(entry.getKey(), entry.getValue());
        }
        return some;
    }

    @Override
    public void close() throws IOException {
        watched.close();
    }
}
