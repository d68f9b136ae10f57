package io.zhengwen.indexer.lifecycle;

/**
 * Thrown when the indices were made by another version of this program or with other words, and cannot be written to.
 */
public final class OutdatedIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutdatedIndexException(String message) {
        super(message);
    }
}
