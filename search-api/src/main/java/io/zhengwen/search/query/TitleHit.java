package io.zhengwen.search.query;

import org.jspecify.annotations.Nullable;

/** An article with a matching title. */
public record TitleHit(
        String articleId, String title, @Nullable String publishedAt) {}
