package io.zhengwen.articles.read;

/** A path was given that is not there or may not be read: a wrong use, found before anything is done. */
public final class MissingInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingInputException(String message) {
        super(message);
    }
}
