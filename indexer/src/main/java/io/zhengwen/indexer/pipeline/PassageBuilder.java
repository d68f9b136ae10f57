package io.zhengwen.indexer.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.entities.ArticleEntities;
import io.zhengwen.entities.Attribution;
import io.zhengwen.entities.PassageEntities;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.visit.SentenceRef;
import io.zhengwen.entities.visit.Visit;
import io.zhengwen.indexer.pipeline.Pipeline.SplitParagraph;
import io.zhengwen.indexer.story.TextFingerprint;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.mappings.Passage.PassageTopic;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.text.CleanText;
import io.zhengwen.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the passages of an article from its text and entities. */
final class PassageBuilder {
    private final CleanArticle article;
    private final String story;
    private final List<SplitParagraph> paragraphs;
    private final ArticleEntities entities;
    private final String pipeline;
    private final String indexedAt;

    PassageBuilder(
            CleanArticle article,
            String story,
            List<SplitParagraph> paragraphs,
            ArticleEntities entities,
            String pipeline,
            Instant indexedAt) {
        this.article = article;
        this.story = story;
        this.paragraphs = paragraphs;
        this.entities = entities;
        this.pipeline = pipeline;
        this.indexedAt = indexedAt.toString();
    }

    ArticlePassages passages() {
        List<Passage> parts = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            addParagraph(p, parts);
        }
        return new ArticlePassages(whole(), parts, attributions(), visits());
    }

    private Map<String, Attribution> attributions() {
        Map<String, Attribution> attributions = new LinkedHashMap<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            List<Attribution> said = entities.paragraphs().get(p).attributions();
            for (int s = 0; s < said.size(); s++) {
                attributions.put(PassageIds.sentence(article.id(), p + 1, s + 1), said.get(s));
            }
        }
        return attributions;
    }

    private List<ReportedVisit> visits() {
        List<ReportedVisit> visits = new ArrayList<>();
        for (Visit visit : entities.visits()) {
            StringBuilder text = new StringBuilder();
            Set<String> topics = new LinkedHashSet<>();
            for (SentenceRef ref : visit.sentences()) {
                SplitParagraph paragraph = paragraphs.get(ref.paragraph() - 1);
                text.append(paragraph.sentences().get(ref.sentence() - 1).of(paragraph.text()));
                topics.addAll(entities.paragraphs()
                        .get(ref.paragraph() - 1)
                        .sentences()
                        .get(ref.sentence() - 1)
                        .topicIds());
            }
            visits.add(new ReportedVisit(visits.size() + 1, visit, List.copyOf(topics), text.toString()));
        }
        return visits;
    }

    private void addParagraph(int index, List<Passage> parts) {
        SplitParagraph paragraph = paragraphs.get(index);
        ArticleEntities.Paragraph found = entities.paragraphs().get(index);
        int start = paragraph.span().start();
        parts.add(part(
                PassageIds.paragraph(article.id(), index + 1),
                new PassagePosition(PassageLevel.PARAGRAPH, index + 1, null, start),
                paragraph.text(),
                found.paragraph()));
        for (int s = 0; s < paragraph.sentences().size(); s++) {
            Span span = paragraph.sentences().get(s);
            parts.add(part(
                    PassageIds.sentence(article.id(), index + 1, s + 1),
                    new PassagePosition(PassageLevel.SENTENCE, index + 1, s + 1, start + span.start()),
                    span.of(paragraph.text()),
                    found.sentences().get(s)));
        }
    }

    /** The position of a passage in its article. */
    private record PassagePosition(
            PassageLevel level,
            @Nullable Integer paragraph,
            @Nullable Integer sentence,
            int offset) {}

    private Passage part(String id, PassagePosition place, String text, PassageEntities found) {
        List<PassageMention> mentions =
                found.mentions().stream().map(m -> mention(m, 0, null)).toList();
        return passage(id, place, text, found, mentions, Whole.NONE);
    }

    private Passage whole() {
        List<PassageMention> mentions = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            int start = paragraphs.get(p).span().start();
            for (Mention mention : entities.paragraphs().get(p).paragraph().mentions()) {
                mentions.add(mention(
                        mention,
                        start,
                        received(article.text(), mention, start)
                                .shifted(article.article().textStart())));
            }
        }
        Whole whole = new Whole(
                titleMentions(),
                paragraphs.size(),
                paragraphs.stream().map(p -> p.sentences().size()).toList(),
                article.article().original(),
                article.contentHash(),
                TextFingerprint.of(article.text().text())
                        .map(TextFingerprint::keys)
                        .orElse(List.of()),
                article.article().extra());
        PassagePosition place = new PassagePosition(PassageLevel.ARTICLE, null, null, 0);
        return passage(article.id(), place, article.text().text(), entities.whole(), mentions, whole);
    }

    private List<PassageMention> titleMentions() {
        CleanText title = article.title();
        return title == null
                ? List.of()
                : entities.title().mentions().stream()
                        .map(m -> mention(m, 0, received(title, m, 0)))
                        .toList();
    }

    private static Received received(CleanText text, Mention mention, int start) {
        Span span = text.toReceived(new Span(start + mention.start(), start + mention.end()));
        return new Received(span.start(), span.end());
    }

    /** A range of the text as received. */
    private record Received(int start, int end) {
        Received shifted(int by) {
            return new Received(start + by, end + by);
        }
    }

    private static PassageMention mention(Mention mention, int shift, @Nullable Received received) {
        return new PassageMention(
                mention.type().id(),
                mention.surface(),
                mention.id(),
                mention.name(),
                mention.start() + shift,
                mention.end() + shift,
                received == null ? null : received.start(),
                received == null ? null : received.end());
    }

    /** The fields that only the article's own passage has. */
    private record Whole(
            List<PassageMention> titleMentions,
            @Nullable Integer paragraphCount,
            List<Integer> sentenceCounts,
            @Nullable String original,
            @Nullable String contentHash,
            List<String> fingerprint,
            Map<String, JsonNode> extra) {
        static final Whole NONE = new Whole(List.of(), null, List.of(), null, null, List.of(), Map.of());
    }

    private Passage passage(
            String id,
            PassagePosition place,
            String text,
            PassageEntities found,
            List<PassageMention> mentions,
            Whole whole) {
        Article received = article.article();
        PublishedAt date = received.publishedAt();
        PassageEntities all = entities.whole();
        return new Passage(
                id,
                article.id(),
                story,
                place.level(),
                place.paragraph(),
                place.sentence(),
                article.titleText(),
                text,
                place.offset(),
                date == null ? null : date.value(),
                date == null ? null : date.origin().id(),
                received.source(),
                received.url(),
                received.path(),
                article.form().id(),
                found.districts(),
                found.districtPaths(),
                found.enterprises(),
                found.persons(),
                found.topicIds(),
                found.subjectDistricts(),
                found.subjectDistrictPaths(),
                found.subjectEnterprises(),
                all.districts(),
                all.districtPaths(),
                all.enterprises(),
                all.persons(),
                all.topicIds(),
                mentions,
                whole.titleMentions(),
                found.topics().stream()
                        .map(t -> new PassageTopic(t.topic(), t.score(), t.words()))
                        .toList(),
                whole.paragraphCount(),
                whole.sentenceCounts(),
                whole.original(),
                whole.contentHash(),
                whole.fingerprint(),
                indexedAt,
                pipeline,
                whole.extra());
    }
}
