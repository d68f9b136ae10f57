package io.zhengwen.indexer.read;

/** A path was given that is not there or may not be read: a wrong use, found before anything is done. */
public final class MissingInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingInput(String message) {
        super(message);
    }
}
