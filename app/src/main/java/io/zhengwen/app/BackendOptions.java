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
    Session join(PrintWriter notices) {
        return Session.join(elasticsearch, node, notices);
    }

    /** For commands that serve. */
    Session own(PrintWriter notices) {
        return Session.own(elasticsearch, node, notices);
    }
}
