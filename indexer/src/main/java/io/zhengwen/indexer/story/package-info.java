/**
 * Groups articles into stories: reprints of the same text under other headlines, with small edits.
 *
 * <p>"11月2日，袁家军前往涪陵区和长寿区调研。……" under the ids {@code cq-7}, {@code daily-3} and {@code web-12}, once in traditional
 * characters and once without its last sentence, is the story {@code cq-7}. A {@link TextFingerprint} finds the
 * candidates, {@link StoryText} decides, {@link StorySettlement} names the groups. Independent of Elasticsearch.
 */
@NullMarked
package io.zhengwen.indexer.story;

import org.jspecify.annotations.NullMarked;
