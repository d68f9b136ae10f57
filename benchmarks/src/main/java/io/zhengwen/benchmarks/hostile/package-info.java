/** Input made to be slow to read: whether reading and extraction take a time in proportion to its length. */
@NullMarked
package io.zhengwen.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
