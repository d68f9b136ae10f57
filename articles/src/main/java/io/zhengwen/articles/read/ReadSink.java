package io.zhengwen.articles.read;

/** Takes what is read, and holds the reader back while it is busy. */
@FunctionalInterface
public interface ReadSink {
    void accept(ReadOutcome outcome) throws InterruptedException;

    /** Some more bytes of the input's files have been read. */
    default void consumed(long bytes) {}
}
