package io.zhengwen.indexer.storyindex;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fingerprint keys and the stories that at least two articles have. An article with none of them is alone in its
 * story and has no reprints; this holds for nearly all articles, for which there is nothing to settle. An immutable
 * snapshot.
 */
final class SharedKeys {
    /** Twice as many stay below the 65,536 buckets and terms that Elasticsearch allows. */
    private static final int MOST = 30_000;

    private static final String KEYS = "keys";
    private static final String STORIES = "stories";

    private final Set<String> keys;
    private final Set<String> stories;

    private SharedKeys(Set<String> keys, Set<String> stories) {
        this.keys = keys;
        this.stories = stories;
    }

    /**
     * Asks Elasticsearch for the shared keys. Empty when there are too many of them, when the articles lie in several
     * shards, none of which knows the keys of the others, or when Elasticsearch fails, for example for lack of memory.
     */
    static Optional<SharedKeys> find(ElasticsearchClient client, IndexNames names) {
        SearchResponse<Void> response;
        try {
            response = client.search(
                    s -> s.index(names.alias(PassageLevel.ARTICLE))
                            .size(0)
                            .requestCache(false)
                            .aggregations(KEYS, twice(FieldNames.FINGERPRINT))
                            .aggregations(STORIES, twice(FieldNames.STORY)),
                    Void.class);
        } catch (ElasticsearchException | IOException e) {
            return Optional.empty();
        }
        Set<String> keys = terms(response, KEYS);
        Set<String> stories = terms(response, STORIES);
        boolean isWhole = response.shards().total().intValue() == 1 && keys.size() < MOST && stories.size() < MOST;
        return isWhole ? Optional.of(new SharedKeys(keys, stories)) : Optional.empty();
    }

    private static Aggregation twice(String field) {
        return Aggregation.of(a ->
                a.terms(t -> t.field(field).minDocCount(2).shardMinDocCount(2L).size(MOST)));
    }

    private static Set<String> terms(SearchResponse<Void> response, String name) {
        return Objects.requireNonNull(response.aggregations().get(name)).sterms().buckets().array().stream()
                .map(StringTermsBucket::key)
                .map(FieldValue::stringValue)
                .collect(Collectors.toSet());
    }

    private static Query has(String field, Set<String> terms) {
        List<FieldValue> values = terms.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values))));
    }

    /** Returns these keys with the stories that were assigned since; empty when there are too many. */
    Optional<SharedKeys> withStories(Collection<String> given) {
        Set<String> all = new HashSet<>(stories);
        all.addAll(given);
        return all.size() < MOST ? Optional.of(new SharedKeys(keys, all)) : Optional.empty();
    }

    /** Matches the articles that have one of the keys or stories. */
    Query query() {
        return Query.of(q -> q.bool(b -> b.should(has(FieldNames.FINGERPRINT, keys), has(FieldNames.STORY, stories))
                .minimumShouldMatch("1")));
    }
}
