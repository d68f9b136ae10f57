package io.zhengwen.node;

import org.jspecify.annotations.Nullable;

/** Why a node cannot serve; the message is one clear line (a failed start adds the last lines of its log). */
public abstract sealed class NodeException extends RuntimeException
        permits FolderInUseException, FolderUnreachableException, JavaUnsuitableException, NodeStartException {

    NodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
