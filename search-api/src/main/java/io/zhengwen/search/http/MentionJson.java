package io.zhengwen.search.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhengwen.mappings.Passage.PassageMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text.
 *
 * @param type district, enterprise or person
 * @param id a district's code
 * @param start UTF-16 offset in the text that it comes with
 * @param end exclusive
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MentionJson(String type, String surface, @Nullable String id, String name, int start, int end) {
    static List<MentionJson> of(List<PassageMention> mentions) {
        return mentions.stream()
                .map(m -> new MentionJson(m.type(), m.surface(), m.id(), m.name(), m.start(), m.end()))
                .toList();
    }
}
