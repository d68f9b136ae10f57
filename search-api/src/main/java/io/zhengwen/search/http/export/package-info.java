/**
 * Exports as CSV and JSON lines, and Atom feeds.
 */
@NullMarked
package io.zhengwen.search.http.export;

import org.jspecify.annotations.NullMarked;
