package io.zhengwen.ik;

import java.io.IOException;
import java.io.Reader;

/** A segmenter that reads its whole text into a buffer and then goes from token to token. */
abstract class BufferedSegmenter implements Segmenter {

    /** The folded text. */
    final TextBuffer text;

    /** Where the token starts. */
    int start;

    /** Where the token ends. */
    int end;

    BufferedSegmenter(CharacterFolding fold) {
        this.text = new TextBuffer(fold);
    }

    /** Forgets everything about the text before. */
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
