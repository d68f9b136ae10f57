/**
 * Indexes articles as passages.
 *
 * <p>{@link io.zhengwen.indexer.Indexer} is the entry point. {@code run} reads articles, {@code pipeline} makes
 * passages of them, {@code write} writes these to Elasticsearch, {@code storyindex} groups reprints by the rules of
 * {@code story}, and {@code lifecycle} creates and swaps the indices; {@code cluster} has the retries and errors. On
 * top of these are {@code rebuild}, which fills new indices, and {@code watch}, which indexes the files that arrive in
 * a folder.
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
