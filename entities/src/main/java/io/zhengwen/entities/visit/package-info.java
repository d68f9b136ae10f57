/**
 * Visits: the persons, site and day of each stop, and the sentences that report it.
 *
 * <p>A worked example: in 11月2日，李明远在长寿区调研。他来到甲公司、乙产业园，了解生产情况。他希望企业加大研发投入。 there are two visits by 李明远 in 长寿区: 甲公司, an
 * enterprise, and 乙产业园, a place. The second and the third sentence report both of them.
 */
@NullMarked
package io.zhengwen.entities.visit;

import org.jspecify.annotations.NullMarked;
