/**
 * Requests and answers as routes see them, independent of the HTTP server: a {@link
 * io.zhengwen.search.http.route.RouteHandler} receives a {@link io.zhengwen.search.http.route.RouteRequest} and returns
 * a {@link io.zhengwen.search.http.route.RouteAnswer}.
 */
@NullMarked
package io.zhengwen.search.http.route;

import org.jspecify.annotations.NullMarked;
