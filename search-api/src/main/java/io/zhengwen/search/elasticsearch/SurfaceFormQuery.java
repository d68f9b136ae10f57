package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.HitOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the surface forms of a value from a sample of the sentences that mention it. */
final class SurfaceFormQuery {
    private static final int SENTENCES = 200;
    private static final int MAX_SURFACES = 20;

    private final IndexNames names;

    SurfaceFormQuery(IndexNames names) {
        this.names = names;
    }

    /** The mentions of a document. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mentions(@Nullable List<Passage.PassageMention> mentions) {}

    SearchRequest build(Facet facet, String value) {
        return SearchRequest.of(s -> s.index(names.alias(PassageLevel.SENTENCE))
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .query(q -> q.bool(b -> b.filter(FilterQueries.oneOf(facet.id(), List.of(value)))))
                .sort(SearchRequestFactory.order(HitOrder.NEWEST))
                .size(SENTENCES)
                .trackTotalHits(t -> t.enabled(false))
                .source(c -> c.filter(f -> f.includes(FieldNames.MENTIONS))));
    }

    List<String> read(Facet facet, String value, List<Hit<Mentions>> hits) {
        Map<String, Integer> counts = new HashMap<>();
        for (Hit<Mentions> hit : hits) {
            Mentions found = hit.source();
            if (found != null && found.mentions() != null) {
                found.mentions().stream()
                        .filter(m -> m.type().equals(facet.id()) && value.equals(m.id() == null ? m.name() : m.id()))
                        .forEach(m -> counts.merge(m.surface(), 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_SURFACES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
