/**
 * From an article to its passages: cleaned, split, its names and topics found.
 *
 * <p>The article "11月2日，袁家军前往涪陵区和长寿区调研。他强调，要……。" in one paragraph gives four passages: the article {@code A}, the
 * paragraph {@code A#p1} and the sentences {@code A#p1s1} and {@code A#p1s2}. Entities are found once a paragraph and
 * cut for its sentences.
 */
@NullMarked
package io.zhengwen.indexer.pipeline;

import org.jspecify.annotations.NullMarked;
