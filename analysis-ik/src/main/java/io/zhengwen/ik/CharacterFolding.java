package io.zhengwen.ik;

import java.util.List;

/**
 * Replaces characters one for one, so that offsets do not change: the longest phrase that matches at a position,
 * otherwise the single character.
 */
final class CharacterFolding {

    private final char[] table;
    private final FoldPhrases phrases;

    CharacterFolding(char[] table, FoldPhrases phrases) {
        this.table = table.clone();
        this.phrases = phrases;
    }

    CharacterFolding(char[] table) {
        this(table, new FoldPhrases(List.of()));
    }

    void fold(char[] text, int length) {
        int at = 0;
        while (at < length) {
            int end = phrases.fold(text, at, length);
            if (end == at) {
                text[at] = table[text[at]];
                end++;
            }
            at = end;
        }
    }

    String fold(String text) {
        char[] characters = text.toCharArray();
        fold(characters, characters.length);
        return new String(characters);
    }
}
