package io.zhengwen.search.query;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the entity that a name means and summarises the passages that name it. */
public final class EntityProfiles {
    private final PassageIndex index;
    private final EntityNames names;

    public EntityProfiles(PassageIndex index, EntityNames names) {
        this.index = index;
        this.names = names;
    }

    /**
     * Summarises the passages that name an entity.
     *
     * @param name its value, a full name or an alias
     * @param query the search that the profile is limited to
     * @return empty when the name means no known entity and no passage names it
     */
    public Optional<EntityProfile> find(Facet type, String name, SearchQuery query, TimelineInterval interval) {
        return match(type, name, query).map(match -> profile(match, interval));
    }

    /** @param query the search, narrowed to the entity */
    private record Match(Facet type, String value, SearchQuery query, SearchPage counts) {}

    private Optional<Match> match(Facet type, String name, SearchQuery query) {
        Optional<Match> known = Optional.empty();
        for (String value : names.values(type, name)) {
            SearchQuery narrowed = query.withValue(type, value);
            SearchPage counts = index.search(narrowed.onlyTotal().withFacets(EntityNames.TYPES));
            Match match = new Match(type, value, narrowed, counts);
            if (counts.total() > 0) {
                return Optional.of(match);
            }
            boolean isKnown = names.isKnown(type, value) || isNamedAnywhere(type, value);
            known = known.or(() -> isKnown ? Optional.of(match) : Optional.empty());
        }
        return known;
    }

    /** Whether any sentence of the index names the entity, regardless of the query's filters. */
    private boolean isNamedAnywhere(Facet type, String value) {
        return !index.surfaces(type, value).isEmpty();
    }

    private EntityProfile profile(Match match, TimelineInterval interval) {
        SearchQuery query = match.query();
        SearchQuery onePerArticle = query.withGroup(HitGrouping.ARTICLE).withFacets(List.of());
        return new EntityProfile(
                match.type(),
                match.value(),
                query.unit(),
                aliases(match.type(), match.value()),
                match.counts().total(),
                index.timeline(query, interval),
                companions(match),
                index.search(onePerArticle).hits());
    }

    private List<String> aliases(Facet type, String value) {
        Set<String> aliases = new LinkedHashSet<>(names.aliases(type, value));
        if (type != Facet.TOPIC) {
            aliases.addAll(index.surfaces(type, value));
        }
        return List.copyOf(aliases);
    }

    /** The counts of all facets, without the entity itself. */
    private static Map<Facet, FacetCounts> companions(Match match) {
        Map<Facet, FacetCounts> companions = new EnumMap<>(Facet.class);
        match.counts().facets().forEach((facet, counts) -> {
            List<FacetCounts.Value> others = counts.values().stream()
                    .filter(v -> facet != match.type() || !v.value().equals(match.value()))
                    .toList();
            companions.put(facet, new FacetCounts(others, counts.other(), counts.approximate()));
        });
        return companions;
    }
}
