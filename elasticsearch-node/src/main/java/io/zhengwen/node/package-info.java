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
 * users.properties the passwords of a secured node's users, for the owner of the folder only
 * home-FINGERPRINT the unpacked programme with the IK plugin, replaced when either archive changes
 * data, tmp        Elasticsearch's own
 * logs             zhengwen.log (rolled) and console.log (warnings, and what the JVM has to say)
 * </pre>
 *
 * <p>By default everybody on this machine may use the node. {@link io.zhengwen.node.NodeConfig#withSecurity} makes it
 * want a login: there is one user for each role of {@code roles.yml}, the same file that the Docker image has, and the
 * owner of the data folder finds their passwords in {@code users.properties}.
 *
 * <p>Everything that keeps a node from starting is a {@link io.zhengwen.node.NodeException}.
 */
@NullMarked
package io.zhengwen.node;

import org.jspecify.annotations.NullMarked;
