package io.zhengwen.indexer.run;

import io.zhengwen.indexer.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of indexing one article.
 *
 * @param where the place in the input where it was found
 * @param id given or derived; absent when the article could not be read
 */
public record ArticleOutcome(String where, @Nullable String id, WriteOutcome outcome) {}
