/** Districts: the gazetteer's names found in text, and the division that each of them means. */
@NullMarked
package io.zhengwen.entities.district;

import org.jspecify.annotations.NullMarked;
