package io.zhengwen.indexer.run;

/** Receives the progress of an index run; called by several threads, one at a time. */
public interface ProgressListener {
    /** A listener that does nothing. */
    ProgressListener NONE = (read, articles) -> {};

    /** Called before the first article. */
    default void started(long totalBytes) {}

    /**
     * Called now and then.
     *
     * @param bytesRead the bytes read of the input's files
     * @param articles the number of articles read so far
     */
    void advanced(long bytesRead, long articles);
}
