/**
 * Linking of the names in an article to the canonical names under which they are counted: 巴斯夫 and 巴斯夫聚氨酯(重庆)有限公司 in one
 * article are one enterprise, 巴斯夫聚氨酯（重庆）有限公司. Across articles only the registry joins names.
 *
 * <p>Within an article a short form joins a full name only if no other full name fits. Names are never joined across
 * articles by likeness, because different firms share brands. The registry is a file of tab-separated lines, so that
 * every error has a line number and the file can be edited in a spreadsheet.
 */
@NullMarked
package io.zhengwen.entities.link;

import org.jspecify.annotations.NullMarked;
