/**
 * The web page and the API documentation.
 */
@NullMarked
package io.zhengwen.search.http.page;

import org.jspecify.annotations.NullMarked;
