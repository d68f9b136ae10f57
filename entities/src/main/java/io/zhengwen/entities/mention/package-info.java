/**
 * Names found in text: the mention and its types.
 */
@NullMarked
package io.zhengwen.entities.mention;

import org.jspecify.annotations.NullMarked;
