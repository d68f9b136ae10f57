package io.zhengwen.app;

import java.io.PrintWriter;
import picocli.CommandLine.Mixin;

/** Which Elasticsearch a command works with: an embedded node, or a cluster that it is told of. */
final class BackendOptions {
    @Mixin
    NodeOptions node = new NodeOptions();

    @Mixin
    ElasticsearchOptions elasticsearch = new ElasticsearchOptions();

    /** For commands that come and go. */
    ElasticsearchSession join(PrintWriter notices) {
        return ElasticsearchSession.join(elasticsearch, node, notices);
    }

    /** For commands that serve. */
    ElasticsearchSession own(PrintWriter notices) {
        return ElasticsearchSession.own(elasticsearch, node, notices);
    }
}
