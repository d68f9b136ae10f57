package io.zhengwen.ik.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * The analyzer {@code zhengwen_fingerprint}: turns any text into one token, the fingerprint of the node's analysis.
 * Clients read it with {@code POST /_analyze {"analyzer":"zhengwen_fingerprint","text":"?"}}.
 */
@NamedComponent("zhengwen_fingerprint")
public final class FingerprintAnalyzerFactory implements AnalyzerFactory {

    /** Called by Elasticsearch. */
    public FingerprintAnalyzerFactory() {}

    @Override
    public Analyzer create() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(
                        new FingerprintTokenizer(SharedAnalysis.get().fingerprint()));
            }
        };
    }
}
