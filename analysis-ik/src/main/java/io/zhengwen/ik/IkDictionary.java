package io.zhengwen.ik;

import java.util.List;

/**
 * The words that IK cuts by: the main words, measure words, stop words. Immutable, made to be shared by all threads.
 */
public final class IkDictionary {

    private final CharFold fold;
    private final byte[] kinds = CharKind.table();
    private final CharCodes codes;
    private final DoubleArrayTrie mainWords;
    private final DoubleArrayTrie measureWords;
    private final DoubleArrayTrie stopWords;

    IkDictionary(IkWords words, CharFold fold) {
        List<String> main = prepare(words.main(), fold);
        List<String> measures = prepare(words.measures(), fold);
        List<String> stops = prepare(words.stops(), fold);
        this.fold = fold;
        this.codes = CharCodes.of(List.of(main, measures, stops));
        this.mainWords = TrieBuilder.build(main, codes);
        this.measureWords = TrieBuilder.build(measures, codes);
        this.stopWords = TrieBuilder.build(stops, codes);
    }

    /** IK's own words and IK's own folding (letter case and full-width forms), nothing else. */
    public static IkDictionary ofIk() {
        return new IkDictionary(IkWords.load(), CharFold.ofIk());
    }

    private static List<String> prepare(List<String> words, CharFold fold) {
        return words.stream().map(fold::fold).sorted().distinct().toList();
    }

    CharFold fold() {
        return fold;
    }

    /** The {@link CharKind} of every folded character. */
    byte[] kinds() {
        return kinds;
    }

    CharCodes codes() {
        return codes;
    }

    DoubleArrayTrie mainWords() {
        return mainWords;
    }

    DoubleArrayTrie measureWords() {
        return measureWords;
    }

    DoubleArrayTrie stopWords() {
        return stopWords;
    }
}
