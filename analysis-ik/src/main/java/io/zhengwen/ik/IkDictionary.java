package io.zhengwen.ik;

import java.util.List;
import java.util.stream.Stream;

/** The dictionary of IK: main words, measure words and stop words. Immutable and safe to share between threads. */
public final class IkDictionary {

    private final CharacterFolding fold;
    private final byte[] kinds = CharacterClass.table();
    private final CharacterCodes codes;
    private final DoubleArrayTrie mainWords;
    private final DoubleArrayTrie measureWords;
    private final DoubleArrayTrie stopWords;
    private final DoubleArrayTrie queryStopWords;

    IkDictionary(AnalysisResources words, CharacterFolding fold) {
        List<String> main = prepare(words.main().stream(), fold);
        List<String> measures = prepare(words.measures().stream(), fold);
        List<String> stops = prepare(words.stops().stream(), fold);
        List<String> queryStops = prepare(Stream.concat(words.stops().stream(), words.functions().stream()), fold);
        this.fold = fold;
        this.codes = CharacterCodes.of(List.of(main, measures, queryStops));
        this.mainWords = TrieBuilder.build(main, codes);
        this.measureWords = TrieBuilder.build(measures, codes);
        this.stopWords = TrieBuilder.build(stops, codes);
        this.queryStopWords = TrieBuilder.build(queryStops, codes);
    }

    /** Returns IK's own words with IK's own folding (letter case and full-width forms). */
    public static IkDictionary ofIk() {
        return new IkDictionary(AnalysisResources.ofIk(), FoldingTables.ofIk());
    }

    private static List<String> prepare(Stream<String> words, CharacterFolding fold) {
        return words.map(fold::fold).sorted().distinct().toList();
    }

    CharacterFolding fold() {
        return fold;
    }

    /** The {@link CharacterClass} of every folded character. */
    byte[] kinds() {
        return kinds;
    }

    CharacterCodes codes() {
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

    /** Returns the stop words together with the function and question words that queries leave out. */
    DoubleArrayTrie queryStopWords() {
        return queryStopWords;
    }
}
