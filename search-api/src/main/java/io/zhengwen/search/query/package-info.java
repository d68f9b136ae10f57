/**
 * Searches and their results, independent of HTTP and Elasticsearch. {@link io.zhengwen.search.query.SearchService}
 * answers searches and {@link io.zhengwen.search.query.EntityProfiles} summarises entities, both over a
 * {@link io.zhengwen.search.query.PassageIndex}.
 *
 * <p>Worked example. The user types {@code 調研 "綠色低碳" -招商 OR 巴斯夫}.
 * {@link io.zhengwen.search.query.TextQueryReader} first splits it and then cleans each part:
 *
 * <pre>
 * TextQuery[
 *   Alternative[words=调研, phrases=[绿色低碳], excluded=[招商]],
 *   Alternative[words=巴斯夫, phrases=[], excluded=[]]]
 * </pre>
 *
 * A {@link io.zhengwen.search.query.SearchQuery} combines that with filters, dates, order and size, and the
 * {@link io.zhengwen.search.query.PassageIndex} answers it with a {@link io.zhengwen.search.query.SearchPage}.
 */
@NullMarked
package io.zhengwen.search.query;

import org.jspecify.annotations.NullMarked;
