package io.zhengwen.indexer.lifecycle;

/** There is nothing to go back to: no rebuild has taken place since the indices were made. */
public final class NoPreviousIndicesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoPreviousIndicesException(String message) {
        super(message);
    }
}
