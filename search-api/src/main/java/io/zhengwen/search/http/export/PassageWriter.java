package io.zhengwen.search.http.export;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.search.query.PassageHit;
import java.io.IOException;

/** Writes passages one after the other. */
interface PassageWriter {
    void write(PassageHit hit) throws IOException;

    /** Sends what has been written so far. */
    void flush() throws IOException;

    /** Says, where the format has a way to, that this is not all. */
    void fail(ProblemDetails problem) throws IOException;
}
