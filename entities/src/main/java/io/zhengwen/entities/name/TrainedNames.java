package io.zhengwen.entities.name;

import io.zhengwen.entities.link.ArticleLinks;
import io.zhengwen.entities.link.NameRegistry;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names by the trained tagger and the registry, mends them by rules, makes an article's names agree, and links
 * them.
 */
final class TrainedNames implements NameFinder {
    private final NameTagger tagger;
    private final NameRegistry registry;
    private final KnownNames known;

    TrainedNames(NameTagger tagger, NameRegistry registry) {
        this.tagger = tagger;
        this.registry = registry;
        this.known = new KnownNames(registry, tagger.lexicon());
    }

    @Override
    public List<List<Mention>> find(List<NamePassage> passages) {
        return find(passages, () -> {});
    }

    @Override
    public List<List<Mention>> find(List<NamePassage> passages, Runnable checkpoint) {
        List<String> texts = passages.stream().map(NamePassage::text).toList();
        List<List<NameSpan>> found = new ArrayList<>();
        for (NamePassage passage : passages) {
            checkpoint.run();
            found.add(find(passage.text(), passage.districts()));
        }
        return linked(texts, ArticleNames.agree(texts, found));
    }

    @Override
    public List<Mention> readQuery(String cleanQuery) {
        return linked(List.of(cleanQuery), List.of(known.find(cleanQuery))).get(0);
    }

    private List<NameSpan> find(String text, List<Span> districts) {
        List<NameSpan> tagged = tagger.find(text, districts).stream()
                .filter(name -> !registry.isNever(name.of(text)))
                .map(name -> settled(name, name.of(text)))
                .toList();
        return KnownNames.withoutOverlaps(tagged, known.findSure(text));
    }

    /** The registry knows better what a name is. */
    private NameSpan settled(NameSpan name, String surface) {
        boolean firm = registry.canonical(MentionType.ENTERPRISE, surface).isPresent();
        return firm ? new NameSpan(MentionType.ENTERPRISE, name.start(), name.end()) : name;
    }

    private List<List<Mention>> linked(List<String> texts, List<List<NameSpan>> found) {
        List<String> surfaces = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (NameSpan name : found.get(i)) {
                if (name.type() == MentionType.ENTERPRISE) {
                    surfaces.add(name.of(texts.get(i)));
                }
            }
        }
        ArticleLinks links = new ArticleLinks(registry, surfaces);
        List<List<Mention>> mentions = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            mentions.add(found.get(i).stream()
                    .map(name -> mention(name, name.of(text), links))
                    .toList());
        }
        return mentions;
    }

    private static Mention mention(NameSpan name, String surface, ArticleLinks links) {
        return new Mention(name.type(), surface, null, links.canonical(name.type(), surface), name.start(), name.end());
    }

    @Override
    public String version() {
        return "names-1 registry-" + registry.version();
    }
}
