package io.zhengwen.search.query;

import org.jspecify.annotations.Nullable;

/** An article whose title was found. */
public record TitleHit(
        String articleId, String title, @Nullable String publishedAt) {}
