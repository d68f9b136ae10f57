package io.zhengwen.entities.name;

import io.zhengwen.entities.Mention;
import java.util.ArrayList;
import java.util.List;

/** Finds names by the trained tagger, mends them by rules and links them within the article. */
final class TrainedNames implements NameFinder {
    private final NameTagger tagger;

    TrainedNames(NameTagger tagger) {
        this.tagger = tagger;
    }

    @Override
    public List<List<Mention>> find(List<NamePassage> passages) {
        List<List<Mention>> all = new ArrayList<>();
        for (NamePassage passage : passages) {
            all.add(tagger.find(passage.text(), passage.districts()).stream()
                    .map(n ->
                            new Mention(n.type(), n.of(passage.text()), null, n.of(passage.text()), n.start(), n.end()))
                    .toList());
        }
        return all;
    }

    @Override
    public List<Mention> readQuery(String cleanQuery) {
        return find(List.of(new NamePassage(cleanQuery, false, List.of()))).get(0);
    }

    @Override
    public String version() {
        return "names-1";
    }
}
