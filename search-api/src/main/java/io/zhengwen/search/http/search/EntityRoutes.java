package io.zhengwen.search.http.search;

import io.zhengwen.guard.Admission;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.http.HttpProblem;
import io.zhengwen.search.http.JsonRoute;
import io.zhengwen.search.http.Routes;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.EntityPresenter;
import io.zhengwen.search.http.request.QueryString;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.EntityProfile;
import io.zhengwen.search.query.EntityProfiles;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.SearchQuery;
import io.zhengwen.search.query.TimelineInterval;
import java.util.Optional;
import java.util.Set;
import spark.Request;

/** Serves profiles of districts, enterprises, persons and topics: {@code /api/v1/entities/{type}/{name}}. */
final class EntityRoutes {
    static final Set<String> ENTITY =
            SearchParameters.with(SearchParameters.NARROWING, "sort", "size", "facet_size", "interval");

    private static final String ENTITIES = "/api/v1/entities/";

    private final EntityProfiles profiles;
    private final SearchParameters parameters;
    private final EntityPresenter presenter;

    EntityRoutes(EntityProfiles profiles, SearchParameters parameters, DisplayLabels labels) {
        this.profiles = profiles;
        this.parameters = parameters;
        this.presenter = new EntityPresenter(labels);
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
}
