/** How fast and how rightly reprints are found. */
@NullMarked
package io.zhengwen.benchmarks.duplicates;

import org.jspecify.annotations.NullMarked;
