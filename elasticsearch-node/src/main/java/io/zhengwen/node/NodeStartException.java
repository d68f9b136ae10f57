package io.zhengwen.node;

import org.jspecify.annotations.Nullable;

/** Thrown if Elasticsearch cannot be unpacked or started, or does not answer in time. */
public final class NodeStartException extends NodeException {
    NodeStartException(String message) {
        this(message, null);
    }

    NodeStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
