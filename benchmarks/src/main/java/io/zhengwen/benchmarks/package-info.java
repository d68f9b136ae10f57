/** Measures speed, memory and quality with JMH benchmarks and end-to-end runs. */
@NullMarked
package io.zhengwen.benchmarks;

import org.jspecify.annotations.NullMarked;
