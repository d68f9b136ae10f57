/**
 * Routes that read: search, facets, timelines, entities, suggestions.
 */
@NullMarked
package io.zhengwen.search.http.search;

import org.jspecify.annotations.NullMarked;
