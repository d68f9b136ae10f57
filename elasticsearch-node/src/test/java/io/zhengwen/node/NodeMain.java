package io.zhengwen.node;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that runs a node until it is killed: {@code NodeMain DATA_DIR}. */
final class NodeMain {
    private NodeMain() {}

    public static void main(String[] arguments) throws IOException {
        ElasticsearchNode node = ElasticsearchNode.start(NodeFixtures.config(Path.of(arguments[0])));
        System.out.println("ready " + node.url());
        while (System.in.read() >= 0) {
            // The test's own end closes our input, in case it forgot to kill us.
        }
    }
}
