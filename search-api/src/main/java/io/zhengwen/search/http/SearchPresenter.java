package io.zhengwen.search.http;

import io.zhengwen.mappings.Level;
import io.zhengwen.search.http.SearchAnswer.FacetJson;
import io.zhengwen.search.http.SearchAnswer.HighlightJson;
import io.zhengwen.search.http.SearchAnswer.HitJson;
import io.zhengwen.search.http.SearchAnswer.NameJson;
import io.zhengwen.search.http.SearchAnswer.RelaxedJson;
import io.zhengwen.search.http.SearchAnswer.SuggestionJson;
import io.zhengwen.search.http.SearchAnswer.TopicJson;
import io.zhengwen.search.http.SearchAnswer.Total;
import io.zhengwen.search.http.SearchAnswer.ValueJson;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.FilterSuggestions;
import io.zhengwen.search.query.Highlight;
import io.zhengwen.search.query.Hit;
import io.zhengwen.search.query.Relaxations;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchRequest;
import io.zhengwen.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what was found into the answer's JSON. */
final class SearchPresenter {
    private final Labels labels;
    private final FilterSuggestions suggestions;
    private final Relaxations relaxations;

    SearchPresenter(Labels labels, FilterSuggestions suggestions, Relaxations relaxations) {
        this.labels = labels;
        this.suggestions = suggestions;
        this.relaxations = relaxations;
    }

    SearchAnswer present(SearchRequest request, SearchPage page, long tookMillis) {
        String unit = request.level().id();
        return new SearchAnswer(
                new Total(page.total(), unit, "eq"),
                tookMillis,
                page.hits().stream().map(this::hit).toList(),
                facets(request, page, unit),
                suggestions.of(request).stream()
                        .map(s -> new SuggestionJson(s.facet().id(), s.value(), labels.label(s.facet(), s.value())))
                        .toList(),
                page.total() == 0 ? relaxed(request) : List.of());
    }

    private List<RelaxedJson> relaxed(SearchRequest request) {
        return relaxations.of(request).stream()
                .map(o -> new RelaxedJson(o.query() == null ? "any_date" : "fewer_words", o.query(), o.total()))
                .toList();
    }

    private Map<String, FacetJson> facets(SearchRequest request, SearchPage page, String unit) {
        Map<String, FacetJson> facets = new LinkedHashMap<>();
        for (Facet facet : request.facets()) {
            FacetCounts counts = page.facets().getOrDefault(facet, FacetCounts.NONE);
            List<ValueJson> values = counts.values().stream()
                    .map(v -> new ValueJson(v.value(), labels.label(facet, v.value()), v.count(), v.selected()))
                    .toList();
            facets.put(facet.id(), new FacetJson(unit, values, counts.other()));
        }
        return facets;
    }

    private HitJson hit(Hit hit) {
        return new HitJson(
                hit.id(),
                hit.articleId(),
                hit.level(),
                hit.paragraph(),
                hit.sentence(),
                hit.title(),
                hit.text(),
                highlight(hit),
                hit.publishedAt(),
                hit.source(),
                hit.url(),
                hit.districts().stream().map(labels::district).toList(),
                names(hit.enterprises()),
                hit.topics().stream()
                        .map(id -> new TopicJson(id, labels.topic(id)))
                        .toList(),
                names(hit.persons()),
                MentionJson.of(hit.mentions()),
                hit.score());
    }

    private static List<NameJson> names(List<String> names) {
        return names.stream().map(NameJson::new).toList();
    }

    private static HighlightJson highlight(Hit hit) {
        Highlight highlight = hit.highlight();
        String title = hit.title();
        return new HighlightJson(
                title == null || highlight.title().isEmpty() ? null : Markup.mark(title, highlight.title()),
                highlight.text().isEmpty() ? null : markedText(hit, highlight.text()),
                highlight.text().stream()
                        .map(r -> new int[] {r.start(), r.end()})
                        .toList());
    }

    private static String markedText(Hit hit, List<Span> ranges) {
        return hit.level() == Level.ARTICLE ? Markup.fragments(hit.text(), ranges) : Markup.mark(hit.text(), ranges);
    }
}
