package io.zhengwen.node;

import org.jspecify.annotations.Nullable;

/** Elasticsearch could not be unpacked or started, or did not answer in time. */
public final class NodeStartException extends NodeException {
    NodeStartException(String message) {
        this(message, null);
    }

    NodeStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
