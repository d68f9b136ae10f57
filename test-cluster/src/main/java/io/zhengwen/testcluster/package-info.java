/**
 * The Elasticsearch that integration tests run against: one for all tests of a JVM, started by the first that asks.
 *
 * <pre>{@code
 * final class SearchIT {
 *     private final TestCluster cluster = TestCluster.shared();
 *     private final IndexNames names = new IndexNames(cluster.freshPrefix()); // nobody else's indices
 *
 *     @Test
 *     void findsNothingInAnEmptyIndex() {
 *         cluster.client().indices().create(...);
 *     }
 * }
 * }</pre>
 *
 * <p>{@code -Dzhengwen.test.cluster} chooses which: {@code embedded} (default) is the node of {@code
 * io.zhengwen.node}, with its data in the module's {@code target} folder; {@code docker} is a container of the image of
 * {@code docker/elasticsearch}, with security and TLS. That image is built from the project first, unless {@code
 * -Dzhengwen.test.image} names one that is already there.
 */
@NullMarked
package io.zhengwen.testcluster;

import org.jspecify.annotations.NullMarked;
