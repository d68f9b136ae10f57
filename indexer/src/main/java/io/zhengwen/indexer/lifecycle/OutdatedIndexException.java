package io.zhengwen.indexer.lifecycle;

/** The indices were made by a version of this program, or with words, that this one cannot add to. */
public final class OutdatedIndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutdatedIndexException(String message) {
        super(message);
    }
}
