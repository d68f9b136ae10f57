/** The topics that a passage states or is substantially about, with the words that say why. */
@NullMarked
package io.zhengwen.entities.topic;

import org.jspecify.annotations.NullMarked;
