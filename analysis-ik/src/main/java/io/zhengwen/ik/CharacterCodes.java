package io.zhengwen.ik;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers the characters that occur in words from 1, the most frequent first; all other characters have code 0. */
final class CharacterCodes {

    private final char[] codes;
    private final int count;

    private CharacterCodes(char[] codes, int count) {
        this.codes = codes;
        this.count = count;
    }

    static CharacterCodes of(List<List<String>> wordLists) {
        int[] frequency = new int[Character.MAX_VALUE + 1];
        wordLists.forEach(words -> words.forEach(word -> word.chars().forEach(c -> frequency[c]++)));
        int[] byFrequency = IntStream.range(0, frequency.length)
                .filter(c -> frequency[c] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -frequency[c]).thenComparing(c -> c))
                .mapToInt(Integer::intValue)
                .toArray();
        char[] codes = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < byFrequency.length; i++) {
            codes[byFrequency[i]] = (char) (i + 1);
        }
        return new CharacterCodes(codes, byFrequency.length);
    }

    int of(char character) {
        return codes[character];
    }

    /** Returns the highest code. */
    int highest() {
        return count;
    }
}
