package io.zhengwen.indexer.pipeline;

/** The ids of passages: {@code A}, {@code A#p3}, {@code A#p3s2}; ordinals start at 1. */
public final class PassageIds {
    private PassageIds() {}

    public static String paragraph(String articleId, int paragraph) {
        return articleId + "#p" + paragraph;
    }

    public static String sentence(String articleId, int paragraph, int sentence) {
        return articleId + "#p" + paragraph + "s" + sentence;
    }
}
