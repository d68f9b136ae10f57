package io.zhengwen.search.http.request;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request and the headers that describe it. */
public interface RequestContent {
    /** The {@code Content-Type}; null without one. */
    @Nullable
    String type();

    /** The {@code Content-Encoding}; null without one. */
    @Nullable
    String encoding();

    /** The length in bytes that was announced, or -1. */
    long length();

    /**
     * Opens the body.
     *
     * @throws io.zhengwen.guard.ProblemException here or while reading, when the request is malformed
     */
    InputStream open() throws IOException;
}
