package io.zhengwen.ik.plugin;

import io.zhengwen.ik.AnalyzerName;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code zh_exact}. */
@NamedComponent("zh_exact")
public final class ZhExactAnalyzerFactory implements AnalyzerFactory {

    /** Called by Elasticsearch. */
    public ZhExactAnalyzerFactory() {}

    @Override
    public Analyzer create() {
        return new SegmenterAnalyzer(() -> SharedAnalysis.get().segmenter(AnalyzerName.ZH_EXACT));
    }
}
