package io.zhengwen.entities.visit;

import java.util.Locale;

/** The kinds of sites that are visited. */
public enum SiteKind {
    /** One company, its plant or a facility that bears its name. */
    ENTERPRISE,
    /** A village, park, school, project, exhibition or any other place. */
    PLACE,
    /** A talk held during the trip. */
    MEETING;

    /** The name used in documents and on the wire: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
