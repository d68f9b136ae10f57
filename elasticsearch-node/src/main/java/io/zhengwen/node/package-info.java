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
 * <p>Some settings of the node differ from Elasticsearch's defaults:
 *
 * <ul>
 *   <li>Ports are 0 and the address is read from {@code node.portsfile}, so any number of nodes can start side by side.
 *   <li>The disk watermarks are 1 GB, 512 MB and 256 MB instead of percentages: a developer's disk that is 96 % full
 *       may still have plenty of room, and a single node cannot move shards elsewhere.
 *   <li>{@code action.auto_create_index} is false, so a bulk request to an unknown name is an error and never creates
 *       an index with a guessed mapping.
 * </ul>
 *
 * <p>Roles are a file rather than created over HTTP: {@code roles.yml} works for users of every realm, cannot be
 * changed over HTTP, and exists before the first user does. Three of its entries need a reason:
 *
 * <ul>
 *   <li>{@code cluster:admin/analyze}: the indexer asks for the fingerprint of the word lists before there is an index.
 *   <li>{@code cluster:monitor/health} and {@code cluster:monitor/task/get}: a rebuild waits until the new indices are
 *       merged and replicated. The privilege {@code monitor} would also show settings, nodes and the names of all
 *       indices. A user who knows the id of another user's task can read its progress; ids cannot be listed.
 *   <li>{@code zhengwen-*} besides the alias: a search with a point in time goes to concrete indices.
 * </ul>
 *
 * <p>Every failure to start a node is a {@link io.zhengwen.node.NodeException}, except those of start checks.
 */
@NullMarked
package io.zhengwen.node;

import org.jspecify.annotations.NullMarked;
