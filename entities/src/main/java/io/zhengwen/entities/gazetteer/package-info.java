/**
 * The administrative divisions and zones of China, read from the tables among the resources.
 */
@NullMarked
package io.zhengwen.entities.gazetteer;

import org.jspecify.annotations.NullMarked;
