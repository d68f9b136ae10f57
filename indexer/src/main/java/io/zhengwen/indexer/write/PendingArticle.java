package io.zhengwen.indexer.write;

import io.zhengwen.indexer.pipeline.ArticlePassages;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.mappings.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article that is being written: its passages, and the state of the current attempt.
 *
 * <p>An attempt calls {@link #begin}, {@link #setPassages} if the article has changed, then {@link #accept} with the
 * results of each phase ({@link #keepClaim} after the first, if the article was stored), and {@link #finish}.
 */
public final class PendingArticle {
    private final CleanArticle article;
    private @Nullable ArticlePassages passages;
    private @Nullable StoredArticle stored;
    private final List<StoredArticleLookup.Orphan> orphans = new ArrayList<>();
    private ItemResult.@Nullable Done claim;
    private List<ItemResult> lastResults = List.of();
    private boolean conflicting;
    private boolean replacing;
    private @Nullable WriteOutcome outcome;

    PendingArticle(CleanArticle article) {
        this.article = article;
    }

    String id() {
        return article.id();
    }

    public CleanArticle article() {
        return article;
    }

    /** Begins an attempt with the stored form of the article. */
    void begin(@Nullable StoredArticle nowStored) {
        replacing |= passages == null && nowStored != null;
        stored = nowStored;
        orphans.clear();
        claim = null;
        conflicting = false;
    }

    @Nullable
    StoredArticle stored() {
        return stored;
    }

    boolean isNew() {
        return stored == null;
    }

    /** Whether an older form existed before the first attempt. */
    boolean isReplacing() {
        return replacing;
    }

    void addOrphan(StoredArticleLookup.Orphan orphan) {
        orphans.add(orphan);
    }

    List<StoredArticleLookup.Orphan> orphans() {
        return orphans;
    }

    boolean hasPassages() {
        return passages != null;
    }

    /** Whether passages must be made: there are none, or the article's story has changed since they were made. */
    public boolean needsPassages() {
        return passages == null || !passages.article().story().equals(story());
    }

    /** The story of the stored article; a new article is a story of its own. */
    public String story() {
        return stored == null || stored.members().story() == null
                ? id()
                : stored.members().story();
    }

    public void setPassages(ArticlePassages made) {
        passages = made;
    }

    ArticlePassages passages() {
        return Objects.requireNonNull(passages, "passages are made before they are written");
    }

    /** The ids of its paragraphs and sentences. */
    Set<String> partIds() {
        Set<String> ids = new HashSet<>();
        for (Passage part : passages().parts()) {
            ids.add(part.id());
        }
        return ids;
    }

    ItemResult.@Nullable Done claim() {
        return claim;
    }

    /** Keeps the result of the operation that claimed the stored document. */
    void keepClaim() {
        claim = (ItemResult.Done) lastResults.get(0);
    }

    boolean isConflicting() {
        return conflicting;
    }

    /** Takes the results of its operations in one phase; returns true when all were done. */
    boolean accept(List<ItemResult> results) {
        lastResults = results;
        for (ItemResult result : results) {
            if (result instanceof ItemResult.Rejected rejected) {
                outcome = new WriteOutcome.Rejected(rejected.reason());
                return false;
            }
            conflicting |= result instanceof ItemResult.Conflict;
        }
        return !conflicting;
    }

    void finish(WriteOutcome end) {
        outcome = end;
    }

    /** Rejects the article; its stored form stays. */
    public void reject(String reason) {
        finish(new WriteOutcome.Rejected(reason));
    }

    @Nullable
    WriteOutcome outcome() {
        return outcome;
    }
}
