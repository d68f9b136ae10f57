package io.zhengwen.indexer.faults;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All documents by level and id, without the time of indexing; equal images mean equal indices. */
final class IndexImage {
    private static final int PAGE = 1_000;

    private IndexImage() {}

    static Map<String, String> of(ElasticsearchClient client, IndexNames names) throws IOException {
        client.indices().refresh(r -> r.index(names.all()));
        Map<String, String> image = new TreeMap<>();
        for (PassageLevel level : PassageLevel.values()) {
            @Nullable List<FieldValue> last = null;
            List<Hit<ObjectNode>> page = page(client, names.alias(level), last);
            while (!page.isEmpty()) {
                for (Hit<ObjectNode> hit : page) {
                    ObjectNode document = Objects.requireNonNull(hit.source());
                    document.remove(FieldNames.INDEXED_AT);
                    image.put(level.id() + " " + hit.id(), document.toString());
                    last = hit.sort();
                }
                page = page(client, names.alias(level), last);
            }
        }
        return image;
    }

    private static List<Hit<ObjectNode>> page(
            ElasticsearchClient client, String alias, @Nullable List<FieldValue> after) throws IOException {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(alias)
                .size(PAGE)
                .sort(s -> s.field(f -> f.field(FieldNames.ID).order(SortOrder.Asc)));
        if (after != null) {
            request.searchAfter(after);
        }
        return client.search(request.build(), ObjectNode.class).hits().hits();
    }
}
