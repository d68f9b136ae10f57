package io.zhengwen.indexer.write;

import io.zhengwen.indexer.pipeline.CleanArticle;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a batch that are to be written, and the state of each. A plan outlives failed attempts: outcomes and
 * passages stay when an attempt is repeated, even in another generation of the indices. Not thread-safe.
 */
public final class WritePlan {
    private final List<PendingArticle> articles;
    private final Instant indexedAt;
    private @Nullable WriteAttempt attempt;

    /** @param indexedAt the start of the run, which all its documents carry */
    public WritePlan(List<CleanArticle> articles, Instant indexedAt) {
        this.articles = articles.stream().map(PendingArticle::new).toList();
        this.indexedAt = indexedAt;
    }

    Instant indexedAt() {
        return indexedAt;
    }

    void begin(WriteAttempt next) {
        attempt = next;
    }

    WriteAttempt attempt() {
        return Objects.requireNonNull(attempt, "articles are looked up before they are written");
    }

    /** The articles without an outcome; once looked up, those that have changed and must be written. */
    public List<PendingArticle> open() {
        return articles.stream().filter(article -> article.outcome() == null).toList();
    }

    /** Rejects all articles without an outcome. */
    public void rejectOpen(String reason) {
        open().forEach(article -> article.reject(reason));
    }

    /** The outcomes of all articles, in their order; call it when none is open. */
    public List<WriteOutcome> outcomes() {
        return articles.stream()
                .map(article -> Objects.requireNonNull(article.outcome()))
                .toList();
    }
}
