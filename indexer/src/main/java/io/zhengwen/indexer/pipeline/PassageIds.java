package io.zhengwen.indexer.pipeline;

/** The ids of passages: {@code A}, {@code A#p3}, {@code A#p3s2}; ordinals start at 1. */
public final class PassageIds {
    private PassageIds() {}

    public static String paragraph(String articleId, int paragraph) {
        return articleId + "#p" + paragraph;
    }

    /** The id of the article that a passage belongs to. */
    public static String articleOf(String passageId) {
        int end = passageId.indexOf('#');
        return end < 0 ? passageId : passageId.substring(0, end);
    }

    public static String sentence(String articleId, int paragraph, int sentence) {
        return articleId + "#p" + paragraph + "s" + sentence;
    }
}
