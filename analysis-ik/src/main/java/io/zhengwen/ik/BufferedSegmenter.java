package io.zhengwen.ik;

import java.io.IOException;
import java.io.Reader;

/** A segmenter that reads the whole text into a buffer before it returns tokens. */
abstract class BufferedSegmenter implements Segmenter {

    /** The folded text. */
    final TextBuffer text;

    /** The start of the current token. */
    int start;

    /** The end of the current token. */
    int end;

    BufferedSegmenter(CharacterFolding fold) {
        this.text = new TextBuffer(fold);
    }

    /** Discards all state of the previous text. */
    abstract void rewind();

    @Override
    public final void reset(CharSequence newText) {
        text.set(newText);
        start = 0;
        end = 0;
        rewind();
    }

    @Override
    public final void reset(Reader reader) throws IOException {
        text.set(reader);
        start = 0;
        end = 0;
        rewind();
    }

    @Override
    public final int start() {
        return start;
    }

    @Override
    public final int end() {
        return end;
    }

    @Override
    public final char[] characters() {
        return text.characters();
    }

    @Override
    public final int length() {
        return text.length();
    }
}
