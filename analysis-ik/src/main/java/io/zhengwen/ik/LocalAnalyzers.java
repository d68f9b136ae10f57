package io.zhengwen.ik;

import java.nio.file.Path;
import java.util.List;

/**
 * The plugin's analyzers without Elasticsearch: the same words, the same tokens.
 *
 * <pre>{@code
 * LocalAnalyzers analyzers = LocalAnalyzers.load(Path.of("data/elasticsearch/config/analysis-ik"));
 * analyzers.analyze(AnalyzerName.IK_SMART, "涪陵區"); // [Token[text=涪陵区, start=0, end=3]]
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Share one instance: building the dictionary takes up to a second.
 */
public final class LocalAnalyzers {

    private final IkDictionary dictionary;
    private final CharacterFolding exactFold = FoldingTables.ofExact();
    private final String fingerprint;

    private LocalAnalyzers(List<String> userWords) {
        AnalysisResources words = AnalysisResources.with(userWords);
        dictionary = new IkDictionary(words, FoldingTables.ofWords());
        fingerprint = DictionaryFingerprint.of(words);
    }

    /** Loads IK's words and the domain words. */
    public static LocalAnalyzers load() {
        return new LocalAnalyzers(List.of());
    }

    /**
     * Loads IK's words, the domain words and the user's words: all files {@code *.dic} in {@code folder}, which may
     * be absent.
     *
     * @throws MalformedWordsException if a line of these files is not a word
     */
    public static LocalAnalyzers load(Path folder) {
        return new LocalAnalyzers(UserWords.load(folder));
    }

    /**
     * Returns a fingerprint of the analysis: sixteen hexadecimal digits that change with the rules, IK's words, the
     * domain words or the user's words. Analyzers with the same fingerprint give the same tokens.
     */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns a new segmenter for the analyzer of this name. */
    public Segmenter segmenter(AnalyzerName name) {
        return switch (name) {
            case IK_SMART -> new IkSegmenter(dictionary, SegmentationMode.SMART);
            case IK_MAX_WORD -> new IkSegmenter(dictionary, SegmentationMode.MAX_WORD);
            case IK_SMART_QUERY -> new IkSegmenter(dictionary, SegmentationMode.SMART, dictionary.queryStopWords());
            case ZH_EXACT -> new ExactSegmenter(exactFold);
        };
    }

    /** Returns the tokens of one text. */
    public List<Token> analyze(AnalyzerName name, CharSequence text) {
        return segmenter(name).segment(text);
    }
}
