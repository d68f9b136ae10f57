package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;

/** Searches repeatedly; a search that fails, is partial, or finds too few articles fails the test. */
final class SearchingThread extends RepeatingThread {
    private final IndexNames names;
    private final long leastArticles;

    SearchingThread(IndexNames names, long leastArticles) {
        this.names = names;
        this.leastArticles = leastArticles;
    }

    @Override
    void once() throws IOException {
        SearchResponse<Void> found = IndexerFixture.client()
                .search(
                        s -> s.index(names.alias(PassageLevel.ARTICLE))
                                .query(q -> q.match(m -> m.field("text").query("涪陵区")))
                                .trackTotalHits(t -> t.enabled(true)),
                        Void.class);
        assertThat(found.shards().failed().intValue()).isZero();
        assertThat(found.hits().total().value()).isGreaterThanOrEqualTo(leastArticles);
    }
}
