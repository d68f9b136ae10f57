package io.zhengwen.entities;

import java.io.Serial;

/**
 * Thrown when an article has more names than {@link NameLimits} allow; the message says which limit and how much is
 * allowed.
 */
public final class TooManyNamesException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    TooManyNamesException(String message) {
        super(message);
    }
}
