/**
 * Articles in, passages out.
 *
 * <p>{@link io.zhengwen.indexer.Indexer} is the door. Inside, {@code read} finds articles in files, {@code pipeline}
 * makes passages of them, {@code write} brings these into Elasticsearch, and {@code lifecycle} keeps the indices; {@code
 * watch} sees what arrives in a folder.
 *
 * <pre>
 * try (Indexer indexer = new Indexer(client, IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT)) {
 *     Summary summary = indexer.index(new Inputs(List.of("seeds"), System.in, cleaner), rejects, progress);
 * }
 * </pre>
 */
@NullMarked
package io.zhengwen.indexer;

import org.jspecify.annotations.NullMarked;
