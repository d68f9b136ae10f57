package io.zhengwen.entities;

import java.io.Serial;

/** An article names more than one article may; the message says what and how much is allowed. */
public final class TooManyNamesException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    TooManyNamesException(String message) {
        super(message);
    }
}
