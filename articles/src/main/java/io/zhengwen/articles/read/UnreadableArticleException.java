package io.zhengwen.articles.read;

/** Why something cannot be an article; becomes a {@link ReadOutcome.Rejected} where it is caught. */
final class UnreadableArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableArticleException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
