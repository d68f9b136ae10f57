/**
 * The topics that a passage states or is substantially about, with the words that say why.
 *
 * <p>A lexicon ({@code topic-words.txt}, made to be edited) and a linear model of n-grams decide together. From
 * 要依托重庆自然条件，大力发展中药材种植，带动更多群众增收致富。 the lexicon reads 中药材, a name of traditional-chinese-medicine, which alone gives that
 * topic, and the words 种植 and 增收, which speak for agriculture-rural. The model weighs them with the passage's n-grams
 * and gives each topic a probability; a topic is given if that reaches the topic's own threshold. The evidence of the
 * first topic is [中药材, 种植], since 种植 hints at it too.
 *
 * <p>The words of a topic weigh the same for all topics ({@link LexiconReading}). So topics that are rare in the
 * training passages, such as digital-governance, are found too.
 */
@NullMarked
package io.zhengwen.entities.topic;

import org.jspecify.annotations.NullMarked;
