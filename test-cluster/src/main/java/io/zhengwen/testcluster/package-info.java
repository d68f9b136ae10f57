/**
 * The Elasticsearch that integration tests run against: one for all tests of a JVM, started by the first that needs
 * it.
 *
 * <pre>{@code
 * final class SearchIT {
 *     private final TestCluster cluster = TestCluster.shared();
 *     private final IndexNames names = new IndexNames(cluster.freshPrefix()); // unused by other tests
 *
 *     @Test
 *     void findsNothingInAnEmptyIndex() {
 *         cluster.client().indices().create(...);
 *     }
 * }
 * }</pre>
 *
 * <p>{@code -Dzhengwen.test.cluster} chooses the cluster: {@code embedded} (default) is the node of {@code
 * io.zhengwen.node}, with its data in the module's {@code target} folder; {@code docker} is a container of the image
 * of {@code docker/elasticsearch}, with security and TLS. The image is built from the project first, unless {@code
 * -Dzhengwen.test.image} names an existing one.
 */
@NullMarked
package io.zhengwen.testcluster;

import org.jspecify.annotations.NullMarked;
