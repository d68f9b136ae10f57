package io.zhengwen.articles.read;

/** Thrown when a given path does not exist or may not be read; a usage error, found before anything is done. */
public final class MissingInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MissingInputException(String message) {
        super(message);
    }
}
