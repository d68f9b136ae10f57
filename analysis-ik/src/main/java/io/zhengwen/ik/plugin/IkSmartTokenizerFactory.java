package io.zhengwen.ik.plugin;

import io.zhengwen.ik.AnalyzerName;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** The tokenizer {@code ik_smart}. */
@NamedComponent("ik_smart")
public final class IkSmartTokenizerFactory implements TokenizerFactory {

    /** Called by Elasticsearch. */
    public IkSmartTokenizerFactory() {}

    @Override
    public Tokenizer create() {
        return new SegmenterTokenizer(SharedAnalysis.get().segmenter(AnalyzerName.IK_SMART));
    }
}
