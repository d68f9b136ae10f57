package io.zhengwen.ik;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts into tokens, one text after the other. For one thread at a time; what it shares with others is immutable.
 *
 * <pre>{@code
 * segmenter.reset("调研时强调");
 * while (segmenter.next()) {
 *     use(segmenter.start(), segmenter.end());
 * }
 * }</pre>
 */
public interface Segmenter {

    /** Turns to a text of at most 2<sup>29</sup> - 1 UTF-16 units. */
    void reset(CharSequence text);

    /** Turns to the text that {@code reader} gives until its end. */
    void reset(Reader reader) throws IOException;

    /** Moves to the next token; false behind the last one. */
    boolean next();

    /** Where the token starts in the text as given. */
    int start();

    /** Where the token ends. */
    int end();

    /** How many stop words were left out directly before the token; behind the last token, how many at the end. */
    int skipped();

    /** The folded text: the token is what stands from {@link #start()} to {@link #end()}. Not to be changed or kept. */
    char[] characters();

    /** The length of the text in UTF-16 units. */
    int length();

    /** All tokens of a text. */
    default List<Token> segment(CharSequence text) {
        reset(text);
        List<Token> tokens = new ArrayList<>();
        while (next()) {
            tokens.add(new Token(new String(characters(), start(), end() - start()), start(), end()));
        }
        return List.copyOf(tokens);
    }
}
