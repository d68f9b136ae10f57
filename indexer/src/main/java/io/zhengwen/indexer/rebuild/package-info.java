/**
 * Rebuilding: new indices filled from the stored articles or from given ones, and put in the place of those in use.
 */
@NullMarked
package io.zhengwen.indexer.rebuild;

import org.jspecify.annotations.NullMarked;
