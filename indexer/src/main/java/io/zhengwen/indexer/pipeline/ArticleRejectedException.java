package io.zhengwen.indexer.pipeline;

import java.io.Serial;

/** An article that the pipeline does not take; the message is the reason, to be told to who sent it. */
public final class ArticleRejectedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    ArticleRejectedException(RuntimeException reason) {
        super(reason.getMessage(), reason);
    }

    /** The reason, such as {@code takes more than 60.0 s of processor time; …}. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
