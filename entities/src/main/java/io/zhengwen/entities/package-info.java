/** Who, where and what a clean text names: districts, enterprises, persons, topics and subjects. */
@NullMarked
package io.zhengwen.entities;

import org.jspecify.annotations.NullMarked;
