package io.zhengwen.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.PagedSearch;
import io.zhengwen.mappings.FieldNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ids and content hashes of all articles behind an alias, in the order of the ids; reads page by
 * page.
 */
final class ArticleRecords {
    private static final int PAGE = 5_000;

    private final ElasticsearchClient client;
    private final PagedSearch<Void> search;
    private Iterator<Hit<Void>> page = List.<Hit<Void>>of().iterator();

    /** @param hash empty while the article is being written */
    record Entry(String id, String hash) {
        /** Compares in Elasticsearch's order of keywords, which is that of their UTF-8 bytes. */
        int compareId(Entry other) {
            return Arrays.compareUnsigned(
                    id.getBytes(StandardCharsets.UTF_8), other.id.getBytes(StandardCharsets.UTF_8));
        }
    }

    ArticleRecords(ElasticsearchClient client, String alias) {
        this.client = client;
        this.search = new PagedSearch<>(
                PAGE,
                () -> new SearchRequest.Builder()
                        .index(alias)
                        .sort(s -> s.field(f -> f.field(FieldNames.ARTICLE_ID).order(SortOrder.Asc)))
                        .source(s -> s.fetch(false))
                        .docvalueFields(f -> f.field(FieldNames.CONTENT_HASH)),
                this::hits);
    }

    /** Returns the next entry; null at the end. */
    @Nullable
    Entry next() throws InterruptedException {
        if (!page.hasNext()) {
            page = search.next().iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        Hit<Void> hit = page.next();
        return new Entry(Objects.requireNonNull(hit.id()), hash(hit.fields().get(FieldNames.CONTENT_HASH)));
    }

    private static String hash(@Nullable JsonData values) {
        return values == null ? "" : values.to(String[].class)[0];
    }

    private List<Hit<Void>> hits(SearchRequest request) {
        try {
            return client.search(request, Void.class).hits().hits();
        } catch (IOException e) {
            throw ElasticsearchUnreachableException.during("cannot read the ids of the stored articles", e);
        }
    }
}
