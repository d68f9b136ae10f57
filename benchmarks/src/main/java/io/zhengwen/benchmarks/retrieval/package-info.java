/**
 * Measures known-item retrieval: whether the API finds the paragraph that a question was asked about or that a phrase
 * was taken from.
 *
 * <pre>{@code
 * benchmarks/run retrieval/QuestionRetrieval http://127.0.0.1:9200 cmrc-dev.json
 * 848 paragraphs, 3219 questions: MRR@10 0.986, R@1 0.976, not among the first ten 2
 * }</pre>
 */
@NullMarked
package io.zhengwen.benchmarks.retrieval;

import org.jspecify.annotations.NullMarked;
