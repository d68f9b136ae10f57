package io.zhengwen.entities.name;

import io.zhengwen.entities.link.ArticleLinks;
import io.zhengwen.entities.link.NameRegistry;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds names by the trained tagger and the registry, corrects them by rules, makes an article's names consistent, and
 * links them.
 */
final class TrainedNames implements NameFinder {
    private final NameTagger tagger;
    private final NameRegistry registry;
    private final KnownNames known;
    private final ShortForms shortForms;
    private final FirmEvidence evidence;

    TrainedNames(NameTagger tagger, NameRegistry registry) {
        this.tagger = tagger;
        this.registry = registry;
        this.known = new KnownNames(registry, tagger.lexicon());
        this.evidence = new FirmEvidence(tagger.lexicon(), registry);
        this.shortForms = new ShortForms(tagger.lexicon());
    }

    @Override
    public List<List<Mention>> find(List<NamePassage> passages) {
        return find(passages, () -> {});
    }

    @Override
    public List<List<Mention>> find(List<NamePassage> passages, Runnable checkpoint) {
        List<String> texts = passages.stream().map(NamePassage::text).toList();
        List<List<NameSpan>> tagged = new ArrayList<>();
        for (NamePassage passage : passages) {
            checkpoint.run();
            tagged.add(find(passage.text(), passage.districts()));
        }
        checkpoint.run();
        List<List<NameSpan>> found = ArticlePersons.mend(tagger.lexicon(), texts, evidence.borneOut(texts, tagged));
        checkpoint.run();
        ShortNameDefinitions definitions = ShortNameDefinitions.of(texts, found);
        Map<String, String> given = new HashMap<>(definitions.fullByShort());
        List<List<NameSpan>> more = shortForms.add(texts, definitions.place(texts, found), given);
        checkpoint.run();
        return linked(texts, ArticleNames.agree(texts, more), given);
    }

    @Override
    public List<Mention> readQuery(String cleanQuery) {
        return linked(List.of(cleanQuery), List.of(known.find(cleanQuery)), Map.of())
                .get(0);
    }

    private List<NameSpan> find(String text, List<Span> districts) {
        List<NameSpan> tagged = tagger.find(text, districts).stream()
                .filter(name -> !registry.isNever(name.of(text)))
                .map(name -> settled(name, name.of(text)))
                .toList();
        return BylineSplitter.split(text, KnownNames.withoutOverlaps(tagged, known.findSure(text)));
    }

    /** The name, as an enterprise if the registry lists it as one, whatever type the tagger gave it. */
    private NameSpan settled(NameSpan name, String surface) {
        boolean firm = registry.canonical(MentionType.ENTERPRISE, surface).isPresent();
        return firm ? new NameSpan(MentionType.ENTERPRISE, name.start(), name.end(), name.margin()) : name;
    }

    private List<List<Mention>> linked(
            List<String> texts, List<List<NameSpan>> found, Map<String, String> fullByShort) {
        List<String> surfaces = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (NameSpan name : found.get(i)) {
                if (name.type() == MentionType.ENTERPRISE) {
                    surfaces.add(name.of(texts.get(i)));
                }
            }
        }
        ArticleLinks links = new ArticleLinks(registry, surfaces, fullByShort);
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
