/**
 * Reading requests: query strings, parameters, bodies and cursors.
 */
@NullMarked
package io.zhengwen.search.http.request;

import org.jspecify.annotations.NullMarked;
