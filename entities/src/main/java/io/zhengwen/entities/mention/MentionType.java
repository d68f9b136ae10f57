package io.zhengwen.entities.mention;

import java.util.Locale;

/** The kinds of names that are found in text. */
public enum MentionType {
    DISTRICT,
    ENTERPRISE,
    PERSON;

    /** The name used in documents and on the wire: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
