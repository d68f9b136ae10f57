package io.zhengwen.search.query;

import java.util.List;

/** The order of hits; equals stand in the order of their articles, paragraphs and sentences. */
public enum HitOrder {
    RELEVANCE,
    /** Latest first, undated last. */
    NEWEST,
    /** Earliest first, undated last. */
    OLDEST,
    /** As the index has them, which is quickest for all of them; only in scans. */
    INDEX;

    /** The orders of pages. */
    public static final List<HitOrder> OF_PAGES = List.of(RELEVANCE, NEWEST, OLDEST);
}
