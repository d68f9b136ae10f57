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
public final class Analysis {

    private final IkDictionary dictionary;
    private final CharFold exactFold = Folds.ofExact();
    private final String fingerprint;

    private Analysis(List<String> userWords) {
        Words words = Words.with(userWords);
        dictionary = new IkDictionary(words, Folds.ofWords());
        fingerprint = Fingerprint.of(words);
    }

    /** IK's words and those of the domain. */
    public static Analysis load() {
        return new Analysis(List.of());
    }

    /**
     * IK's words, those of the domain, and the user's: all files {@code *.dic} in {@code folder}, which may be absent.
     *
     * @throws MalformedWordsException when a line of these files is no word
     */
    public static Analysis load(Path folder) {
        return new Analysis(UserWords.load(folder));
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
            case IK_SMART -> new IkSegmenter(dictionary, Mode.SMART);
            case IK_MAX_WORD -> new IkSegmenter(dictionary, Mode.MAX_WORD);
            case IK_SMART_QUERY -> new IkSegmenter(dictionary, Mode.SMART, dictionary.queryStopWords());
            case ZH_EXACT -> new ExactSegmenter(exactFold);
        };
    }

    /** The tokens of one text. */
    public List<Token> analyze(AnalyzerName name, CharSequence text) {
        return segmenter(name).segment(text);
    }
}
