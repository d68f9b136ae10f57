package io.zhengwen.search.http.search;

import io.zhengwen.guard.Admission;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.http.HttpProblem;
import io.zhengwen.search.http.JsonRoute;
import io.zhengwen.search.http.Routes;
import io.zhengwen.search.http.json.CountAnswers.EntityJson;
import io.zhengwen.search.http.json.CountAnswers.TimelineJson;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.FacetPresenter;
import io.zhengwen.search.http.json.HitPresenter;
import io.zhengwen.search.http.json.SearchAnswer;
import io.zhengwen.search.http.json.SearchAnswer.Total;
import io.zhengwen.search.http.request.QueryString;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.FacetCounts;
import io.zhengwen.search.query.HitGrouping;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.TimelineInterval;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spark.Request;

/** What is known of one district, enterprise, person or topic: {@code /api/v1/entities/{type}/{name}}. */
final class EntityRoutes {
    static final Set<String> ENTITY =
            SearchParameters.with(SearchParameters.NARROWING, "sort", "size", "facet_size", "interval");

    private static final String ENTITIES = "/api/v1/entities/";

    private final PassageIndex index;
    private final SearchParameters parameters;
    private final EntityNames names;
    private final DisplayLabels labels;
    private final HitPresenter hits;
    private final FacetPresenter facets;

    EntityRoutes(PassageIndex index, SearchParameters parameters, EntityNames names, DisplayLabels labels) {
        this.index = index;
        this.parameters = parameters;
        this.names = names;
        this.labels = labels;
        this.hits = new HitPresenter(labels);
        this.facets = new FacetPresenter(labels);
    }

    void addTo(Routes routes) {
        routes.get(ENTITIES + ":type/*", Admission.READING, JsonRoute.of(this::entity));
    }

    private Object entity(Request request) {
        String path = request.raw().getRequestURI().substring(ENTITIES.length());
        int slash = path.indexOf('/');
        Facet type =
                SearchParameters.facet("type", QueryString.decode(path.substring(0, slash), false), EntityNames.TYPES);
        String name = QueryString.decode(path.substring(slash + 1), false);
        RequestParameters given = RequestParameters.read(request.raw().getQueryString(), ENTITY);
        SearchQuery wanted = parameters.read(given, PassageLevel.SENTENCE);
        TimelineInterval interval = CountRoutes.interval(given);
        Entity entity = find(type, name, wanted);
        return present(entity, interval);
    }

    /** @param about the request narrowed to it, and what that finds */
    private record Entity(Facet type, String value, SearchQuery about, SearchPage found) {}

    private Entity find(Facet type, String name, SearchQuery wanted) {
        Optional<Entity> known = Optional.empty();
        if (name.length() <= SearchParameters.MAX_VALUE_LENGTH) {
            for (String value : names.values(type, name)) {
                SearchQuery about = wanted.withValue(type, value);
                Entity entity = new Entity(type, value, about, index.search(counts(about)));
                if (entity.found().total() > 0) {
                    return entity;
                }
                boolean isKnown = names.isKnown(type, value) || exists(type, value);
                known = known.or(() -> isKnown ? Optional.of(entity) : Optional.empty());
            }
        }
        return known.orElseThrow(() -> unknown(type, name));
    }

    private static SearchQuery counts(SearchQuery about) {
        return about.onlyTotal().withFacets(EntityNames.TYPES);
    }

    /** Whether any sentence names it, whatever the request is narrowed to. */
    private boolean exists(Facet type, String value) {
        return !index.surfaces(type, value).isEmpty();
    }

    private static HttpProblem.Thrown unknown(Facet type, String name) {
        return new HttpProblem(
                        "Not Found",
                        404,
                        "no passage names the " + type.id() + " '" + name + "'",
                        "name",
                        name,
                        "a value of the facet " + type.id() + ", or a full name")
                .thrown();
    }

    private EntityJson present(Entity entity, TimelineInterval interval) {
        Facet type = entity.type();
        String value = entity.value();
        SearchQuery about = entity.about();
        String label = labels.label(type, value);
        return new EntityJson(
                type.id(),
                value,
                label,
                type == Facet.DISTRICT ? labels.district(value).path() : null,
                aliases(type, value, label),
                new Total(entity.found().total(), about.unit(), "eq"),
                TimelineJson.of(SearchParameters.word(interval), about.unit(), index.timeline(about, interval)),
                facets.present(EntityNames.TYPES, companions(entity), about.unit()),
                sentences(about));
    }

    private List<String> aliases(Facet type, String value, String label) {
        Set<String> aliases = new LinkedHashSet<>(names.aliases(type, value));
        if (type != Facet.TOPIC) {
            aliases.addAll(index.surfaces(type, value));
        }
        aliases.remove(label);
        return List.copyOf(aliases);
    }

    /** The counts of all facets, without the entity itself. */
    private static Map<Facet, FacetCounts> companions(Entity entity) {
        Map<Facet, FacetCounts> companions = new EnumMap<>(Facet.class);
        entity.found().facets().forEach((facet, counts) -> {
            List<FacetCounts.Value> others = counts.values().stream()
                    .filter(v -> facet != entity.type() || !v.value().equals(entity.value()))
                    .toList();
            companions.put(facet, new FacetCounts(others, counts.other(), counts.approximate()));
        });
        return companions;
    }

    /** One sentence of each article. */
    private List<SearchAnswer.HitJson> sentences(SearchQuery about) {
        SearchQuery best = about.withGroup(HitGrouping.ARTICLE).withFacets(List.of());
        return index.search(best).hits().stream().map(hits::present).toList();
    }
}
