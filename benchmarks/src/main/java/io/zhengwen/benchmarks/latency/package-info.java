/**
 * Measures latency at a fixed arrival rate: the API compared with the same Elasticsearch queries sent directly, and
 * suggestions.
 *
 * <p>Requests are sent without waiting for earlier answers (open loop). The latency of each counts from the time at
 * which it was due, so that a pause of the server counts for every request that waits during it.
 */
@NullMarked
package io.zhengwen.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
