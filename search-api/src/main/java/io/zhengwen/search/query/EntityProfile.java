package io.zhengwen.search.query;

import java.util.List;
import java.util.Map;

/**
 * A summary of the passages that name one district, enterprise, person or topic.
 *
 * @param unit the unit of all counts: a level or a grouping
 * @param aliases other names of the entity, the best known first; may contain its label
 * @param total the number of passages that name it
 * @param companions counts of the other entities in the same passages
 * @param sentences the best passage of each article
 */
public record EntityProfile(
        Facet type,
        String value,
        String unit,
        List<String> aliases,
        long total,
        Timeline timeline,
        Map<Facet, FacetCounts> companions,
        List<PassageHit> sentences) {
    public EntityProfile {
        aliases = List.copyOf(aliases);
        companions = Map.copyOf(companions);
        sentences = List.copyOf(sentences);
    }
}
