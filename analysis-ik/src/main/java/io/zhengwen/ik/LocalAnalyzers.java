package io.zhengwen.ik;

import java.nio.file.Path;
import java.util.List;

/**
 * The analyzers as the plugin has them, without Elasticsearch: the same words, the same tokens.
 *
 * <pre>{@code
 * Analysis analysis = Analysis.load(Path.of("data/elasticsearch/config/analysis-ik"));
 * analysis.analyze(AnalyzerName.IK_SMART, "涪陵區"); // [Token[text=涪陵区, start=0, end=3]]
 * }</pre>
 *
 * <p>Immutable; made to be shared by all threads, for the dictionary takes up to a second to lay out.
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

    /** IK's words and those of the domain. */
    public static LocalAnalyzers load() {
        return new LocalAnalyzers(List.of());
    }

    /**
     * IK's words, those of the domain, and the user's: all files {@code *.dic} in {@code folder}, which may be absent.
     *
     * @throws MalformedWordsException when a line of these files is no word
     */
    public static LocalAnalyzers load(Path folder) {
        return new LocalAnalyzers(UserWords.load(folder));
    }

    /**
     * What tells whether two analyses give the same tokens: changes with the rules, IK's words, the domain's, the user's.
     * Sixteen hexadecimal digits.
     */
    public String fingerprint() {
        return fingerprint;
    }

    /** A new segmenter for the analyzer of this name. */
    public Segmenter segmenter(AnalyzerName name) {
        return switch (name) {
            case IK_SMART -> new IkSegmenter(dictionary, SegmentationMode.SMART);
            case IK_MAX_WORD -> new IkSegmenter(dictionary, SegmentationMode.MAX_WORD);
            case IK_SMART_QUERY -> new IkSegmenter(dictionary, SegmentationMode.SMART, dictionary.queryStopWords());
            case ZH_EXACT -> new ExactSegmenter(exactFold);
        };
    }

    /** The tokens of one text. */
    public List<Token> analyze(AnalyzerName name, CharSequence text) {
        return segmenter(name).segment(text);
    }
}
