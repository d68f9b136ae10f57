package io.zhengwen.mappings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index: an article, a paragraph or a sentence. It is flat because Kibana and facets handle flat
 * documents best. Offsets count UTF-16 units; empty and absent members are left out of the JSON.
 *
 * @param id {@code A}, {@code A#p3} or {@code A#p3s2}, where A is the article's id and ordinals start at 1
 * @param story the smallest article id among this article and its reprints; articles of one story share it
 * @param paragraph ordinal of the paragraph in the article, absent at article level
 * @param sentence ordinal of the sentence in the paragraph, at sentence level only
 * @param text the clean text of this passage; an article's paragraphs are separated by a line feed
 * @param offset start of this passage in the article's clean text
 * @param publishedAt {@code yyyy-MM-dd} or an ISO date-time with offset; absent when unknown, never invented
 * @param publishedAtOrigin the source of {@code publishedAt}: given, front-matter, meta, text, file-name
 * @param languageForm simplified, traditional or glossed, as received
 * @param district codes of the divisions and zones that this passage itself names
 * @param districtPath the path of each of them and of all its ancestors
 * @param enterprise canonical names
 * @param topic topic ids
 * @param subjectDistrict codes of the divisions and zones that the passage is about, named in it or shortly before
 * @param subjectDistrictPath the path of each of them and of all its ancestors
 * @param articleDistrict codes of the divisions and zones that the whole article names
 * @param articleDistrictPath the path of each of them and of all its ancestors
 * @param paragraphCount article level: number of paragraphs
 * @param sentenceCounts article level: number of sentences in each paragraph
 * @param original article level: the text as received, not indexed
 * @param contentHash article level: hash of everything that was received
 * @param fingerprint article level: articles that share a value may be reprints of one another
 * @param indexedAt ISO instant
 * @param pipeline versions of cleaner, gazetteer, model, taxonomy
 * @param extra members of the received article that have no field of their own, unchanged
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Passage(
        String id,
        String articleId,
        String story,
        PassageLevel level,
        @Nullable Integer paragraph,
        @Nullable Integer sentence,
        @Nullable String title,
        String text,
        int offset,
        @Nullable String publishedAt,
        @Nullable String publishedAtOrigin,
        @Nullable String source,
        @Nullable String url,
        @Nullable String path,
        String languageForm,
        List<String> district,
        List<String> districtPath,
        List<String> enterprise,
        List<String> person,
        List<String> topic,
        List<String> subjectDistrict,
        List<String> subjectDistrictPath,
        List<String> subjectEnterprise,
        List<String> articleDistrict,
        List<String> articleDistrictPath,
        List<String> articleEnterprise,
        List<String> articlePerson,
        List<String> articleTopic,
        List<PassageMention> mentions,
        List<PassageMention> titleMentions,
        List<PassageTopic> topicEvidence,
        @Nullable Integer paragraphCount,
        List<Integer> sentenceCounts,
        @Nullable String original,
        @Nullable String contentHash,
        List<String> fingerprint,
        String indexedAt,
        String pipeline,
        Map<String, JsonNode> extra) {

    /** Copies the lists; members that are missing in a stored document become empty. */
    public Passage {
        district = present(district);
        districtPath = present(districtPath);
        enterprise = present(enterprise);
        person = present(person);
        topic = present(topic);
        subjectDistrict = present(subjectDistrict);
        subjectDistrictPath = present(subjectDistrictPath);
        subjectEnterprise = present(subjectEnterprise);
        articleDistrict = present(articleDistrict);
        articleDistrictPath = present(articleDistrictPath);
        articleEnterprise = present(articleEnterprise);
        articlePerson = present(articlePerson);
        articleTopic = present(articleTopic);
        mentions = present(mentions);
        titleMentions = present(titleMentions);
        topicEvidence = present(topicEvidence);
        sentenceCounts = present(sentenceCounts);
        fingerprint = present(fingerprint);
        extra = extra == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    private static <T> List<T> present(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /**
     * A name in the passage's text; stored, not indexed.
     *
     * @param type district, enterprise or person
     * @param id a district's code or zone id
     * @param start offset in this passage's clean text, inclusive
     * @param end exclusive
     * @param originalStart article level: offset in the text as received
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PassageMention(
            String type,
            String surface,
            @Nullable String id,
            String name,
            int start,
            int end,
            @Nullable Integer originalStart,
            @Nullable Integer originalEnd) {}

    /**
     * A topic of the passage with its evidence: the words that support it and a score in (0, 1]; stored, not indexed.
     */
    public record PassageTopic(String topic, double score, List<String> words) {
        public PassageTopic {
            words = present(words);
        }
    }
}
