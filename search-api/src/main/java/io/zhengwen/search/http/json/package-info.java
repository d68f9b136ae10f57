/**
 * The JSON shapes of answers.
 */
@NullMarked
package io.zhengwen.search.http.json;

import org.jspecify.annotations.NullMarked;
