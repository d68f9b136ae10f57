package io.zhengwen.ik.plugin;

import io.zhengwen.ik.AnalyzerName;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code ik_smart}. */
@NamedComponent("ik_smart")
public final class IkSmartAnalyzerFactory implements AnalyzerFactory {

    /** Called by Elasticsearch. */
    public IkSmartAnalyzerFactory() {}

    @Override
    public Analyzer create() {
        return new SegmenterAnalyzer(() -> SharedAnalysis.get().segmenter(AnalyzerName.IK_SMART));
    }
}
