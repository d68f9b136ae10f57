package io.zhengwen.indexer.lifecycle;

/** Thrown when there are no indices to go back to, since no rebuild has taken place. */
public final class NoPreviousIndicesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoPreviousIndicesException(String message) {
        super(message);
    }
}
