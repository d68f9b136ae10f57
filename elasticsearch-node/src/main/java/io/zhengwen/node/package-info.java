/**
 * A real Elasticsearch as a child process: unpack, configure, start, await, stop.
 *
 * <pre>{@code
 * NodeConfig config = NodeConfig.of(Path.of("data"), Path.of("distribution"));
 * try (ElasticsearchNode node = ElasticsearchNode.start(config)) {
 *     System.out.println(node.url()); // http://127.0.0.1:43425, open on loopback only
 * } // stopped; the documents stay in data/elasticsearch
 * }</pre>
 *
 * <p>Below the data folder everything lies in {@code elasticsearch/}:
 *
 * <pre>
 * node.lock        held as long as a node serves from this folder
 * node.properties  its address and process ids, for {@link io.zhengwen.node.ElasticsearchNode#running}
 * home-FINGERPRINT the unpacked programme with the IK plugin, replaced when either archive changes
 * data, tmp        Elasticsearch's own
 * logs             zhengwen.log (rolled) and console.log (warnings, and what the JVM has to say)
 * </pre>
 *
 * <p>Everything that keeps a node from starting is a {@link io.zhengwen.node.NodeException}.
 */
@NullMarked
package io.zhengwen.node;

import org.jspecify.annotations.NullMarked;
