package io.zhengwen.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.rebuild.ArticleRecords.Entry;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import org.jspecify.annotations.Nullable;

/** Compares the articles of two sets of indices by id and content hash, in flat memory. */
public final class IndexDiff {
    private final ElasticsearchClient client;
    private final IndexNames here;
    private final IndexNames there;

    /** Receives the differences. */
    public interface Listener {
        /** An article that exists only {@code here}. */
        default void onlyHere(String id) throws InterruptedException {}

        /** An article that exists only {@code there}. */
        default void onlyThere(String id) throws InterruptedException {}

        /** An article whose content differs, or that is being written. */
        default void changed(String id) throws InterruptedException {}
    }

    public IndexDiff(ElasticsearchClient client, IndexNames here, IndexNames there) {
        this.client = client;
        this.here = here;
        this.there = there;
    }

    /** Reports all differences as of the last refresh, in the order of the ids. */
    public void report(Listener listener) throws InterruptedException {
        ArticleRecords ours = new ArticleRecords(client, here.alias(PassageLevel.ARTICLE));
        ArticleRecords theirs = new ArticleRecords(client, there.alias(PassageLevel.ARTICLE));
        @Nullable Entry our = ours.next();
        @Nullable Entry their = theirs.next();
        while (our != null || their != null) {
            int order = our == null ? 1 : their == null ? -1 : our.compareId(their);
            if (order < 0 && our != null) {
                listener.onlyHere(our.id());
                our = ours.next();
            } else if (order > 0 && their != null) {
                listener.onlyThere(their.id());
                their = theirs.next();
            } else if (our != null && their != null) {
                if (our.hash().isEmpty() || !our.hash().equals(their.hash())) {
                    listener.changed(our.id());
                }
                our = ours.next();
                their = theirs.next();
            }
        }
    }
}
