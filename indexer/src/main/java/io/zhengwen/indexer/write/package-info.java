/**
 * Writes articles' passages to Elasticsearch so that no interruption and no second indexer leaves a wrong state.
 *
 * <p>An article's own document is its record: the content hash, and the numbers of its paragraphs and sentences, from
 * which the ids of all its passages follow. So an article is written in this order:
 *
 * <ol>
 *   <li>its stored document is read; with the same hash and pipeline the article is unchanged, and done
 *   <li>claim: the stored document loses its hash and keeps the larger numbers. Whatever happens next, the article will
 *       not pass for unchanged, and no passage that may exist is forgotten
 *   <li>paragraphs and sentences are written, those no longer there deleted, in the same bulk requests
 *   <li>the article's document is written, with its hash, if no other process has touched it meanwhile; else the order
 *       starts over
 * </ol>
 *
 * <p>Editing an article of 3 sentences in one paragraph to one of 2 thus deletes {@code A#p1s3}.
 */
@NullMarked
package io.zhengwen.indexer.write;

import org.jspecify.annotations.NullMarked;
