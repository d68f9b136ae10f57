/**
 * Routes that write: articles in and out.
 */
@NullMarked
package io.zhengwen.search.http.ingest;

import org.jspecify.annotations.NullMarked;
