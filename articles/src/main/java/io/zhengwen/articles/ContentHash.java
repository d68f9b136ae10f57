package io.zhengwen.articles;

import java.util.Optional;

/** The hash of everything received with an article; equal hashes mean that nothing has changed. */
public final class ContentHash {
    private ContentHash() {}

    public static String of(Article article) {
        Optional<PublishedAt> date = Optional.ofNullable(article.publishedAt());
        return ReceivedHash.of(
                article.title(),
                article.text(),
                date.map(PublishedAt::value).orElse(null),
                date.map(d -> d.origin().id()).orElse(null),
                article.source(),
                article.url(),
                article.path(),
                article.extra().toString());
    }
}
