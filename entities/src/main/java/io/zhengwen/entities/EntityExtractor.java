package io.zhengwen.entities;

import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.district.PassageCandidates;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.link.NameRegistry;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.name.NameFinder;
import io.zhengwen.entities.name.NameFinder.NamePassage;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.StatementFinder;
import io.zhengwen.entities.subject.SubjectFinder;
import io.zhengwen.entities.subject.SubjectFinder.Sentence;
import io.zhengwen.entities.subject.SubjectFinder.Subjects;
import io.zhengwen.entities.topic.TopicEvidence;
import io.zhengwen.entities.topic.TopicFinder;
import io.zhengwen.entities.topic.TopicFinder.PassageTopics;
import io.zhengwen.entities.visit.VisitFinder;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the names, topics and subjects of articles. One instance serves all threads.
 *
 * <p>The order matters: names of districts are read first, as candidates; they help to find the names of enterprises
 * and persons; the districts are then the candidates outside these names. So 重庆卡涞复合材料科技有限公司 names no district, and
 * 涪陵区太极集团有限公司 names 涪陵区 and 太极集团有限公司.
 */
public final class EntityExtractor {
    private final Gazetteer gazetteer;
    private final DistrictFinder districts;
    private final NameFinder names;
    private final TopicFinder topics;
    private final EntityAssembler assembler;
    private final NameLimits limits = NameLimits.DEFAULT;
    private final ArticleNarrative.Reader narratives;

    EntityExtractor(Gazetteer gazetteer, DistrictFinder districts, NameFinder names, TopicFinder topics) {
        this.gazetteer = gazetteer;
        this.districts = districts;
        this.names = names;
        this.topics = topics;
        this.assembler = new EntityAssembler(gazetteer);
        this.narratives = new ArticleNarrative.Reader(new StatementFinder(), new VisitFinder(gazetteer));
    }

    /** Loads gazetteer, models and registry. */
    public static EntityExtractor load() {
        return load(NameRegistry.load());
    }

    /**
     * Loads gazetteer and models, with a registry that the caller supplies:
     * {@link NameRegistry#load(java.nio.file.Path)}.
     */
    public static EntityExtractor load(NameRegistry registry) {
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

    /** The names and subjects of an article's title, paragraphs and sentences. */
    public ArticleEntities extract(ArticleText article) {
        return extract(article, () -> {});
    }

    /**
     * Extracts as {@link #extract(ArticleText)} does, and runs a check between passages.
     *
     * @param checkpoint is run from passage to passage, and may throw to end the work
     * @throws TooManyNamesException when the article names more than one may
     */
    public ArticleEntities extract(ArticleText article, Runnable checkpoint) {
        List<String> passages = new ArrayList<>();
        String title = article.title();
        if (title != null) {
            passages.add(title);
        }
        article.paragraphs().forEach(p -> passages.add(p.text()));
        List<List<Mention>> mentions = mentions(passages, title != null, checkpoint);
        limits.check(article, mentions);

        int first = title == null ? 0 : 1;
        List<List<ReadSentence>> read = new ArrayList<>();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            read.add(ArticleNarrative.sentences(i + 1, article.paragraphs().get(i), mentions.get(first + i)));
        }
        ReadSentence titleSentence = title == null ? null : ReadSentence.of(0, 1, title, mentions.get(0));
        ArticleNarrative narrative = narratives.read(
                titleSentence, read.stream().flatMap(List::stream).toList(), article.publishedOn());

        List<PassageTopics> topicsOf = topics.readArticle(passages);
        SubjectFinder subjects = new SubjectFinder(gazetteer);
        PassageEntities titleEntities = PassageEntities.NONE;
        if (title != null) {
            Subjects about = subjects.title(EntityAssembler.sentence(title, mentions.get(0)));
            titleEntities =
                    assembler.passage(mentions.get(0), topicsOf.get(0).within(new Span(0, title.length())), about);
        }
        List<ArticleEntities.Paragraph> paragraphs = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < article.paragraphs().size(); i++) {
            checkpoint.run();
            paragraphs.add(paragraph(
                    read.get(i),
                    article.paragraphs().get(i),
                    mentions.get(first + i),
                    topicsOf.get(first + i),
                    subjects,
                    new Part(narrative, told)));
            told += read.get(i).size();
        }
        List<PassageEntities> all = new ArrayList<>(List.of(titleEntities));
        paragraphs.forEach(p -> all.add(p.paragraph()));
        return new ArticleEntities(titleEntities, paragraphs, assembler.whole(all), narrative.visits());
    }

    /** The names in a query's words: districts, enterprises and topics that could serve as filters. */
    public PassageEntities readQuery(String cleanQuery) {
        List<Mention> named = names.readQuery(cleanQuery);
        List<Mention> places = districts.readQuery(cleanQuery, EntityAssembler.spans(named));
        return assembler.passage(EntityAssembler.merge(places, named), topics.readQuery(cleanQuery));
    }

    private List<List<Mention>> mentions(List<String> passages, boolean titled, Runnable checkpoint) {
        List<PassageCandidates> candidates = new ArrayList<>();
        for (String passage : passages) {
            checkpoint.run();
            candidates.add(districts.read(passage));
        }
        List<NamePassage> namePassages = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            namePassages.add(new NamePassage(
                    passages.get(i), titled && i == 0, candidates.get(i).spans()));
        }
        List<List<Mention>> named = withoutDistricts(names.find(namePassages, checkpoint), candidates);
        checkpoint.run();
        List<List<Mention>> places = districts.find(
                candidates, named.stream().map(EntityAssembler::spans).toList());
        List<List<Mention>> all = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            all.add(EntityAssembler.merge(places.get(i), named.get(i)));
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

    /** The part of an article's narrative that a paragraph is, from its first sentence on. */
    private record Part(ArticleNarrative narrative, int first) {}

    private ArticleEntities.Paragraph paragraph(
            List<ReadSentence> read,
            ArticleText.Paragraph paragraph,
            List<Mention> mentions,
            PassageTopics topicsOf,
            SubjectFinder subjectFinder,
            Part part) {
        String text = paragraph.text();
        List<Sentence> sentences = read.stream()
                .map(s -> EntityAssembler.sentence(s.text(), s.mentions()))
                .toList();
        List<Subjects> subjects = inScene(subjectFinder.paragraph(sentences), sentences, part);
        Span whole = new Span(0, text.length());
        List<TopicEvidence> ofParagraph = topicsOf.within(whole);
        List<PassageEntities> entities = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = paragraph.sentences().get(i);
            List<TopicEvidence> ofSentence = sentence.equals(whole) ? ofParagraph : topicsOf.within(sentence);
            entities.add(assembler.passage(read.get(i).mentions(), ofSentence, subjects.get(i)));
        }
        Subjects about = about(EntityAssembler.sentence(text, mentions), subjects);
        return new ArticleEntities.Paragraph(
                assembler.passage(mentions, ofParagraph, about),
                entities,
                part.narrative().attributions(part.first(), part.first() + read.size()));
    }

    /** A sentence about a stop is about the stop's district and enterprise, unless it names others. */
    private static List<Subjects> inScene(List<Subjects> subjects, List<Sentence> sentences, Part part) {
        List<Subjects> inScene = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            int sentence = part.first() + i;
            List<String> districts = part.narrative().districts(sentence);
            List<String> enterprises = part.narrative().enterprises(sentence);
            inScene.add(new Subjects(
                    districts.isEmpty() || !sentences.get(i).districts().isEmpty()
                            ? subjects.get(i).districts()
                            : districts,
                    enterprises.isEmpty() || !subjects.get(i).enterprises().isEmpty()
                            ? subjects.get(i).enterprises()
                            : enterprises));
        }
        return inScene;
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
