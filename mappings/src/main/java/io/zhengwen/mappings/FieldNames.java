package io.zhengwen.mappings;

/**
 * The names of the index fields that queries and updates use, sub-fields included. A test keeps them equal
 * to the mapping, so that renaming a field there forces a change here.
 */
public final class FieldNames {
    public static final String ID = "id";
    public static final String ARTICLE_ID = "article_id";

    /** The smallest article id among the reprints of one story; the article's own id if it has no reprints. */
    public static final String STORY = "story";

    public static final String LEVEL = "level";
    public static final String PARAGRAPH = "paragraph";
    public static final String SENTENCE = "sentence";

    /** The title analyzed into all dictionary words, overlapping ones included. */
    public static final String TITLE = "title";

    /** The title analyzed into words without overlaps. */
    public static final String TITLE_SMART = "title.smart";

    /** The title analyzed into one token per character, for quoted phrases. */
    public static final String TITLE_EXACT = "title.exact";

    /** The text analyzed into all dictionary words, overlapping ones included. */
    public static final String TEXT = "text";

    /** The text analyzed into words without overlaps. */
    public static final String TEXT_SMART = "text.smart";

    /** The text analyzed into one token per character, for quoted phrases. */
    public static final String TEXT_EXACT = "text.exact";

    public static final String OFFSET = "offset";
    public static final String PUBLISHED_AT = "published_at";
    public static final String PUBLISHED_AT_ORIGIN = "published_at_origin";
    public static final String SOURCE = "source";
    public static final String URL = "url";
    public static final String PATH = "path";
    public static final String LANGUAGE_FORM = "language_form";
    public static final String DISTRICT = "district";
    public static final String DISTRICT_PATH = "district_path";
    public static final String ENTERPRISE = "enterprise";
    public static final String PERSON = "person";
    public static final String TOPIC = "topic";
    public static final String SUBJECT_DISTRICT = "subject_district";
    public static final String SUBJECT_DISTRICT_PATH = "subject_district_path";
    public static final String SUBJECT_ENTERPRISE = "subject_enterprise";
    public static final String ARTICLE_DISTRICT = "article_district";
    public static final String ARTICLE_DISTRICT_PATH = "article_district_path";
    public static final String ARTICLE_ENTERPRISE = "article_enterprise";
    public static final String ARTICLE_PERSON = "article_person";
    public static final String ARTICLE_TOPIC = "article_topic";

    /** Stored, not indexed. */
    public static final String MENTIONS = "mentions";

    /** Stored, not indexed. */
    public static final String TITLE_MENTIONS = "title_mentions";

    /** Stored, not indexed. */
    public static final String TOPIC_EVIDENCE = "topic_evidence";

    public static final String PARAGRAPH_COUNT = "paragraph_count";

    /** Stored, not indexed. */
    public static final String SENTENCE_COUNTS = "sentence_counts";

    /** Stored, not indexed. */
    public static final String ORIGINAL = "original";

    public static final String CONTENT_HASH = "content_hash";
    public static final String FINGERPRINT = "fingerprint";
    public static final String INDEXED_AT = "indexed_at";
    public static final String PIPELINE = "pipeline";

    /** Stored, not indexed. */
    public static final String EXTRA = "extra";

    private FieldNames() {}
}
