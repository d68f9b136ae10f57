/**
 * Subjects of passages: the districts and enterprises that a passage is about, even when it does not name them.
 *
 * <p>A worked example: after 巴斯夫聚氨酯（重庆）有限公司是一家外商独资企业。 and 袁家军走进企业，了解主营产品。, the sentence
 * 袁家军还勉励企业努力打造绿色低碳发展标杆。 names no enterprise, but its subject is 巴斯夫聚氨酯（重庆）有限公司.
 */
@NullMarked
package io.zhengwen.entities.subject;

import org.jspecify.annotations.NullMarked;
