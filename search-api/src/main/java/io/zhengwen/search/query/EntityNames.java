package io.zhengwen.search.query;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.PassageEntities;
import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.entities.topic.Topic;
import io.zhengwen.text.NameFolding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Resolves names to facet values: a name may be the value itself, a full name or an alias. */
public final class EntityNames {
    /** The facets whose values are entities. */
    public static final List<Facet> TYPES = List.of(Facet.DISTRICT, Facet.ENTERPRISE, Facet.PERSON, Facet.TOPIC);

    private final Gazetteer gazetteer;
    private final Taxonomy taxonomy;
    private final EntityExtractor extractor;

    public EntityNames(Gazetteer gazetteer, Taxonomy taxonomy, EntityExtractor extractor) {
        this.gazetteer = gazetteer;
        this.taxonomy = taxonomy;
        this.extractor = extractor;
    }

    /** The values that a name can mean, the likeliest first; not all of them need occur in passages. */
    public List<String> values(Facet type, String name) {
        String canonical = NameFolding.canonical(name);
        Set<String> values = new LinkedHashSet<>();
        switch (type) {
            case DISTRICT -> districts(name, canonical, values);
            case TOPIC -> topics(name, canonical, values);
            default -> {
                values.add(canonical);
                values.add(name);
                if (type == Facet.ENTERPRISE) {
                    values.addAll(extractor.readQuery(canonical).enterprises());
                }
            }
        }
        return List.copyOf(values);
    }

    private void districts(String name, String canonical, Set<String> values) {
        gazetteer.find(name).map(Division::code).ifPresent(values::add);
        gazetteer.named(canonical).forEach(division -> values.add(division.code()));
        if (values.isEmpty()) {
            PassageEntities named = extractor.readQuery(canonical);
            values.addAll(named.districts());
        }
    }

    private void topics(String name, String canonical, Set<String> values) {
        for (Topic topic : taxonomy.topics()) {
            if (topic.id().equals(name)
                    || topic.zh().equals(canonical)
                    || topic.en().equalsIgnoreCase(name)) {
                values.add(topic.id());
            }
        }
    }

    /** Whether the gazetteer or the taxonomy contains the value. */
    public boolean isKnown(Facet type, String value) {
        return switch (type) {
            case DISTRICT -> gazetteer.find(value).isPresent();
            case TOPIC -> taxonomy.find(value).isPresent();
            default -> false;
        };
    }

    /** Other names of a value from the gazetteer and the taxonomy. */
    public List<String> aliases(Facet type, String value) {
        List<String> aliases = new ArrayList<>();
        if (type == Facet.DISTRICT) {
            gazetteer.find(value).map(gazetteer::aliases).ifPresent(aliases::addAll);
        } else if (type == Facet.TOPIC) {
            taxonomy.find(value).map(Topic::en).ifPresent(aliases::add);
        }
        return aliases;
    }
}
