/**
 * The HTTP server. {@link io.zhengwen.search.http.HttpServer} assembles the routes of the packages below, which
 * translate between HTTP and {@link io.zhengwen.search.query}; only the classes named {@code Spark…} depend on Spark
 * and Jetty.
 *
 * <p>A wrong parameter is never ignored. {@code GET /api/v1/search?lvel=sentence} answers 400
 * {@code application/problem+json}:
 *
 * <pre>{@code
 * {"title": "Bad Request", "status": 400, "detail": "there is no parameter 'lvel'",
 *  "parameter": "lvel", "value": "sentence", "allowed": "one of -district, -enterprise, … to, topic"}
 * }</pre>
 */
@NullMarked
package io.zhengwen.search.http;

import org.jspecify.annotations.NullMarked;
