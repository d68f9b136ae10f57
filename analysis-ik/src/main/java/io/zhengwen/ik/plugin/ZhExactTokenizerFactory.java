package io.zhengwen.ik.plugin;

import io.zhengwen.ik.AnalyzerName;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** The tokenizer {@code zh_exact}. */
@NamedComponent("zh_exact")
public final class ZhExactTokenizerFactory implements TokenizerFactory {

    /** Called by Elasticsearch. */
    public ZhExactTokenizerFactory() {}

    @Override
    public Tokenizer create() {
        return new SegmenterTokenizer(SharedAnalysis.get().segmenter(AnalyzerName.ZH_EXACT));
    }
}
