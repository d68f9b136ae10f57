package io.zhengwen.ik;

import java.io.IOException;
import java.io.Reader;

/** The folded text that is being segmented; one buffer is used for many texts. */
final class TextBuffer {

    /** The largest capacity kept between texts; a larger buffer is released before the next text. */
    private static final int MAX_KEPT_CAPACITY = 1 << 16;

    private final CharacterFolding fold;
    private char[] characters = new char[1024];
    private int length;

    TextBuffer(CharacterFolding fold) {
        this.fold = fold;
    }

    void set(CharSequence text) {
        length = 0;
        ensureCapacity(text.length());
        length = text.length();
        for (int i = 0; i < length; i++) {
            characters[i] = text.charAt(i);
        }
        fold.fold(characters, length);
    }

    void set(Reader reader) throws IOException {
        length = 0;
        ensureCapacity(1024);
        int read;
        while ((read = reader.read(characters, length, characters.length - length)) >= 0) {
            length += read;
            if (length == characters.length) {
                ensureCapacity(length + 1);
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

    private void ensureCapacity(int needed) {
        if (needed > LexemeList.longestText()) {
            throw new IllegalArgumentException(
                    "a text of " + needed + " or more characters is too long to be segmented");
        }
        if (needed > characters.length) {
            char[] larger = new char[Math.max(needed, characters.length * 2)];
            System.arraycopy(characters, 0, larger, 0, length);
            characters = larger;
        } else if (length == 0 && characters.length > MAX_KEPT_CAPACITY && needed <= MAX_KEPT_CAPACITY) {
            characters = new char[Math.max(needed, 1024)];
        }
    }
}
