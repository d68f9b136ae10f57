package io.zhengwen.search.http.route;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer that is sent while it is made. Called exactly once. */
@FunctionalInterface
public interface StreamedBody {
    /**
     * Writes the whole body.
     *
     * @throws AbortedStreamException when it cannot be completed; the connection is then aborted, so that no client
     *     takes the body for complete
     */
    void writeTo(OutputStream out) throws IOException;
}
