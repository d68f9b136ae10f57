/** Measures the speed and quality of duplicate detection. */
@NullMarked
package io.zhengwen.benchmarks.duplicates;

import org.jspecify.annotations.NullMarked;
