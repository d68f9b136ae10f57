/**
 * Measures the memory that exports take: {@code ExportMemory} streams generated passages out of a server whose heap
 * is much smaller than they are.
 */
@NullMarked
package io.zhengwen.benchmarks.export;

import org.jspecify.annotations.NullMarked;
