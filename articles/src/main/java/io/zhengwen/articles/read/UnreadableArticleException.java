package io.zhengwen.articles.read;

/** Thrown when a piece of input is not an article; becomes a {@link ReadOutcome.Rejected} where it is caught. */
final class UnreadableArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableArticleException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
