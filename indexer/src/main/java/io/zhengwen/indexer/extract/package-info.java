/**
 * Writes the passages that the indexer would index as lines of JSON, for people and scripts:
 *
 * <pre>
 * {"article_id":"a","level":"paragraph","paragraph":1,"text":"涪陵区…","mentions":[{"type":"district","surface":"涪陵区",
 *  "start":0,"end":3,"id":"500102","name":"涪陵区"}],"district":["500102"],"enterprise":[],"person":[],"topic":[]}
 * </pre>
 *
 * <p>A sentence has {@code speaker} and {@code addressee} too; a visit is a line of its own, behind its article's
 * passages.
 */
@NullMarked
package io.zhengwen.indexer.extract;

import org.jspecify.annotations.NullMarked;
