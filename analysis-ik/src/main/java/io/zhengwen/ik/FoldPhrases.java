package io.zhengwen.ik;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases in which characters fold differently than alone: 瞭 becomes 了 in 瞭解, 乾 stays unchanged in 乾隆. */
final class FoldPhrases {

    /** A phrase and its folded form, which has the same length. */
    record Phrase(String from, String to) {
        Phrase {
            if (from.isEmpty() || from.length() != to.length()) {
                throw new IllegalArgumentException("'" + from + "' cannot fold to '" + to + "': the lengths differ");
            }
        }
    }

    /** The phrases by first character, the longest first; null for characters that begin no phrase. */
    private final @Nullable List<Phrase>[] byFirst;

    FoldPhrases(List<Phrase> phrases) {
        byFirst = emptyTable();
        for (Phrase phrase : phrases) {
            char first = phrase.from().charAt(0);
            List<Phrase> known = byFirst[first];
            if (known == null) {
                known = new ArrayList<>();
                byFirst[first] = known;
            }
            known.add(phrase);
            known.sort(Comparator.comparingInt((Phrase other) -> -other.from().length()));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays; a map would box every character
    private static @Nullable List<Phrase>[] emptyTable() {
        return new List[Character.MAX_VALUE + 1];
    }

    /** Folds the longest phrase that matches at {@code at} and returns its end; returns {@code at} if none matches. */
    int fold(char[] text, int at, int length) {
        List<Phrase> phrases = byFirst[text[at]];
        if (phrases == null) {
            return at;
        }
        for (Phrase phrase : phrases) {
            if (matches(phrase.from(), text, at, length)) {
                phrase.to().getChars(0, phrase.to().length(), text, at);
                return at + phrase.to().length();
            }
        }
        return at;
    }

    private static boolean matches(String phrase, char[] text, int at, int length) {
        if (phrase.length() > length - at) {
            return false;
        }
        for (int i = 1; i < phrase.length(); i++) {
            if (text[at + i] != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
