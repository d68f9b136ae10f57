/**
 * From the names that stand in an article to the names that are counted: 巴斯夫 and 巴斯夫聚氨酯(重庆)有限公司 in one article are
 * one enterprise, 巴斯夫聚氨酯（重庆）有限公司. Across articles only the registry joins names.
 */
@NullMarked
package io.zhengwen.entities.link;

import org.jspecify.annotations.NullMarked;
