package io.zhengwen.ik;

import java.util.List;

/**
 * The analyzers as the plugin has them, without Elasticsearch: the same words, the same tokens. Immutable; made to be
 * shared by all threads, for the dictionary takes half a second to lay out.
 */
public final class Analysis {

    private final IkDictionary dictionary;

    private Analysis(IkDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** IK's words. */
    public static Analysis load() {
        return new Analysis(IkDictionary.ofIk());
    }

    /** A new segmenter for the analyzer of this name. */
    public Segmenter segmenter(AnalyzerName name) {
        return switch (name) {
            case IK_SMART -> new IkSegmenter(dictionary, Mode.SMART);
            case IK_MAX_WORD -> new IkSegmenter(dictionary, Mode.MAX_WORD);
            case ZH_EXACT -> new ExactSegmenter(dictionary.fold());
        };
    }

    /** The tokens of one text. */
    public List<Token> analyze(AnalyzerName name, CharSequence text) {
        return segmenter(name).segment(text);
    }
}
