package io.zhengwen.indexer.run;

import io.zhengwen.indexer.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article.
 *
 * @param where it was found
 * @param id given or derived; absent for what could not be read
 */
public record ArticleOutcome(String where, @Nullable String id, WriteOutcome outcome) {}
