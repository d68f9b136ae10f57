/**
 * How much memory exports take: {@code ExportMemory} streams generated passages out of a server whose heap is far
 * smaller than they are.
 */
@NullMarked
package io.zhengwen.benchmarks.export;

import org.jspecify.annotations.NullMarked;
