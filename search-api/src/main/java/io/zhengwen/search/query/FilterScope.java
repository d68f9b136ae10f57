package io.zhengwen.search.query;

/** The names that entity filters and facets of a passage refer to. */
public enum FilterScope {
    /** The names in the passage itself. */
    PASSAGE,
    /** The names that the passage is about: its own, or else those of the nearest earlier sentence. */
    SUBJECT,
    /** All names of the passage's article. */
    ARTICLE
}
