/**
 * Routes of the web page and of the API documentation.
 */
@NullMarked
package io.zhengwen.search.http.page;

import org.jspecify.annotations.NullMarked;
