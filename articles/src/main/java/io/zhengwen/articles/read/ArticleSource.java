package io.zhengwen.articles.read;

/** A source of articles that can be read once. */
public interface ArticleSource {
    /** The number of bytes to read, for showing progress; -1 when unknown. */
    long bytes();

    /** Reads everything and passes it to a sink. */
    void read(ReadSink sink) throws InterruptedException;
}
