package io.zhengwen.search.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhengwen.mappings.Passage.PassageMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text.
 *
 * @param type district, enterprise or person
 * @param id a district's code; absent when several districts have the name and the context does not decide
 * @param start UTF-16 offset in the accompanying text
 * @param end exclusive
 * @param originalStart at article level: UTF-16 offset in {@code original}, the text as received
 * @param originalEnd exclusive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MentionJson(
        String type,
        String surface,
        @Nullable String id,
        String name,
        int start,
        int end,
        @JsonProperty("original_start") @Nullable Integer originalStart,
        @JsonProperty("original_end") @Nullable Integer originalEnd) {
    static List<MentionJson> of(List<PassageMention> mentions) {
        return mentions.stream().map(m -> of(m, 0)).toList();
    }

    /** The mentions within one paragraph of an article, with offsets in the paragraph's text. */
    static List<MentionJson> within(List<PassageMention> mentions, int paragraphStart, int paragraphEnd) {
        return mentions.stream()
                .filter(m -> m.start() >= paragraphStart && m.end() <= paragraphEnd)
                .map(m -> of(m, paragraphStart))
                .toList();
    }

    private static MentionJson of(PassageMention m, int base) {
        return new MentionJson(
                m.type(),
                m.surface(),
                m.id(),
                m.name(),
                m.start() - base,
                m.end() - base,
                m.originalStart(),
                m.originalEnd());
    }
}
