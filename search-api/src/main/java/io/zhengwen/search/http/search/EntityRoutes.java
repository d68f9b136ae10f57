package io.zhengwen.search.http.search;

import io.zhengwen.guard.Admission;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.guard.ProblemException;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.EntityPresenter;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.EntityProfile;
import io.zhengwen.search.query.EntityProfiles;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.TimelineInterval;
import java.util.Optional;
import java.util.Set;

/** Serves profiles of districts, enterprises, persons and topics: {@code /api/v1/entities/{type}/{name}}. */
final class EntityRoutes {
    static final Set<String> ENTITY =
            SearchParameters.with(SearchParameters.NARROWING, "sort", "size", "facet_size", "interval");

    private final EntityProfiles profiles;
    private final SearchParameters parameters;
    private final EntityPresenter presenter;

    EntityRoutes(EntityProfiles profiles, SearchParameters parameters, DisplayLabels labels) {
        this.profiles = profiles;
        this.parameters = parameters;
        this.presenter = new EntityPresenter(labels);
    }

    void addTo(RouteRegistry routes) {
        routes.getJson("/api/v1/entities/:type/*", Admission.READING, this::entity);
    }

    private Object entity(RouteRequest request) {
        Facet type = SearchParameters.facet("type", request.variable(0), EntityNames.TYPES);
        String name = request.variable(1);
        RequestParameters given = request.parameters(ENTITY);
        SearchQuery query = parameters.read(given, PassageLevel.SENTENCE);
        TimelineInterval interval = CountRoutes.interval(given);
        EntityProfile profile = find(type, name, query, interval).orElseThrow(() -> unknown(type, name));
        return presenter.present(profile, SearchParameters.word(interval));
    }

    private Optional<EntityProfile> find(Facet type, String name, SearchQuery query, TimelineInterval interval) {
        return name.length() > SearchParameters.MAX_VALUE_LENGTH
                ? Optional.empty()
                : profiles.find(type, name, query, interval);
    }

    private static ProblemException unknown(Facet type, String name) {
        return ProblemDetails.of(404, "no passage names the " + type.id() + " '" + name + "'")
                .about("name", name, "a value of the facet " + type.id() + ", or a full name")
                .exception();
    }
}
