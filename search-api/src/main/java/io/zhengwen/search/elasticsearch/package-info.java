/**
 * The implementation of the passage index; the only package that uses the Elasticsearch client.
 *
 * <p>A search is one request. Filters that apply to every count are part of the query; a choice among a facet's values
 * (OR) is part of the post filter and of the filters around every other facet's aggregation, so that each facet is
 * counted without its own choice:
 *
 * <pre>{@code
 * district=500102&enterprise=巴斯夫聚氨酯（重庆）有限公司
 *   post_filter            district ∧ enterprise
 *   facet district         counted where enterprise
 *   facet enterprise       counted where district
 *   facet topic            counted where district ∧ enterprise
 * }</pre>
 */
@NullMarked
package io.zhengwen.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
