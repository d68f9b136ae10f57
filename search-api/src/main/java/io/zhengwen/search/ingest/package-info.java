/**
 * Articles that arrive over HTTP: the port through which they go. Whoever puts the program together fills it with the
 * indexer's pipeline; the search knows nothing of that.
 */
@NullMarked
package io.zhengwen.search.ingest;

import org.jspecify.annotations.NullMarked;
