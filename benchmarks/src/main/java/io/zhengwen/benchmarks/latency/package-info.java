/**
 * How long answers take at a fixed arrival rate: the API beside the same Elasticsearch query sent directly, and
 * suggestions.
 *
 * <p>Arrivals do not wait for answers (open loop), and the time of each is counted from the moment at which it should
 * have been sent, so that a pause of the server counts for everybody who waits in it.
 */
@NullMarked
package io.zhengwen.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
