package io.zhengwen.entities;

import io.zhengwen.entities.name.NameFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds exactly the enterprises that it is told, by surface and canonical name, and the persons. */
final class ListedNames implements NameFinder {
    private final Map<String, String> names;
    private final Set<String> persons;

    ListedNames(Map<String, String> names) {
        this(names, Set.of());
    }

    ListedNames(Map<String, String> names, Set<String> persons) {
        this.names = Map.copyOf(names);
        this.persons = Set.copyOf(persons);
    }

    @Override
    public List<List<Mention>> find(List<NamePassage> passages) {
        return passages.stream().map(p -> find(p.text())).toList();
    }

    @Override
    public List<Mention> readQuery(String cleanQuery) {
        return find(cleanQuery);
    }

    @Override
    public String version() {
        return "listed";
    }

    private List<Mention> find(String text) {
        List<String> longestFirst = new ArrayList<>(names.keySet());
        longestFirst.addAll(persons);
        longestFirst.sort(Comparator.comparing(String::length).reversed());
        List<Mention> found = new ArrayList<>();
        for (String surface : longestFirst) {
            for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
                Mention mention = new Mention(
                        persons.contains(surface) ? MentionType.PERSON : MentionType.ENTERPRISE,
                        surface,
                        null,
                        names.getOrDefault(surface, surface),
                        at,
                        at + surface.length());
                if (found.stream().noneMatch(m -> m.start() < mention.end() && mention.start() < m.end())) {
                    found.add(mention);
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }
}
