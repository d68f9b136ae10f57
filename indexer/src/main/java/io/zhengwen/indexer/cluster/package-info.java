/**
 * Talking to an Elasticsearch that may be busy, away or read-only: errors, retries, and the cause of rejected writes.
 */
@NullMarked
package io.zhengwen.indexer.cluster;

import org.jspecify.annotations.NullMarked;
