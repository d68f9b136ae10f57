package io.zhengwen.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A property by which passages are counted and filtered. */
public enum Facet {
    /** Codes of divisions and zones; a division excludes those below it: 重庆市 does not include 涪陵区. */
    DISTRICT,
    ENTERPRISE,
    TOPIC,
    PERSON,
    /** Paths of divisions; each includes all below it: {@code 500000} includes {@code 500000/500102}. */
    DISTRICT_PATH,
    SOURCE;

    /** The name in parameters and answers: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }
}
