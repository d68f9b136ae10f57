package io.zhengwen.ik;

import java.io.IOException;
import java.io.Reader;

/** The text being cut, folded; reused from text to text. */
final class TextBuffer {

    /** A buffer that one long text has made larger than this is given back before the next text. */
    private static final int KEPT = 1 << 16;

    private final CharacterFolding fold;
    private char[] characters = new char[1024];
    private int length;

    TextBuffer(CharacterFolding fold) {
        this.fold = fold;
    }

    void set(CharSequence text) {
        length = 0;
        makeRoom(text.length());
        length = text.length();
        for (int i = 0; i < length; i++) {
            characters[i] = text.charAt(i);
        }
        fold.fold(characters, length);
    }

    void set(Reader reader) throws IOException {
        length = 0;
        makeRoom(1024);
        int read;
        while ((read = reader.read(characters, length, characters.length - length)) >= 0) {
            length += read;
            if (length == characters.length) {
                makeRoom(length + 1);
            }
        }
        fold.fold(characters, length);
    }

    char[] characters() {
        return characters;
    }

    int length() {
        return length;
    }

    private void makeRoom(int needed) {
        if (needed > LexemeList.longestText()) {
            throw new IllegalArgumentException("a text of " + needed + " characters or more is too long to be cut");
        }
        if (needed > characters.length) {
            char[] larger = new char[Math.max(needed, characters.length * 2)];
            System.arraycopy(characters, 0, larger, 0, length);
            characters = larger;
        } else if (length == 0 && characters.length > KEPT && needed <= KEPT) {
            characters = new char[Math.max(needed, 1024)];
        }
    }
}
