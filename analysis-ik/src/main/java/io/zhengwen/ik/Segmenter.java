package io.zhengwen.ik;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits texts into tokens, one text after the other. An instance is for one thread at a time; segmenters may share a
 * dictionary, which is immutable.
 *
 * <pre>{@code
 * segmenter.reset("调研时强调");
 * while (segmenter.next()) {
 *     use(segmenter.start(), segmenter.end());
 * }
 * }</pre>
 */
public interface Segmenter {

    /** Starts on a text of at most 2<sup>29</sup> - 1 UTF-16 units. */
    void reset(CharSequence text);

    /** Starts on the text that {@code reader} provides, read to its end. */
    void reset(Reader reader) throws IOException;

    /** Moves to the next token; returns false after the last one. */
    boolean next();

    /** Returns the start of the token in the original text, in UTF-16 units. */
    int start();

    /** Returns the end of the token in the original text, in UTF-16 units. */
    int end();

    /**
     * Returns the number of stop words left out directly before the token; after the last token, at the end of the
     * text.
     */
    int skipped();

    /**
     * Returns the folded text; the token is the part from {@link #start()} to {@link #end()}. Callers must neither
     * change nor keep the array.
     */
    char[] characters();

    /** Returns the length of the text in UTF-16 units. */
    int length();

    /** Returns all tokens of a text. */
    default List<Token> segment(CharSequence text) {
        reset(text);
        List<Token> tokens = new ArrayList<>();
        while (next()) {
            tokens.add(new Token(new String(characters(), start(), end() - start()), start(), end()));
        }
        return List.copyOf(tokens);
    }
}
