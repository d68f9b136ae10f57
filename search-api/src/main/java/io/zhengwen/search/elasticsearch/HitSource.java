package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.mappings.Fields;
import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.search.query.Highlight;
import io.zhengwen.search.query.Hit.Subject;
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
        Level level,
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
            Fields.ID,
            Fields.ARTICLE_ID,
            Fields.LEVEL,
            Fields.PARAGRAPH,
            Fields.SENTENCE,
            Fields.TITLE,
            Fields.TEXT,
            Fields.PUBLISHED_AT,
            Fields.SOURCE,
            Fields.URL,
            Fields.DISTRICT,
            Fields.ENTERPRISE,
            Fields.TOPIC,
            Fields.PERSON,
            Fields.SUBJECT_DISTRICT,
            Fields.SUBJECT_ENTERPRISE,
            Fields.MENTIONS,
            Fields.INDEXED_AT);

    static io.zhengwen.search.query.Hit toHit(Hit<HitSource> found) {
        HitSource s = found.source();
        if (s == null) {
            throw new IllegalStateException("the hit " + found.id() + " came without its document");
        }
        Double score = found.score();
        return new io.zhengwen.search.query.Hit(
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
                s.level == Level.ARTICLE ? List.of() : present(s.mentions),
                new Highlight(ranges(found.highlight(), Fields.TITLE), ranges(found.highlight(), Fields.TEXT)),
                score == null || score.isNaN() ? 0 : score,
                s.indexedAt,
                Groups.others(found, s.articleId));
    }

    private static <T> List<T> present(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static List<Span> ranges(Map<String, List<String>> highlight, String field) {
        List<String> marked = highlight.getOrDefault(field, List.of());
        return marked.isEmpty() ? List.of() : Marks.ranges(marked.get(0));
    }
}
