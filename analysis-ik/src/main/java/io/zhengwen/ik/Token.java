package io.zhengwen.ik;

import java.util.Objects;

/**
 * A token: its folded text, and where it stands in the text as given.
 *
 * @param start the first UTF-16 unit
 * @param end behind the last UTF-16 unit
 */
public record Token(String text, int start, int end) {

    public Token {
        Objects.requireNonNull(text, "text");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a token's place: " + start + " to " + end);
        }
    }
}
