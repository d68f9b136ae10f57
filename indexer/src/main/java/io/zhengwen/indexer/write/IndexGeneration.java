package io.zhengwen.indexer.write;

import io.zhengwen.mappings.PassageLevel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The indices behind the aliases at one moment, one for each level. Articles are written to indices and not to aliases,
 * so that all parts of an article go to the same generation even while a rebuild swaps the aliases.
 *
 * @param runMarkers the aliases that mark open runs: {@link RunMarkers}
 */
public record IndexGeneration(Map<PassageLevel, String> indices, Set<String> runMarkers) {
    public IndexGeneration {
        indices = Map.copyOf(new EnumMap<>(indices));
        runMarkers = Set.copyOf(runMarkers);
    }

    String index(PassageLevel level) {
        String index = indices.get(level);
        if (index == null) {
            throw new IllegalStateException("no index of level " + level.id() + " among " + indices);
        }
        return index;
    }
}
