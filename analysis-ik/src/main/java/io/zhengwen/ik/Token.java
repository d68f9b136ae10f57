package io.zhengwen.ik;

import java.util.Objects;

/**
 * A token: its folded text and its position in the original text.
 *
 * @param start the offset of the first UTF-16 unit
 * @param end the offset after the last UTF-16 unit
 */
public record Token(String text, int start, int end) {

    public Token {
        Objects.requireNonNull(text, "text");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a token's range: " + start + " to " + end);
        }
    }
}
