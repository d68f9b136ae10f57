/**
 * Indexing: articles are turned into passages and written to Elasticsearch.
 *
 * <p>{@link io.zhengwen.indexer.Indexer} is the entry point. {@code pipeline} turns articles into passages, {@code write}
 * writes them to Elasticsearch, {@code story} and {@code storyindex} group reprints, {@code run} combines these into one run,
 * {@code lifecycle} and {@code rebuild} manage the indices, and {@code watch} indexes the files that arrive in a folder.
 *
 * <pre>
 * try (Indexer indexer = new Indexer(client, IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT)) {
 *     IndexRunSummary summary = indexer.index(new InputPaths(List.of("seeds"), System.in, cleaner), rejects, progress);
 * }
 * </pre>
 */
@NullMarked
package io.zhengwen.indexer;

import org.jspecify.annotations.NullMarked;
