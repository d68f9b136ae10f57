package io.zhengwen.search.query;

/** Which names count for a passage's filters and facets of entities. */
public enum FilterScope {
    /** The names that the passage itself says. */
    PASSAGE,
    /** The names that the passage is about: its own, else those of the nearest earlier sentence. */
    SUBJECT,
    /** All names of the passage's article. */
    ARTICLE
}
