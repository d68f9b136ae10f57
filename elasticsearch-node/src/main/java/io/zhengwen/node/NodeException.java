package io.zhengwen.node;

import org.jspecify.annotations.Nullable;

/**
 * The reason why a node cannot serve. The message is one line; that of a failed start also quotes the end of the log.
 */
public abstract sealed class NodeException extends RuntimeException
        permits FolderInUseException, FolderUnreachableException, JavaUnsuitableException, NodeStartException {

    NodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
