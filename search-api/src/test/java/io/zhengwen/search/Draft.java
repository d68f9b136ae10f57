package io.zhengwen.search;

import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A passage in the making, for tests that need few of its members. */
public final class Draft {
    private final String articleId;
    private String story;
    private final Level level;
    private final @Nullable Integer paragraph;
    private final @Nullable Integer sentence;
    private final String text;
    private int offset;
    private @Nullable String title;
    private @Nullable String publishedAt;
    private @Nullable String source;
    private List<String> district = List.of();
    private List<String> districtPath = List.of();
    private List<String> enterprise = List.of();
    private List<String> person = List.of();
    private List<String> topic = List.of();
    private List<String> subjectDistrict = List.of();
    private List<String> subjectDistrictPath = List.of();
    private List<String> subjectEnterprise = List.of();
    private List<String> articleDistrict = List.of();
    private List<String> articleDistrictPath = List.of();
    private List<String> articleEnterprise = List.of();
    private List<String> articlePerson = List.of();
    private List<String> articleTopic = List.of();

    private Draft(String articleId, Level level, @Nullable Integer paragraph, @Nullable Integer sentence, String text) {
        this.articleId = articleId;
        this.story = articleId;
        this.level = level;
        this.paragraph = paragraph;
        this.sentence = sentence;
        this.text = text;
    }

    public static Draft article(String articleId, String text) {
        return new Draft(articleId, Level.ARTICLE, null, null, text);
    }

    public static Draft paragraph(String articleId, int paragraph, String text) {
        return new Draft(articleId, Level.PARAGRAPH, paragraph, null, text);
    }

    public static Draft sentence(String articleId, int paragraph, int sentence, String text) {
        return new Draft(articleId, Level.SENTENCE, paragraph, sentence, text);
    }

    /** The smallest article id among reprints; its own when not told. */
    public Draft story(String smallestArticleId) {
        story = smallestArticleId;
        return this;
    }

    public Draft offset(int units) {
        offset = units;
        return this;
    }

    public Draft title(String words) {
        title = words;
        return this;
    }

    public Draft publishedAt(@Nullable String date) {
        publishedAt = date;
        return this;
    }

    public Draft source(@Nullable String name) {
        source = name;
        return this;
    }

    public Draft districts(List<String> codes, List<String> paths) {
        district = codes;
        districtPath = paths;
        return this;
    }

    public Draft enterprises(List<String> names) {
        enterprise = names;
        return this;
    }

    public Draft persons(List<String> names) {
        person = names;
        return this;
    }

    public Draft topics(List<String> ids) {
        topic = ids;
        return this;
    }

    public Draft subjects(List<String> districts, List<String> enterprises) {
        subjectDistrict = districts;
        subjectEnterprise = enterprises;
        return this;
    }

    public Draft subjectPaths(List<String> paths) {
        subjectDistrictPath = paths;
        return this;
    }

    public Draft articlePaths(List<String> paths) {
        articleDistrictPath = paths;
        return this;
    }

    public Draft ofArticle(
            List<String> districts, List<String> enterprises, List<String> persons, List<String> topics) {
        articleDistrict = districts;
        articleEnterprise = enterprises;
        articlePerson = persons;
        articleTopic = topics;
        return this;
    }

    public Passage done() {
        String id = articleId + (paragraph == null ? "" : "#p" + paragraph) + (sentence == null ? "" : "s" + sentence);
        return new Passage(
                id,
                articleId,
                story,
                level,
                paragraph,
                sentence,
                title,
                text,
                offset,
                publishedAt,
                null,
                source,
                null,
                null,
                "simplified",
                district,
                districtPath,
                enterprise,
                person,
                topic,
                subjectDistrict,
                subjectDistrictPath,
                subjectEnterprise,
                articleDistrict,
                articleDistrictPath,
                articleEnterprise,
                articlePerson,
                articleTopic,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                "2026-01-01T00:00:00Z",
                "test",
                Map.of());
    }
}
