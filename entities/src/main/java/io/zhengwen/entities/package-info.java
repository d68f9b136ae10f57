/**
 * Extraction of districts, enterprises, persons, topics, subjects, statements and visits from clean text.
 *
 * <p>{@link io.zhengwen.entities.EntityExtractor} combines the parts, each of which has its own package:
 * {@code district}, {@code name} (enterprises and persons), {@code topic}, {@code statement} (who says a sentence),
 * {@code visit} and {@code subject}. {@code gazetteer}, {@code mention} and {@code link} (canonical names) serve them.
 * District names are read first, as candidates that help to find the names of enterprises and persons. The candidates
 * outside these names are then the districts.
 *
 * <p>A worked example: in 长寿区重庆恩捷新材料科技有限公司，袁家军了解产业布局。 the mentions are 长寿区 (district 500115),
 * 重庆恩捷新材料科技有限公司 (enterprise) and 袁家军 (person); 重庆 is part of the enterprise's name. The passage's district
 * is 500115, its district paths are 500000 and 500000/500115.
 */
@NullMarked
package io.zhengwen.entities;

import org.jspecify.annotations.NullMarked;
