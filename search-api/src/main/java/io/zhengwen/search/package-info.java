/**
 * Faceted search over HTTP. {@link io.zhengwen.search.SearchServer} is the entry point.
 *
 * <p>{@code http} (routes, parameters, JSON, errors) uses {@code query} (searches, facets, pages).
 * {@code elasticsearch} implements the interfaces of {@code query}. {@code query} depends on neither. {@code ingest} is
 * the interface through which articles that arrive over HTTP reach the indexer.
 */
@NullMarked
package io.zhengwen.search;

import org.jspecify.annotations.NullMarked;
