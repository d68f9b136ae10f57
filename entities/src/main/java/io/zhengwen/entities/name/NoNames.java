package io.zhengwen.entities.name;

import io.zhengwen.entities.Mention;
import java.util.List;

/** Finds no names. */
final class NoNames implements NameFinder {
    @Override
    public List<List<Mention>> find(List<NamePassage> passages) {
        return passages.stream().map(p -> List.<Mention>of()).toList();
    }

    @Override
    public List<Mention> readQuery(String cleanQuery) {
        return List.of();
    }

    @Override
    public String version() {
        return "none";
    }
}
