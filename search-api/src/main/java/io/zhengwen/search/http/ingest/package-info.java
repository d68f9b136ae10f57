/**
 * Routes that add and delete articles.
 */
@NullMarked
package io.zhengwen.search.http.ingest;

import org.jspecify.annotations.NullMarked;
