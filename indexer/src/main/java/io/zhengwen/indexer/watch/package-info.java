/**
 * Watches folders: indexes the files that arrive, marks those that are done, and resumes after an interruption.
 *
 * <p>A file counts as arrived when its size and time have not changed between two scans, so that half of a file that is
 * still being copied is not indexed. The marks are kept in a file, one on each line:
 *
 * <pre>
 * news/2023-11-02.txt	2716	1698883200123	begun
 * news/2023-11-02.txt	2716	1698883200123
 * </pre>
 *
 * that is path, bytes and time of the last change in milliseconds. A file that differs from its mark is indexed again.
 * A file that was started several times and never finished has ended the program each time, and is rejected.
 */
@NullMarked
package io.zhengwen.indexer.watch;

import org.jspecify.annotations.NullMarked;
