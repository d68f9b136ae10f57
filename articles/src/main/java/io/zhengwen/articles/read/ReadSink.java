package io.zhengwen.articles.read;

/** Receives what is read; blocks the reader while it is busy. */
@FunctionalInterface
public interface ReadSink {
    void accept(ReadOutcome outcome) throws InterruptedException;

    /** Called when more bytes of the input's files have been read. */
    default void consumed(long bytes) {}
}
