/**
 * Faceted search over HTTP: {@link io.zhengwen.search.SearchServer} is the door, the packages below are its rooms.
 *
 * <p>{@code http} (Spark: addresses, JSON, errors) knows {@code query} (requests, facets, pages); {@code elasticsearch}
 * answers them and knows {@code query} too; {@code query} knows neither. {@code guard} stands before the routes and knows
 * none of them; {@code ingest} is the port through which articles leave for whoever indexes them.
 */
@NullMarked
package io.zhengwen.search;

import org.jspecify.annotations.NullMarked;
