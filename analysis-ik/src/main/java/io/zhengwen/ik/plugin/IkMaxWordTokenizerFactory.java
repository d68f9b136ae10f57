package io.zhengwen.ik.plugin;

import io.zhengwen.ik.AnalyzerName;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** The tokenizer {@code ik_max_word}. */
@NamedComponent("ik_max_word")
public final class IkMaxWordTokenizerFactory implements TokenizerFactory {

    /** Called by Elasticsearch. */
    public IkMaxWordTokenizerFactory() {}

    @Override
    public Tokenizer create() {
        return new SegmenterTokenizer(SharedAnalysis.get().segmenter(AnalyzerName.IK_MAX_WORD));
    }
}
