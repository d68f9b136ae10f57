package io.zhengwen.articles;

import java.text.Normalizer;

/** Derives and checks the ids of articles. */
public final class ArticleId {
    /** The maximum length of a given id in UTF-16 units. */
    public static final int MAX_LENGTH = 128;

    private ArticleId() {}

    /** Returns the given id, or else a hash of the URL, of the path, or of the clean title and text, in this order. */
    public static String of(Article article, String cleanTitleAndText) {
        if (article.id() != null) {
            return article.id();
        }
        if (article.url() != null) {
            return ReceivedHash.of("url", article.url());
        }
        if (article.path() != null) {
            return ReceivedHash.of("path", Normalizer.normalize(article.path(), Normalizer.Form.NFC));
        }
        return ReceivedHash.of("text", cleanTitleAndText);
    }

    /** Whether an id may be given: 1 to 128 characters, no {@code #}, no control characters, no broken pairs. */
    public static boolean isAllowed(String id) {
        return !id.isBlank() && id.length() <= MAX_LENGTH && id.codePoints().noneMatch(ArticleId::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return codePoint == '#'
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
