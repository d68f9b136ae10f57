/**
 * Creates the indices and their aliases; nobody else does.
 *
 * <p>On an empty cluster {@code zhengwen-article-v2-20230102030405678} and its two sisters are created and then all
 * aliases set in one action: {@code zhengwen-article}, {@code zhengwen-paragraph}, {@code zhengwen-sentence} and
 * {@code zhengwen} over the three. The action fails when another indexer has been quicker, since an alias has one
 * write index at most; the slower one then deletes what it has created and uses what is there.
 */
@NullMarked
package io.zhengwen.indexer.lifecycle;

import org.jspecify.annotations.NullMarked;
