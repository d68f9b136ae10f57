package io.zhengwen.entities.name;

/** Decides whether a part of a text cuts words of the dictionary: 国航 in 中国航天 cuts two. */
final class WordBounds {
    private static final int LONGEST_WORD = 6;

    private WordBounds() {}

    /** Whether a word begins inside the part, or within two characters before it, and ends outside. */
    static boolean cuts(TaggerLexicon lexicon, String text, int start, int end) {
        for (int from = Math.max(0, start - 2); from < end; from++) {
            long hash = 0;
            for (int i = from; i < Math.min(text.length(), from + LONGEST_WORD); i++) {
                hash = HashMixer.add(hash, text.charAt(i));
                int value = lexicon.find(hash);
                if (value == 0) {
                    break;
                }
                boolean crosses = from < start ? i >= start : i >= end;
                if (i > from && crosses && TaggerLexicon.isWord(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of the dictionary is the name of a person. */
    static boolean isPerson(TaggerLexicon lexicon, String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = HashMixer.add(hash, word.charAt(i));
        }
        int value = lexicon.find(hash);
        return TaggerLexicon.isWord(value) && TaggerLexicon.kind(value) == TaggerLexicon.PERSON_KIND;
    }

    /** Whether the part itself is a word and not the name of a firm or other body. */
    static boolean isCommonWord(TaggerLexicon lexicon, String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = HashMixer.add(hash, text.charAt(i));
        }
        int value = lexicon.find(hash);
        return TaggerLexicon.isWord(value) && TaggerLexicon.kind(value) != TaggerLexicon.BODY_KIND;
    }
}
