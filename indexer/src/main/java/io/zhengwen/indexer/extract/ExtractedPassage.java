package io.zhengwen.indexer.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the output; lists are there when they are empty too, what is known of an article on its own line alone. */
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
        List<String> topic) {

    /** A name in the text; offsets count UTF-16 units of {@code text}. */
    record ExtractedMention(
            String type,
            String surface,
            int start,
            int end,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String id,

            String name) {}

    static ExtractedPassage of(Passage passage) {
        boolean article = passage.level() == Level.ARTICLE;
        return new ExtractedPassage(
                passage.articleId(),
                passage.level(),
                passage.paragraph(),
                passage.sentence(),
                article ? passage.title() : null,
                article ? passage.publishedAt() : null,
                article ? passage.source() : null,
                article ? passage.url() : null,
                article ? passage.path() : null,
                passage.text(),
                passage.mentions().stream()
                        .map(m -> new ExtractedMention(m.type(), m.surface(), m.start(), m.end(), m.id(), m.name()))
                        .toList(),
                passage.district(),
                passage.enterprise(),
                passage.person(),
                passage.topic());
    }
}
