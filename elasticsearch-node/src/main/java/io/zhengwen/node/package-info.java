/**
 * Runs a real Elasticsearch as a child process: unpack, configure, start, await, stop.
 *
 * <pre>{@code
 * NodeConfig config = NodeConfig.of(Path.of("data"), Path.of("distribution"));
 * try (ElasticsearchNode node = ElasticsearchNode.start(config)) {
 *     System.out.println(node.url()); // http://127.0.0.1:43425, reachable on loopback only
 * } // stopped; the documents stay in data/elasticsearch
 * }</pre>
 *
 * <p>All files are in the folder {@code elasticsearch} of the data folder:
 *
 * <pre>
 * node.lock        locked while a node serves from this folder
 * node.properties  address and process id, for {@link io.zhengwen.node.ElasticsearchNode#running}
 * users.properties passwords of a secured node's users, readable by the owner of the folder only
 * home-FINGERPRINT the unpacked program with the IK plugin, replaced when either archive changes
 * data, tmp        Elasticsearch's own files
 * logs             zhengwen.log (rolled) and console.log (errors and the output of the JVM)
 * </pre>
 *
 * <p>By default every user of this machine may use the node. {@link io.zhengwen.node.NodeConfig#withSecurity} makes
 * it require a login: there is one user for each program role of {@code roles.yml}, the same file that the Docker
 * image has, and the owner of the data folder finds their passwords in {@code users.properties}.
 *
 * <p>Every failure to start a node is a {@link io.zhengwen.node.NodeException}, except those of start checks.
 */
@NullMarked
package io.zhengwen.node;

import org.jspecify.annotations.NullMarked;
