package io.zhengwen.search;

import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds passages for tests that set few of their members. */
public final class PassageFixture {
    private final String articleId;
    private String story;
    private final PassageLevel level;
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

    private PassageFixture(
            String articleId,
            PassageLevel level,
            @Nullable Integer paragraph,
            @Nullable Integer sentence,
            String text) {
        this.articleId = articleId;
        this.story = articleId;
        this.level = level;
        this.paragraph = paragraph;
        this.sentence = sentence;
        this.text = text;
    }

    public static PassageFixture article(String articleId, String text) {
        return new PassageFixture(articleId, PassageLevel.ARTICLE, null, null, text);
    }

    public static PassageFixture paragraph(String articleId, int paragraph, String text) {
        return new PassageFixture(articleId, PassageLevel.PARAGRAPH, paragraph, null, text);
    }

    public static PassageFixture sentence(String articleId, int paragraph, int sentence, String text) {
        return new PassageFixture(articleId, PassageLevel.SENTENCE, paragraph, sentence, text);
    }

    /** The smallest article id among reprints; by default the article's own. */
    public PassageFixture story(String smallestArticleId) {
        story = smallestArticleId;
        return this;
    }

    public PassageFixture offset(int units) {
        offset = units;
        return this;
    }

    public PassageFixture title(String words) {
        title = words;
        return this;
    }

    public PassageFixture publishedAt(@Nullable String date) {
        publishedAt = date;
        return this;
    }

    public PassageFixture source(@Nullable String name) {
        source = name;
        return this;
    }

    public PassageFixture districts(List<String> codes, List<String> paths) {
        district = codes;
        districtPath = paths;
        return this;
    }

    public PassageFixture enterprises(List<String> names) {
        enterprise = names;
        return this;
    }

    public PassageFixture persons(List<String> names) {
        person = names;
        return this;
    }

    public PassageFixture topics(List<String> ids) {
        topic = ids;
        return this;
    }

    public PassageFixture subjects(List<String> districts, List<String> enterprises) {
        subjectDistrict = districts;
        subjectEnterprise = enterprises;
        return this;
    }

    public PassageFixture subjectPaths(List<String> paths) {
        subjectDistrictPath = paths;
        return this;
    }

    public PassageFixture articlePaths(List<String> paths) {
        articleDistrictPath = paths;
        return this;
    }

    public PassageFixture ofArticle(
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
