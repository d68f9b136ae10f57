/**
 * Loads of a corpus and how they grow: {@code LoadRatio} sets the whole index command beside bare bulk requests, {@code
 * Growth} loads a corpus in growing sizes and searches it. Each starts a node of its own and leaves nothing behind.
 */
@NullMarked
package io.zhengwen.benchmarks.load;

import org.jspecify.annotations.NullMarked;
