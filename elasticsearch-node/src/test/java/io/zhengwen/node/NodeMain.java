package io.zhengwen.node;

import java.io.IOException;
import java.nio.file.Path;

/** Runs a node in a separate process until it is killed: {@code NodeMain DATA_DIR}. */
final class NodeMain {
    private NodeMain() {}

    public static void main(String[] arguments) throws IOException {
        ElasticsearchNode node = ElasticsearchNode.start(NodeFixtures.config(Path.of(arguments[0])));
        System.out.println("ready " + node.url());
        while (System.in.read() >= 0) {
            // The end of the test closes this input, in case the test did not kill this process.
        }
    }
}
