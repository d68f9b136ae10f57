package io.zhengwen.search.http.json;

import io.zhengwen.search.http.json.CountAnswers.EntityJson;
import io.zhengwen.search.http.json.CountAnswers.TimelineJson;
import io.zhengwen.search.http.json.SearchAnswer.Total;
import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.EntityProfile;
import io.zhengwen.search.query.Facet;

/** Turns entity profiles into JSON. */
public final class EntityPresenter {
    private final DisplayLabels labels;
    private final HitPresenter hits;
    private final FacetPresenter facets;

    public EntityPresenter(DisplayLabels labels) {
        this.labels = labels;
        this.hits = new HitPresenter(labels);
        this.facets = new FacetPresenter(labels);
    }

    /**
     * Builds the JSON of a profile.
     *
     * @param interval the timeline's interval, as the parameter spells it
     */
    public EntityJson present(EntityProfile profile, String interval) {
        Facet type = profile.type();
        String value = profile.value();
        String label = labels.label(type, value);
        return new EntityJson(
                type.id(),
                value,
                label,
                type == Facet.DISTRICT ? labels.district(value).path() : null,
                profile.aliases().stream().filter(alias -> !alias.equals(label)).toList(),
                new Total(profile.total(), profile.unit(), "eq"),
                TimelineJson.of(interval, profile.unit(), profile.timeline()),
                facets.present(EntityNames.TYPES, profile.companions(), profile.unit()),
                profile.sentences().stream().map(hits::present).toList());
    }
}
