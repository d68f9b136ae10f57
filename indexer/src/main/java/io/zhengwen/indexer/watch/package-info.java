/**
 * Folders that are watched: what arrives is indexed, what is done is marked, what was interrupted goes on.
 *
 * <p>A file counts as arrived when its size and time have not changed between two looks, so that half of a file that is
 * still being copied is not indexed. The marks stand in a file, a line each:
 *
 * <pre>
 * news/2023-11-02.txt	2716	1698883200123	begun
 * news/2023-11-02.txt	2716	1698883200123
 * </pre>
 *
 * that is path, bytes and time of last change in milliseconds. A file that differs from its mark is indexed again. One that
 * was begun again and again and never came to an end has ended the program each time, and is given up.
 */
@NullMarked
package io.zhengwen.indexer.watch;

import org.jspecify.annotations.NullMarked;
