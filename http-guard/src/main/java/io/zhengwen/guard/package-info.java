/**
 * What stands before the routes: who may ask, how often and how much at once, and what is written down about it.
 *
 * <p>Every request passes {@link io.zhengwen.guard.AdmissionHandler}, a Jetty handler, in this order; the first that objects
 * answers with problem+json:
 *
 * <pre>
 * request id and security headers   every answer has them
 * origin                            CORS, off unless origins are set
 * method                            501 for unknown ones
 * path                              400 for another spelling than the plain one; then the route is looked up
 * key                               401 for an unknown one
 * rate                              429 with Retry-After, for each key or address
 * right                             401 without a key where one is needed, 403 without the right
 * room                              503 with Retry-After, when all places and the queue are taken
 * </pre>
 *
 * <p>The guard knows no address. Routes are registered with what they ask for ({@link
 * io.zhengwen.guard.Admission}), and a request is matched to one of them once, in {@link
 * io.zhengwen.guard.RouteTable}: the handler that runs is that of the very route whose right was checked and whose
 * place was taken.
 *
 * <p>What comes before the gate, the reading of the request itself, is bounded in {@link io.zhengwen.guard.ServerLimits}
 * and enforced by Jetty and {@link io.zhengwen.guard.SlowHeaderTimeout}.
 */
@NullMarked
package io.zhengwen.guard;

import org.jspecify.annotations.NullMarked;
