package io.zhengwen.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.articles.read.ArticleSource;
import io.zhengwen.articles.read.ReadSink;
import io.zhengwen.mappings.IndexNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings changes that were made to the current indices during a rebuild into the new ones. Each pass leaves less to do;
 * the last one runs while the current indices are read-only, so that nothing is left.
 */
sealed interface RebuildCatchUp {
    /** The articles to write to the new indices. */
    ArticleSource articles();

    /** The ids of the articles to delete from the new indices; complete once {@link #articles} has been read. */
    List<String> gone();

    /**
     * Makes the new indices equal to the current ones: writes the articles that differ and deletes those that are gone.
     */
    final class Equal implements RebuildCatchUp, ArticleSource, IndexDiff.Listener {
        private static final int AT_ONCE = 500;

        private final IndexDiff differences;
        private final StoredArticleSource originals;
        private final List<String> changed = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();
        private ReadSink sink = outcome -> {};

        Equal(ElasticsearchClient client, IndexNames inUse, IndexNames staged) {
            this.differences = new IndexDiff(client, inUse, staged);
            this.originals = new StoredArticleSource(client, inUse);
        }

        @Override
        public ArticleSource articles() {
            return this;
        }

        @Override
        public List<String> gone() {
            return List.copyOf(gone);
        }

        @Override
        public long bytes() {
            return -1;
        }

        @Override
        public void read(ReadSink to) throws InterruptedException {
            sink = to;
            differences.report(this);
            flush();
        }

        @Override
        public void onlyHere(String id) throws InterruptedException {
            changed(id);
        }

        @Override
        public void onlyThere(String id) {
            gone.add(id);
        }

        @Override
        public void changed(String id) throws InterruptedException {
            changed.add(id);
            if (changed.size() == AT_ONCE) {
                flush();
            }
        }

        private void flush() throws InterruptedException {
            if (!changed.isEmpty()) {
                originals.read(changed, sink);
                changed.clear();
            }
        }
    }

    /** Adds the articles that were written to the current indices since a watermark. */
    record Arrivals(StoredArticleSource originals, SeqNoWatermark since) implements RebuildCatchUp, ArticleSource {
        @Override
        public ArticleSource articles() {
            return this;
        }

        @Override
        public List<String> gone() {
            return List.of();
        }

        @Override
        public long bytes() {
            return -1;
        }

        @Override
        public void read(ReadSink sink) throws InterruptedException {
            originals.read(since, sink);
        }
    }
}
