package io.zhengwen.indexer.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.entities.Attribution;
import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the output; lists are there when they are empty too. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ExtractedPassage(
        String articleId,
        Level level,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer paragraph,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer sentence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publishedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String path,
        String text,
        List<ExtractedMention> mentions,
        List<String> district,
        List<String> enterprise,
        List<String> person,
        List<String> topic,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> speaker,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String speakerDescribed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> addressee) {

    /** A name in the text; offsets count UTF-16 units of {@code text}. */
    record ExtractedMention(
            String type,
            String surface,
            int start,
            int end,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            String name) {}

    /** @param said who says it; null for a passage that is no sentence */
    static ExtractedPassage of(Passage passage, @Nullable Attribution said) {
        boolean whole = passage.level() == Level.ARTICLE;
        return new ExtractedPassage(
                passage.articleId(),
                passage.level(),
                passage.paragraph(),
                passage.sentence(),
                whole ? passage.title() : null,
                whole ? passage.publishedAt() : null,
                whole ? passage.source() : null,
                whole ? passage.url() : null,
                whole ? passage.path() : null,
                passage.text(),
                passage.mentions().stream()
                        .map(m -> new ExtractedMention(m.type(), m.surface(), m.start(), m.end(), m.id(), m.name()))
                        .toList(),
                passage.district(),
                passage.enterprise(),
                passage.person(),
                passage.topic(),
                said == null ? null : said.speakers(),
                said == null ? null : said.described(),
                said == null ? null : said.addressees());
    }
}
