package io.zhengwen.ik;

import java.io.IOException;
import java.io.Reader;

/**
 * One token for every code point except white space, so that a phrase of these tokens is any literal part of a text.
 */
public final class ExactSegmenter implements Segmenter {

    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private final TextBuffer text;
    private int start;
    private int end;

    ExactSegmenter(CharFold fold) {
        this.text = new TextBuffer(fold);
    }

    @Override
    public void reset(CharSequence newText) {
        text.set(newText);
        rewind();
    }

    @Override
    public void reset(Reader reader) throws IOException {
        text.set(reader);
        rewind();
    }

    private void rewind() {
        start = 0;
        end = 0;
    }

    @Override
    public boolean next() {
        char[] characters = text.characters();
        start = end;
        while (start < text.length()) {
            int codePoint = Character.codePointAt(characters, start, text.length());
            end = start + Character.charCount(codePoint);
            if (!isSpace(codePoint)) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /** White space, and what nobody sees: byte order marks, zero-width characters, control characters, variation selectors. */
    private static boolean isSpace(int codePoint) {
        if (codePoint >= FIRST_VARIATION && codePoint <= LAST_VARIATION) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public int skipped() {
        return 0;
    }

    @Override
    public char[] characters() {
        return text.characters();
    }

    @Override
    public int length() {
        return text.length();
    }
}
