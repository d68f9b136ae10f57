package io.zhengwen.ik.plugin;

import io.zhengwen.ik.AnalyzerName;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code ik_smart_query}. */
@NamedComponent("ik_smart_query")
public final class IkSmartQueryAnalyzerFactory implements AnalyzerFactory {

    /** Called by Elasticsearch. */
    public IkSmartQueryAnalyzerFactory() {}

    @Override
    public Analyzer create() {
        return new SegmenterAnalyzer(() -> SharedAnalysis.get().segmenter(AnalyzerName.IK_SMART_QUERY));
    }
}
