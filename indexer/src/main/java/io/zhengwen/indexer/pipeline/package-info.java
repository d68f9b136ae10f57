/**
 * Makes passages of articles: cleans and splits the text, extracts names and topics.
 *
 * <p>The article "11月2日，袁家军前往涪陵区和长寿区调研。他强调，要……。" in one paragraph becomes four passages: the article {@code A}, the
 * paragraph {@code A#p1} and the sentences {@code A#p1s1} and {@code A#p1s2}. Entities are extracted once for each
 * paragraph and then assigned to its sentences.
 */
@NullMarked
package io.zhengwen.indexer.pipeline;

import org.jspecify.annotations.NullMarked;
