package io.zhengwen.entities.name;

import io.zhengwen.text.Span;
import java.util.List;

/**
 * Reads the features of a passage: n-grams of characters and of their properties.
 *
 * <p>An n-gram is read once, where it starts, and speaks for all characters around it: "公司" read at 5 is evidence about
 * character 3 (two before it) as well as 5, 6 and 7. So one look-up serves up to seven characters, where the usual
 * reading of a window around every character would look the same n-gram up seven times.
 */
public final class NameFeatures {
    /** Takes the features of a passage one by one. */
    public interface Sink {
        /**
         * One n-gram.
         *
         * @param pattern which pattern, below {@link #PATTERNS}
         * @param first the first character that it speaks for, perhaps before the text's start; it speaks for {@link
         *     #slots} characters, perhaps past the text's end
         * @param hash the n-gram
         */
        void accept(int pattern, int first, long hash);

        /**
         * One n-gram of a pattern with few different ones.
         *
         * @param code the n-gram itself, below {@link #codes}
         */
        default void acceptCode(int pattern, int first, int code) {
            accept(pattern, first, hash(pattern, code));
        }
    }

    // Pattern                              chars 1  2   3   4 1_1 kinds3 5 dist sfx cB cE c,cB sfx,c w2 w3
    private static final int[] FIRST = {-3, -2, -1, -1, 0, -1, 0, -1, 0, -1, -1, -1, 0, -1, -1};
    private static final int[] SLOTS = {7, 6, 5, 6, 3, 5, 5, 5, 3, 6, 4, 3, 2, 4, 5};

    private static final int KIND_BITS = 4;
    private static final int DISTRICT_BITS = 4;
    private static final int WORD_BITS = 6;

    /** The number of patterns. */
    public static final int PATTERNS = FIRST.length;

    private final TaggerLexicon lexicon;

    public NameFeatures(TaggerLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The number of characters that an n-gram of a pattern speaks for. */
    public static int slots(int pattern) {
        return SLOTS[pattern];
    }

    /** The number of different n-grams that a pattern of codes may have; 0 for patterns of hashes. */
    static int codes(int pattern) {
        return switch (pattern) {
            case 0 -> Character.MAX_VALUE + 1;
            case 5 -> 1 << (3 * KIND_BITS);
            case 7 -> 1 << (3 * DISTRICT_BITS);
            case 13 -> 1 << (2 * WORD_BITS);
            case 14 -> 1 << (3 * WORD_BITS);
            default -> 0;
        };
    }

    /** The hash of an n-gram that is a code. */
    static long hash(int pattern, int code) {
        return HashMixer.finish(HashMixer.add(seed(pattern), code));
    }

    /** Hands all features of a passage to {@code sink}. */
    public void read(String text, List<Span> districts, Sink sink) {
        FeatureColumns seen = new FeatureColumns(text, districts, lexicon);
        for (int i = 0; i < seen.columns; i++) {
            readCharacters(seen, i, sink);
            readKinds(seen, i, sink);
            readCompanies(seen, i, sink);
        }
    }

    private static void readCharacters(FeatureColumns seen, int i, Sink sink) {
        char[] c = seen.character;
        int left = seen.columns - i;
        long one = HashMixer.add(seed(0), c[i]);
        emitCode(sink, 0, i, c[i]);
        if (left < 2) {
            return;
        }
        long two = HashMixer.add(one, c[i + 1]);
        emit(sink, 1, i, two);
        if (left < 3) {
            return;
        }
        long three = HashMixer.add(two, c[i + 2]);
        emit(sink, 2, i, three);
        emit(sink, 4, i, HashMixer.add(HashMixer.add(seed(4), c[i]), c[i + 2]));
        if (left > 3) {
            emit(sink, 3, i, HashMixer.add(three, c[i + 3]));
        }
    }

    private static void readKinds(FeatureColumns seen, int i, Sink sink) {
        int left = seen.columns - i;
        if (left < 3) {
            return;
        }
        byte[] kind = seen.kind;
        int kinds = (kind[i] << (2 * KIND_BITS)) | (kind[i + 1] << KIND_BITS) | kind[i + 2];
        emitCode(sink, 5, i, kinds);
        if (left > 4) {
            int five = (kinds << (2 * KIND_BITS)) | (kind[i + 3] << KIND_BITS) | kind[i + 4];
            emit(sink, 6, i, HashMixer.add(seed(6), five));
        }
        byte[] district = seen.district;
        int districts = (district[i] << (2 * DISTRICT_BITS)) | (district[i + 1] << DISTRICT_BITS) | district[i + 2];
        if (districts != 0) {
            emitCode(sink, 7, i, districts);
        }
        byte[] word = seen.word;
        int words = (word[i] << WORD_BITS) | word[i + 1];
        emitCode(sink, 13, i, words);
        emitCode(sink, 14, i, (words << WORD_BITS) | word[i + 2]);
    }

    private static void readCompanies(FeatureColumns seen, int i, Sink sink) {
        if (i + 1 >= seen.columns) {
            return;
        }
        int suffix = seen.suffix[i];
        int suffixes = (suffix << 6) | seen.suffix[i + 1];
        if (suffixes != 0) {
            emit(sink, 8, i, HashMixer.add(seed(8), suffixes));
        }
        if (suffix != 0) {
            emit(
                    sink,
                    12,
                    i,
                    HashMixer.add(HashMixer.add(seed(12), (suffix << 16) | seen.character[i]), seen.character[i + 1]));
        }
        int begin = seen.companyBegin[i];
        if (begin != 0) {
            emit(sink, 9, i, HashMixer.add(seed(9), begin));
            emit(sink, 11, i, HashMixer.add(seed(11), (begin << 16) | seen.character[i - 1]));
        }
        int end = seen.companyEnd[i];
        if (end != 0) {
            emit(sink, 10, i, HashMixer.add(seed(10), (end << 4) | seen.kind[i + 1]));
        }
    }

    private static long seed(int pattern) {
        return (pattern + 1) * 0xD1342543DE82EF95L;
    }

    private static void emit(Sink sink, int pattern, int column, long hash) {
        sink.accept(pattern, column - FeatureColumns.PAD + FIRST[pattern], HashMixer.finish(hash));
    }

    private static void emitCode(Sink sink, int pattern, int column, int code) {
        sink.acceptCode(pattern, column - FeatureColumns.PAD + FIRST[pattern], code);
    }
}
