/**
 * Measures loading: {@code LoadRatio} compares the whole index command with bare bulk requests, {@code IndexGrowth}
 * loads a corpus in growing sizes and searches it. Each starts its own node and leaves no files behind.
 */
@NullMarked
package io.zhengwen.benchmarks.load;

import org.jspecify.annotations.NullMarked;
