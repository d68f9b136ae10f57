package io.zhengwen.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** All options of the commands that serve, but for what they serve from. */
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

    /** Refuses what cannot be had or is not allowed, before anything slow is started. */
    void check() {
        serve.check();
        articleTime.duration();
        ingestAddress();
    }

    /** The login that writes articles, when it is another than the one that reads. */
    Optional<ClusterAddress> ingestAddress() {
        return ingest.address(elasticsearch, System.getenv());
    }

    /** Opens the request log where it was told to be. */
    void openRequestLog() {
        @Nullable String given = serve.requestLog;
        String byDefault = elasticsearch.given()
                ? RequestLogOption.STDOUT
                : node.requestLog().toString();
        RequestLogOption.open(given == null ? byDefault : given);
    }
}
