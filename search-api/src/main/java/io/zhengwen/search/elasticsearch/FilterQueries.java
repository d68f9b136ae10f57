package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.search.query.DateRange;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetSelection;
import io.zhengwen.search.query.FilterScope;
import io.zhengwen.search.query.FilterValue;
import io.zhengwen.search.query.SearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The filters of a query: those that apply to every count, and the open choices, which a facet's own counts ignore. */
final class FilterQueries {
    private static final Map<Facet, String> SUBJECT_FIELDS = Map.of(
            Facet.DISTRICT, FieldNames.SUBJECT_DISTRICT,
            Facet.DISTRICT_PATH, FieldNames.SUBJECT_DISTRICT_PATH,
            Facet.ENTERPRISE, FieldNames.SUBJECT_ENTERPRISE);
    private static final Map<Facet, String> ARTICLE_FIELDS = Map.of(
            Facet.DISTRICT, FieldNames.ARTICLE_DISTRICT,
            Facet.DISTRICT_PATH, FieldNames.ARTICLE_DISTRICT_PATH,
            Facet.ENTERPRISE, FieldNames.ARTICLE_ENTERPRISE,
            Facet.TOPIC, FieldNames.ARTICLE_TOPIC,
            Facet.PERSON, FieldNames.ARTICLE_PERSON);

    private final SearchQuery request;

    FilterQueries(SearchQuery request) {
        this.request = request;
    }

    /** The field of a facet in a scope. */
    static String field(Facet facet, FilterScope scope) {
        return switch (scope) {
            case PASSAGE -> facet.id();
            case SUBJECT -> SUBJECT_FIELDS.getOrDefault(facet, facet.id());
            case ARTICLE -> ARTICLE_FIELDS.getOrDefault(facet, facet.id());
        };
    }

    String field(Facet facet) {
        return field(facet, request.scope());
    }

    /** Filters for dates and for choices that require every value. */
    List<Query> always() {
        List<Query> filters = new ArrayList<>();
        dates().ifPresent(filters::add);
        for (Facet facet : Facet.values()) {
            FacetSelection selection = request.selection(facet);
            if (selection.all()) {
                for (FilterValue value : selection.chosen()) {
                    filters.add(oneOf(field(facet), value.spellings()));
                }
            }
        }
        return filters;
    }

    /** Filters that exclude passages. */
    List<Query> never() {
        List<Query> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> excluded = request.selection(facet).excludedSpellings();
            if (!excluded.isEmpty()) {
                filters.add(oneOf(field(facet), excluded));
            }
        }
        return filters;
    }

    /** Filters for the open choices of all facets. */
    List<Query> choices() {
        return choicesExcept(null);
    }

    /** Filters for the open choices of all other facets. */
    List<Query> choicesExcept(@Nullable Facet own) {
        List<Query> filters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            FacetSelection selection = request.selection(facet);
            if (facet != own && selection.isOpen()) {
                filters.add(oneOf(field(facet), selection.chosenSpellings()));
            }
        }
        return filters;
    }

    private Optional<Query> dates() {
        DateRange dates = request.dates();
        if (dates.isAll()) {
            return Optional.empty();
        }
        return Optional.of(Query.of(q -> q.range(r -> r.date(d -> {
            d.field(FieldNames.PUBLISHED_AT).format("epoch_millis");
            LocalDate from = dates.from();
            LocalDate to = dates.to();
            if (from != null) {
                d.gte(startMillis(from));
            }
            if (to != null) {
                d.lt(startMillis(to.plusDays(1)));
            }
            return d;
        }))));
    }

    private static String startMillis(LocalDate day) {
        return Long.toString(day.atStartOfDay(DateRange.ZONE).toInstant().toEpochMilli());
    }

    static Query oneOf(String field, List<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(terms))));
    }
}
