package io.zhengwen.indexer.lifecycle;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.AnalyzeResponse;
import java.io.IOException;
import java.util.Optional;

/** The hash of all word lists that the node's analyzers use, as reported by the plugin. */
final class AnalysisFingerprint {
    /** The analyzer that answers any text with one token, the hash. */
    private static final String ANALYZER = "zhengwen_fingerprint";

    private AnalysisFingerprint() {}

    /** Returns the hash; empty when the node's plugin does not report it. */
    static Optional<String> of(ElasticsearchClient client) throws IOException {
        try {
            AnalyzeResponse response =
                    client.indices().analyze(a -> a.analyzer(ANALYZER).text("x"));
            return response.tokens().stream().findFirst().map(token -> token.token());
        } catch (ElasticsearchException unknownAnalyzer) {
            if (unknownAnalyzer.status() == 400) {
                return Optional.empty();
            }
            throw unknownAnalyzer;
        }
    }
}
