/**
 * What stands before the routes: who may ask, how often and how much at once, and what is written down about it.
 *
 * <p>Every request passes {@link io.zhengwen.guard.AdmissionHandler}, a Jetty handler, in this order; the first that objects
 * answers with problem+json:
 *
 * <pre>
 * request id and security headers   every answer has them
 * method                            501 for unknown ones
 * origin                            CORS, off unless origins are set
 * key                               401 for an unknown one, 401 without one where one is needed, 403 without the right
 * rate                              429 with Retry-After, for each key or address
 * room                              503 with Retry-After, when all places and the queue are taken
 * </pre>
 *
 * What comes before the gate, the reading of the request itself, is bounded in {@link io.zhengwen.guard.ServerLimits}
 * and enforced by Jetty and {@link io.zhengwen.guard.SlowHeaderTimeout}.
 */
@NullMarked
package io.zhengwen.guard;

import org.jspecify.annotations.NullMarked;
