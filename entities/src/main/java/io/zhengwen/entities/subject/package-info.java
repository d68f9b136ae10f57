/** What a passage is about when it does not say so itself. */
@NullMarked
package io.zhengwen.entities.subject;

import org.jspecify.annotations.NullMarked;
