package io.zhengwen.search.query;

import java.util.List;

/** The order of hits; ties are in the order of articles, paragraphs and sentences. */
public enum HitOrder {
    RELEVANCE,
    /** Latest first, undated last. */
    NEWEST,
    /** Earliest first, undated last. */
    OLDEST,
    /** Index order, the fastest; only for scans. */
    INDEX;

    /** The orders that pages support. */
    public static final List<HitOrder> OF_PAGES = List.of(RELEVANCE, NEWEST, OLDEST);
}
