package io.zhengwen.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
    @Test
    void takesTheGivenIdBeforeAllOthers() {
        assertThat(ArticleId.of(article("cq-1", "http://a", "a.txt"), "文")).isEqualTo("cq-1");
    }

    @Test
    void derivesFromUrlThenPathThenText() {
        String byUrl = ArticleId.of(article(null, "http://a", "a.txt"), "文");
        String byPath = ArticleId.of(article(null, null, "a.txt"), "文");
        String byText = ArticleId.of(article(null, null, null), "文");
        assertThat(byUrl).hasSize(32).isEqualTo(ArticleId.of(article(null, "http://a", null), "别"));
        assertThat(byPath).hasSize(32).isEqualTo(ArticleId.of(article(null, null, "a.txt"), "别"));
        assertThat(byText).hasSize(32).isNotEqualTo(ArticleId.of(article(null, null, null), "别"));
        assertThat(byUrl).isNotEqualTo(byPath);
    }

    @Test
    void takesComposedAndDecomposedNamesForTheSamePath() {
        assertThat(ArticleId.of(article(null, null, "caf\u00E9.txt"), ""))
                .isEqualTo(ArticleId.of(article(null, null, "cafe\u0301.txt"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "重庆-1", "a b", "𠮷"})
    void allows(String id) {
        assertThat(ArticleId.isAllowed(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a#b", "a\nb", "a\u0000", "a\uD800"})
    void forbids(String id) {
        assertThat(ArticleId.isAllowed(id)).isFalse();
    }

    @Test
    void allowsNoMoreThan128Characters() {
        assertThat(ArticleId.isAllowed("x".repeat(128))).isTrue();
        assertThat(ArticleId.isAllowed("x".repeat(129))).isFalse();
    }

    @Test
    void hashesEverythingThatWasReceived() {
        Article article = article("1", "http://a", "a.txt");
        assertThat(ContentHash.of(article))
                .isEqualTo(ContentHash.of(article("1", "http://a", "a.txt")))
                .isNotEqualTo(ContentHash.of(article.withPath("b.txt")))
                .isNotEqualTo(ContentHash.of(
                        article.withPublishedAt(new PublishedAt("2023-11-02", PublishedAt.DateOrigin.TEXT))))
                .isNotEqualTo(ContentHash.of(new Article("1", "题文", "文", null, null, "http://a", "a.txt", Map.of())));
    }

    private static Article article(@Nullable String id, @Nullable String url, @Nullable String path) {
        return new Article(id, "题", "文", null, null, url, path, Map.of());
    }
}
