package io.zhengwen.articles.read;

/** Something that articles can be read from, once. */
public interface ArticleSource {
    /** The bytes that will be read, for showing progress; -1 when that cannot be known. */
    long bytes();

    /** Reads everything. */
    void read(ReadSink sink) throws InterruptedException;
}
