package io.zhengwen.entities;

import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.district.PassageCandidates;
import io.zhengwen.entities.link.Registry;
import io.zhengwen.entities.name.NameFinder;
import io.zhengwen.entities.name.NameFinder.NamePassage;
import io.zhengwen.entities.subject.SubjectFinder;
import io.zhengwen.entities.subject.SubjectFinder.Sentence;
import io.zhengwen.entities.subject.SubjectFinder.Subjects;
import io.zhengwen.entities.topic.TopicFinder;
import io.zhengwen.entities.topic.TopicFinder.PassageTopics;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Finds what articles name and are about. One instance serves all threads.
 *
 * <p>The order matters: names of districts are read first, as candidates; they help to find the names of enterprises and
 * persons; the districts are then the candidates outside these names. So 重庆卡涞复合材料科技有限公司 names no district,
 * and 涪陵区太极集团有限公司 names 涪陵区 and 太极集团有限公司.
 */
public final class EntityExtractor {
    private final Gazetteer gazetteer;
    private final DistrictFinder districts;
    private final NameFinder names;
    private final TopicFinder topics;
    private final PassageAssembler assembler;

    EntityExtractor(Gazetteer gazetteer, DistrictFinder districts, NameFinder names, TopicFinder topics) {
        this.gazetteer = gazetteer;
        this.districts = districts;
        this.names = names;
        this.topics = topics;
        this.assembler = new PassageAssembler(gazetteer);
    }

    /** Loads gazetteer, models and registry. */
    public static EntityExtractor load() {
        return load(Registry.load());
    }

    /** Loads gazetteer and models; names are settled by a registry of one's own: {@link Registry#load(java.nio.file.Path)}. */
    public static EntityExtractor load(Registry registry) {
        // whoever starts a command waits for this
        CompletableFuture<NameFinder> names = CompletableFuture.supplyAsync(() -> NameFinder.with(registry));
        Gazetteer gazetteer = Gazetteer.load();
        DistrictFinder districts = new DistrictFinder(gazetteer);
        TopicFinder topics = TopicFinder.load();
        return new EntityExtractor(gazetteer, districts, names.join(), topics);
    }

    /** Versions of gazetteer, model, taxonomy and registry, part of a document's {@code pipeline}. */
    public String version() {
        return gazetteer.version() + " " + names.version() + " " + topics.version();
    }

    /** What an article's title, paragraphs and sentences name and are about. */
    public ArticleEntities extract(ArticleText article) {
        List<String> passages = new ArrayList<>();
        String title = article.title();
        if (title != null) {
            passages.add(title);
        }
        article.paragraphs().forEach(p -> passages.add(p.text()));
        List<List<Mention>> mentions = mentions(passages, title != null);

        List<PassageTopics> topicsOf = topics.readArticle(passages);
        SubjectFinder subjects = new SubjectFinder(gazetteer);
        PassageEntities titleEntities = PassageEntities.NONE;
        if (title != null) {
            Subjects about = subjects.title(PassageAssembler.sentence(title, mentions.get(0)));
            titleEntities =
                    assembler.passage(mentions.get(0), topicsOf.get(0).within(new Span(0, title.length())), about);
        }
        int first = title == null ? 0 : 1;
        List<ArticleEntities.Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            paragraphs.add(
                    paragraph(article.paragraphs().get(i), mentions.get(first + i), topicsOf.get(first + i), subjects));
        }
        List<PassageEntities> all = new ArrayList<>(List.of(titleEntities));
        paragraphs.forEach(p -> all.add(p.paragraph()));
        return new ArticleEntities(titleEntities, paragraphs, assembler.whole(all));
    }

    /** What a query's words name: districts, enterprises and topics that could serve as filters. */
    public PassageEntities readQuery(String cleanQuery) {
        List<Mention> named = names.readQuery(cleanQuery);
        List<Mention> places = districts.readQuery(cleanQuery, PassageAssembler.spans(named));
        return assembler.passage(PassageAssembler.merge(places, named), topics.readQuery(cleanQuery));
    }

    private List<List<Mention>> mentions(List<String> passages, boolean titled) {
        List<PassageCandidates> candidates =
                passages.stream().map(districts::read).toList();
        List<NamePassage> namePassages = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            namePassages.add(new NamePassage(
                    passages.get(i), titled && i == 0, candidates.get(i).spans()));
        }
        List<List<Mention>> named = withoutDistricts(names.find(namePassages), candidates);
        List<List<Mention>> places = districts.find(
                candidates, named.stream().map(PassageAssembler::spans).toList());
        List<List<Mention>> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            all.add(PassageAssembler.merge(places.get(i), named.get(i)));
        }
        return all;
    }

    /** A name that is just the full name of a district (荣昌区) is the district's. */
    private static List<List<Mention>> withoutDistricts(List<List<Mention>> named, List<PassageCandidates> candidates) {
        List<List<Mention>> rest = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            PassageCandidates passage = candidates.get(i);
            rest.add(named.get(i).stream()
                    .filter(m -> !passage.isFullName(m.start(), m.end()))
                    .toList());
        }
        return rest;
    }

    private ArticleEntities.Paragraph paragraph(
            ArticleText.Paragraph paragraph,
            List<Mention> mentions,
            PassageTopics topicsOf,
            SubjectFinder subjectFinder) {
        String text = paragraph.text();
        List<List<Mention>> inSentences = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : paragraph.sentences()) {
            List<Mention> inside = PassageAssembler.cut(mentions, span);
            inSentences.add(inside);
            sentences.add(PassageAssembler.sentence(span.of(text), inside));
        }
        List<Subjects> subjects = subjectFinder.paragraph(sentences);
        Span whole = new Span(0, text.length());
        List<TopicEvidence> ofParagraph = topicsOf.within(whole);
        List<PassageEntities> entities = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = paragraph.sentences().get(i);
            List<TopicEvidence> ofSentence = sentence.equals(whole) ? ofParagraph : topicsOf.within(sentence);
            entities.add(assembler.passage(inSentences.get(i), ofSentence, subjects.get(i)));
        }
        Subjects about = about(PassageAssembler.sentence(text, mentions), subjects);
        return new ArticleEntities.Paragraph(assembler.passage(mentions, ofParagraph, about), entities);
    }

    /** A paragraph is about what it names, else about the districts to which its sentences refer (两区). */
    private static Subjects about(Sentence paragraph, List<Subjects> sentences) {
        if (!paragraph.districts().isEmpty()) {
            return new Subjects(paragraph.districts(), paragraph.enterprises());
        }
        Set<String> referred = new LinkedHashSet<>();
        sentences.forEach(s -> referred.addAll(s.districts()));
        return new Subjects(List.copyOf(referred), paragraph.enterprises());
    }
}
