/** Rebuilds: fills new indices from the stored articles or from given ones, and swaps them for the current indices. */
@NullMarked
package io.zhengwen.indexer.rebuild;

import org.jspecify.annotations.NullMarked;
