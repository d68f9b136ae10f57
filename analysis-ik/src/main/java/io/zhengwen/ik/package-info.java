/**
 * Segments Chinese text into words as IK does, without Elasticsearch and Lucene.
 *
 * <p>The tokens of 涪陵区引进企业, by analyzer:
 *
 * <pre>
 * ik_smart      涪陵区 引进 企业
 * ik_max_word   涪陵区 涪陵 区 引进 企业
 * zh_exact      涪 陵 区 引 进 企 业
 * </pre>
 *
 * <p>{@link io.zhengwen.ik.LocalAnalyzers} is the entry point; {@link io.zhengwen.ik.IkSegmenter} explains the steps.
 */
@NullMarked
package io.zhengwen.ik;

import org.jspecify.annotations.NullMarked;
