/** Enterprises and persons: recognised in text, linked to their canonical names. */
@NullMarked
package io.zhengwen.entities.name;

import org.jspecify.annotations.NullMarked;
