/** Chinese text made clean: repaired, simplified, normalised and split, with a way back to the text as received. */
@NullMarked
package io.zhengwen.text;

import org.jspecify.annotations.NullMarked;
