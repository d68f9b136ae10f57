package io.zhengwen.entities.district;

import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.Mention;
import io.zhengwen.text.Span;
import java.util.List;

/** Finds the districts that an article's passages name. One instance serves all threads. */
public final class DistrictFinder {
    public DistrictFinder(Gazetteer gazetteer) {}

    /** Where the gazetteer sees districts in a passage, parts of names included. */
    public List<Span> candidates(String passage) {
        return List.of();
    }

    /**
     * The district mentions of an article's passages.
     *
     * @param names for every passage, the spans of enterprises and persons: no district is found inside
     */
    public List<List<Mention>> find(List<String> passages, List<List<Span>> names) {
        return passages.stream().map(p -> List.<Mention>of()).toList();
    }
}
