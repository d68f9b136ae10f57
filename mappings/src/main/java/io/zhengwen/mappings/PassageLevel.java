package io.zhengwen.mappings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The levels at which an article is indexed, each in an index of its own. */
public enum PassageLevel {
    ARTICLE,
    PARAGRAPH,
    SENTENCE;

    /** The name used in documents, index names and parameters: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
