/**
 * Reads articles from files, folders, archives and standard input.
 *
 * <p>Every file or line found becomes one {@link io.zhengwen.articles.read.ReadOutcome}: an article, a rejection with
 * its reason, or a skipped file (a README, a hidden file). A folder
 *
 * <pre>
 * news/2023-11-02.txt     袁家军在涪陵长寿调研…            an article, published 2023-11-02 by its file name
 * news/empty.md                                           rejected: is empty
 * news/README.md                                          skipped
 * </pre>
 *
 * gives three outcomes. An article without id and url is identified by its path below the argument, so that a folder
 * can be moved. If two arguments contain files with the same path, the second file is rejected and both are named,
 * because indexing it would silently replace the first. Only the arguments of one run are compared, which needs no
 * memory.
 *
 * <p>Rejections can be written to a file and read again once the cause is fixed.
 */
@NullMarked
package io.zhengwen.articles.read;

import org.jspecify.annotations.NullMarked;
