/**
 * What may be asked and what is answered: requests, facets, pages, as plain values that know neither HTTP nor
 * Elasticsearch.
 *
 * <p>Worked example. The reader types {@code 調研 "綠色低碳" -招商 OR 巴斯夫}.
 * {@link io.zhengwen.search.query.TextQueryReader} cuts it first and cleans each part after that:
 *
 * <pre>
 * TextQuery[
 *   Alternative[words=调研, phrases=[绿色低碳], excluded=[招商]],
 *   Alternative[words=巴斯夫, phrases=[], excluded=[]]]
 * </pre>
 *
 * A {@link io.zhengwen.search.query.SearchQuery} joins that with filters, dates, order and size, and a
 * {@link io.zhengwen.search.query.PassageIndex} answers it with a {@link io.zhengwen.search.query.SearchPage}.
 */
@NullMarked
package io.zhengwen.search.query;

import org.jspecify.annotations.NullMarked;
