package io.zhengwen.app;

import java.io.PrintWriter;
import picocli.CommandLine.Mixin;

/** The options that choose the Elasticsearch of a command: an embedded node or an existing cluster. */
final class BackendOptions {
    @Mixin
    NodeOptions node = new NodeOptions();

    @Mixin
    ElasticsearchOptions elasticsearch = new ElasticsearchOptions();

    /** Opens the session of a command that ends by itself. */
    ElasticsearchSession join(PrintWriter notices) {
        return ElasticsearchSession.join(elasticsearch, node, notices);
    }

    /** Opens the session of a command that serves until it is stopped. */
    ElasticsearchSession own(PrintWriter notices) {
        return ElasticsearchSession.own(elasticsearch, node, notices);
    }
}
