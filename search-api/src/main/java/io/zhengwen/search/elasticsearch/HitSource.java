package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.query.HitHighlight;
import io.zhengwen.search.query.PassageHit.Subject;
import io.zhengwen.text.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a document that a hit shows. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HitSource(
        String id,
        String articleId,
        PassageLevel level,
        @Nullable Integer paragraph,
        @Nullable Integer sentence,
        @Nullable String title,
        String text,
        @Nullable String publishedAt,
        @Nullable String source,
        @Nullable String url,
        @Nullable List<String> district,
        @Nullable List<String> enterprise,
        @Nullable List<String> topic,
        @Nullable List<String> person,
        @Nullable List<String> subjectDistrict,
        @Nullable List<String> subjectEnterprise,
        @Nullable List<PassageMention> mentions,
        @Nullable String indexedAt) {
    /** The members' names. */
    static final List<String> MEMBERS = List.of(
            FieldNames.ID,
            FieldNames.ARTICLE_ID,
            FieldNames.LEVEL,
            FieldNames.PARAGRAPH,
            FieldNames.SENTENCE,
            FieldNames.TITLE,
            FieldNames.TEXT,
            FieldNames.PUBLISHED_AT,
            FieldNames.SOURCE,
            FieldNames.URL,
            FieldNames.DISTRICT,
            FieldNames.ENTERPRISE,
            FieldNames.TOPIC,
            FieldNames.PERSON,
            FieldNames.SUBJECT_DISTRICT,
            FieldNames.SUBJECT_ENTERPRISE,
            FieldNames.MENTIONS,
            FieldNames.INDEXED_AT);

    static io.zhengwen.search.query.PassageHit toHit(Hit<HitSource> found) {
        HitSource s = found.source();
        if (s == null) {
            throw new IllegalStateException("the hit " + found.id() + " came without its document");
        }
        Double score = found.score();
        return new io.zhengwen.search.query.PassageHit(
                s.id,
                s.articleId,
                s.level,
                s.paragraph,
                s.sentence,
                s.title,
                s.text,
                s.publishedAt,
                s.source,
                s.url,
                present(s.district),
                present(s.enterprise),
                present(s.topic),
                present(s.person),
                new Subject(present(s.subjectDistrict), present(s.subjectEnterprise)),
                s.level == PassageLevel.ARTICLE ? List.of() : present(s.mentions),
                new HitHighlight(
                        ranges(found.highlight(), FieldNames.TITLE), ranges(found.highlight(), FieldNames.TEXT)),
                score == null || score.isNaN() ? 0 : score,
                s.indexedAt,
                ResultGrouping.others(found, s.articleId));
    }

    private static <T> List<T> present(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static List<Span> ranges(Map<String, List<String>> highlight, String field) {
        List<String> marked = highlight.getOrDefault(field, List.of());
        return marked.isEmpty() ? List.of() : HighlightMarkers.ranges(marked.get(0));
    }
}
