package io.zhengwen.ik.plugin;

import io.zhengwen.ik.AnalyzerName;
import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** The analyzer {@code ik_max_word}. */
@NamedComponent("ik_max_word")
public final class IkMaxWordAnalyzerFactory implements AnalyzerFactory {

    /** Called by Elasticsearch. */
    public IkMaxWordAnalyzerFactory() {}

    @Override
    public Analyzer create() {
        return new SegmenterAnalyzer(() -> SharedAnalysis.get().segmenter(AnalyzerName.IK_MAX_WORD));
    }
}
