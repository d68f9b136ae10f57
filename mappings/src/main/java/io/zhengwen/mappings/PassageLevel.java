package io.zhengwen.mappings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The levels at which an article is indexed, each in its own index. */
public enum PassageLevel {
    ARTICLE,
    PARAGRAPH,
    SENTENCE;

    /** Returns the name used in documents, index names and parameters, in lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
