package io.zhengwen.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The options that {@code serve} and {@code demo} share. */
final class ServeSetup {
    @Mixin
    ServeOptions serve = new ServeOptions();

    @Mixin
    IngestOptions ingest = new IngestOptions();

    @Mixin
    NodeOptions node = new NodeOptions();

    @Mixin
    ElasticsearchOptions elasticsearch = new ElasticsearchOptions();

    @Mixin
    ArticleTimeOption articleTime = new ArticleTimeOption();

    ServeOptions serve() {
        return serve;
    }

    /** Checks the options before anything slow is started. */
    void check() {
        serve.check();
        articleTime.duration();
        ingestAddress();
    }

    /** Returns the login for writing articles, if it differs from the one for reading. */
    Optional<ClusterEndpoint> ingestAddress() {
        return ingest.address(elasticsearch, System.getenv());
    }

    /** Opens the request log at the chosen destination. */
    void openRequestLog() {
        @Nullable String given = serve.requestLog;
        String byDefault = elasticsearch.given()
                ? RequestLogOption.STDOUT
                : node.requestLog().toString();
        RequestLogOption.open(given == null ? byDefault : given);
    }
}
