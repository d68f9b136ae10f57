package io.zhengwen.entities;

import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.district.PassageCandidates;
import io.zhengwen.entities.name.NameFinder;
import io.zhengwen.entities.name.NameFinder.NamePassage;
import io.zhengwen.entities.topic.TopicFinder;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what articles name and are about. One instance serves all threads. */
public final class EntityExtractor {
    private final Gazetteer gazetteer;
    private final DistrictFinder districts;
    private final NameFinder names;
    private final TopicFinder topics;

    EntityExtractor(Gazetteer gazetteer, DistrictFinder districts, NameFinder names, TopicFinder topics) {
        this.gazetteer = gazetteer;
        this.districts = districts;
        this.names = names;
        this.topics = topics;
    }

    /** Loads gazetteer, models and registry. */
    public static EntityExtractor load() {
        Gazetteer gazetteer = Gazetteer.load();
        return new EntityExtractor(gazetteer, new DistrictFinder(gazetteer), NameFinder.load(), TopicFinder.load());
    }

    /** Versions of gazetteer, model, taxonomy and registry, part of a document's {@code pipeline}. */
    public String version() {
        return gazetteer.version() + " " + names.version() + " " + topics.version();
    }

    public ArticleEntities extract(ArticleText article) {
        List<String> passages = passages(article);
        List<List<Mention>> mentions = mentions(passages, article.title() != null);
        int first = passages.size() - article.paragraphs().size();
        PassageEntities title = first == 0 ? PassageEntities.NONE : passage(passages.get(0), mentions.get(0));
        List<ArticleEntities.Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            paragraphs.add(paragraph(article.paragraphs().get(i), mentions.get(first + i)));
        }
        return new ArticleEntities(title, paragraphs, whole(title, paragraphs));
    }

    /** What a query's words name: districts, enterprises and topics that could serve as filters. */
    public PassageEntities readQuery(String cleanQuery) {
        List<Mention> named = names.readQuery(cleanQuery);
        List<Mention> mentions = merge(
                districts
                        .find(List.of(districts.read(cleanQuery)), List.of(spans(named)))
                        .get(0),
                named);
        return entities(mentions, topics.readQuery(cleanQuery));
    }

    private static List<String> passages(ArticleText article) {
        List<String> passages = new ArrayList<>();
        String title = article.title();
        if (title != null) {
            passages.add(title);
        }
        article.paragraphs().forEach(p -> passages.add(p.text()));
        return passages;
    }

    private List<List<Mention>> mentions(List<String> passages, boolean titled) {
        List<PassageCandidates> candidates =
                passages.stream().map(districts::read).toList();
        List<NamePassage> namePassages = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            namePassages.add(new NamePassage(
                    passages.get(i), titled && i == 0, candidates.get(i).spans()));
        }
        List<List<Mention>> named = names.find(namePassages);
        List<List<Mention>> places = districts.find(
                candidates, named.stream().map(EntityExtractor::spans).toList());
        List<List<Mention>> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            all.add(merge(places.get(i), named.get(i)));
        }
        return all;
    }

    private ArticleEntities.Paragraph paragraph(ArticleText.Paragraph paragraph, List<Mention> mentions) {
        List<PassageEntities> sentences = new ArrayList<>();
        for (Span sentence : paragraph.sentences()) {
            sentences.add(passage(sentence.of(paragraph.text()), cut(mentions, sentence)));
        }
        return new ArticleEntities.Paragraph(passage(paragraph.text(), mentions), sentences);
    }

    private PassageEntities passage(String text, List<Mention> mentions) {
        return entities(mentions, topics.find(text));
    }

    private PassageEntities entities(List<Mention> mentions, List<TopicEvidence> evidence) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> enterprises = new LinkedHashSet<>();
        Set<String> persons = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            switch (mention.type()) {
                case DISTRICT -> {
                    String id = mention.id();
                    if (id != null) {
                        codes.add(id);
                    }
                }
                case ENTERPRISE -> enterprises.add(mention.name());
                case PERSON -> persons.add(mention.name());
            }
        }
        List<String> named = List.copyOf(codes);
        List<String> firms = List.copyOf(enterprises);
        return new PassageEntities(
                mentions, evidence, named, gazetteer.paths(named), firms, List.copyOf(persons), named, firms);
    }

    private PassageEntities whole(PassageEntities title, List<ArticleEntities.Paragraph> paragraphs) {
        List<Mention> mentions = new ArrayList<>(title.mentions());
        List<TopicEvidence> evidence = new ArrayList<>(title.topics());
        for (ArticleEntities.Paragraph paragraph : paragraphs) {
            mentions.addAll(paragraph.paragraph().mentions());
            evidence.addAll(paragraph.paragraph().topics());
        }
        PassageEntities all = entities(mentions, strongest(evidence));
        return new PassageEntities(
                List.of(),
                all.topics(),
                all.districts(),
                all.districtPaths(),
                all.enterprises(),
                all.persons(),
                all.subjectDistricts(),
                all.subjectEnterprises());
    }

    private static List<TopicEvidence> strongest(List<TopicEvidence> evidence) {
        Map<String, TopicEvidence> best = new LinkedHashMap<>();
        for (TopicEvidence topic : evidence) {
            best.merge(topic.topic(), topic, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(TopicEvidence::score).reversed())
                .toList();
    }

    private static List<Mention> merge(List<Mention> some, List<Mention> others) {
        List<Mention> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end));
        return all;
    }

    /** The mentions inside a sentence, offsets relative to it. */
    private static List<Mention> cut(List<Mention> mentions, Span sentence) {
        return mentions.stream()
                .filter(m -> sentence.start() <= m.start() && m.end() <= sentence.end())
                .map(m -> new Mention(
                        m.type(),
                        m.surface(),
                        m.id(),
                        m.name(),
                        m.start() - sentence.start(),
                        m.end() - sentence.start()))
                .toList();
    }

    private static List<Span> spans(List<Mention> mentions) {
        return mentions.stream().map(m -> new Span(m.start(), m.end())).toList();
    }
}
