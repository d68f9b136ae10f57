package io.zhengwen.search.elasticsearch;

/** Names. */
final class Fields {
    static final String ID = "id";
    static final String ARTICLE_ID = "article_id";
    static final String PARAGRAPH = "paragraph";
    static final String SENTENCE = "sentence";
    static final String TITLE = "title";
    static final String TITLE_SMART = "title.smart";
    static final String TITLE_EXACT = "title.exact";
    static final String TEXT = "text";
    static final String TEXT_SMART = "text.smart";
    static final String TEXT_EXACT = "text.exact";
    static final String PUBLISHED_AT = "published_at";

    private Fields() {}
}
