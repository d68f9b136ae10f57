/**
 * Admission control for an HTTP server: API keys, rate and concurrency limits, request log and metrics.
 *
 * <p>Every request passes {@link io.zhengwen.guard.AdmissionHandler}, a Jetty handler, in this order; the first check
 * that fails answers with problem+json:
 *
 * <pre>
 * request id and security headers   added to every response
 * origin                            CORS, off unless origins are set
 * method                            501 for unknown ones
 * path                              400 for an ambiguous spelling; then the route is looked up
 * key                               401 for an unknown one
 * rate                              429 with Retry-After, for each key or address
 * right                             401 without a key where one is needed, 403 without the right
 * concurrency                       503 with Retry-After, when all permits and the queue are taken
 * </pre>
 *
 * <p>The guard defines no paths itself. Routes are registered with their {@link io.zhengwen.guard.Admission}, and a
 * request is matched to a route once, in {@link io.zhengwen.guard.RouteTable}: the handler that runs belongs to the
 * route whose right was checked and whose permit was acquired.
 *
 * <p>The size of a request and the time to read it are limited by {@link io.zhengwen.guard.ServerLimits}, enforced by
 * Jetty and {@link io.zhengwen.guard.SlowHeaderTimeout}.
 */
@NullMarked
package io.zhengwen.guard;

import org.jspecify.annotations.NullMarked;
