package io.zhengwen.search.http;

import io.zhengwen.search.query.Hit;
import java.io.IOException;

/** Writes passages one after the other. */
interface PassageWriter {
    void write(Hit hit) throws IOException;

    /** Sends what has been written so far. */
    void flush() throws IOException;

    /** Says, where the format has a way to, that this is not all. */
    void fail(Problem problem) throws IOException;
}
