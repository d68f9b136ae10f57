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
 * gives three outcomes. An article without id and url is identified by its path below the argument, so that a folder can be
 * moved. If two arguments contain files with the same path, the second file is rejected and both are named, because
 * indexing it would silently replace the first. Only the arguments of one run are compared, which needs no memory.
 *
 * <p>Refusals can be written to a file and read again later, when the cause is mended.
 */
@NullMarked
package io.zhengwen.articles.read;

import org.jspecify.annotations.NullMarked;
