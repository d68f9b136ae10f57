package io.zhengwen.ik.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * The analyzer {@code zhengwen_fingerprint}: makes one token of any text, the fingerprint of the node's analysis. It is how
 * clients learn it: {@code POST /_analyze {"analyzer":"zhengwen_fingerprint","text":"?"}}.
 */
@NamedComponent("zhengwen_fingerprint")
public final class FingerprintAnalyzerFactory implements AnalyzerFactory {

    /** Elasticsearch makes it. */
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
