package io.zhengwen.search.http.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import io.zhengwen.search.query.CachedNameIndex;
import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.NamedValue;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.TextQueryReader;
import io.zhengwen.search.query.TitleHit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serves completions for unfinished input: names and titles. */
final class SuggestRoutes {
    static final Set<String> SUGGEST = Set.of("q", "size");

    private static final int MAX_TYPED_LENGTH = 100;
    private static final String UNIT = "article";

    private final PassageIndex index;
    private final CachedNameIndex names;
    private final TextQueryReader reader;
    private final DisplayLabels labels;

    SuggestRoutes(PassageIndex index, CachedNameIndex names, TextQueryReader reader, DisplayLabels labels) {
        this.index = index;
        this.names = names;
        this.reader = reader;
        this.labels = labels;
    }

    void addTo(RouteRegistry routes) {
        routes.getJson("/api/v1/suggest", Admission.READING, this::suggest);
    }

    /** @param unit the unit of the entities' counts */
    record SuggestAnswer(String unit, List<EntityJson> entities, List<TitleJson> titles) {}

    /** @param path a district's codes from the province down, as {@code district_path} accepts them */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntityJson(
            String type,
            String value,
            String label,
            @Nullable String path,
            long count) {}

    private EntityJson entity(NamedValue named) {
        String path =
                named.facet() == Facet.DISTRICT ? labels.district(named.value()).path() : null;
        return new EntityJson(named.facet().id(), named.value(), named.label(), path, named.count());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TitleJson(
            @JsonProperty("article_id") String articleId,
            String title,
            @JsonProperty("published_at") @Nullable String publishedAt) {
        static TitleJson of(TitleHit hit) {
            return new TitleJson(hit.articleId(), hit.title(), hit.publishedAt());
        }
    }

    private Object suggest(RouteRequest request) {
        RequestParameters given = request.parameters(SUGGEST);
        String typed = reader.clean(given.one("q", MAX_TYPED_LENGTH).orElse(""));
        int size = given.integer("size", 1, 20, 8);
        List<TitleHit> titles = typed.isEmpty() ? List.of() : index.titles(typed, size);
        return new SuggestAnswer(
                UNIT,
                names.get().find(typed, EntityNames.TYPES, size).stream()
                        .map(this::entity)
                        .toList(),
                titles.stream().map(TitleJson::of).toList());
    }
}
