package io.zhengwen.indexer.run;

/** Hears how far the indexer is; called from several threads, one at a time. */
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener NONE = (read, articles) -> {};

    /** Before the first article. */
    default void started(long totalBytes) {}

    /**
     * Every now and then.
     *
     * @param bytesRead of the input's files
     * @param articles read so far
     */
    void advanced(long bytesRead, long articles);
}
