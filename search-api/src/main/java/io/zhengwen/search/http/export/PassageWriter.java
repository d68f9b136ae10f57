package io.zhengwen.search.http.export;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.search.query.PassageHit;
import java.io.IOException;

/** Writes passages in an export format. */
interface PassageWriter {
    void write(PassageHit hit) throws IOException;

    /** Sends everything written so far. */
    void flush() throws IOException;

    /** Marks the output as incomplete, if the format can express it. */
    void fail(ProblemDetails problem) throws IOException;
}
