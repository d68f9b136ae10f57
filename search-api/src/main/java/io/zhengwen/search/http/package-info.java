/**
 * The HTTP side: addresses, parameters, JSON shapes and errors. Handlers translate; the thinking lives in
 * {@link io.zhengwen.search.query}.
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
