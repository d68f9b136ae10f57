package io.zhengwen.indexer.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the output; empty lists are written too. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ExtractedPassage(
        String articleId,
        PassageLevel level,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer paragraph,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer sentence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String title,
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
        return new ExtractedPassage(
                passage.articleId(),
                passage.level(),
                passage.paragraph(),
                passage.sentence(),
                passage.level() == PassageLevel.ARTICLE ? passage.title() : null,
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
