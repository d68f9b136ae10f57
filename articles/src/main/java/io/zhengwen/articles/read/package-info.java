/**
 * Articles read from files, folders, archives and standard input.
 *
 * <p>Everything that is found becomes one {@link io.zhengwen.articles.read.ReadOutcome}: an article, a refusal with its
 * reason, or something that is no article at all (a README, a hidden file). A folder
 *
 * <pre>
 * news/2023-11-02.txt     袁家军在涪陵长寿调研…            an article, published 2023-11-02 by its file name
 * news/empty.md                                           refused: is empty
 * news/README.md                                          skipped
 * </pre>
 *
 * gives three outcomes. Refusals can be written to a file and read again later, when the cause is mended.
 */
@NullMarked
package io.zhengwen.articles.read;

import org.jspecify.annotations.NullMarked;
