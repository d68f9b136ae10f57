/**
 * Exports and feeds: everything that matches as CSV, JSON lines or Atom.
 */
@NullMarked
package io.zhengwen.search.http.export;

import org.jspecify.annotations.NullMarked;
