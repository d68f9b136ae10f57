package io.zhengwen.articles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as received.
 *
 * @param id as given; absent when it is to be derived
 * @param title one line
 * @param text the body, its paragraphs separated by line feeds; never blank
 * @param path the file, relative to the argument it was found under; absent for lines of JSON and for standard input
 * @param extra other members of a JSON article or of front matter, kept unchanged
 */
public record Article(
        @Nullable String id,
        @Nullable String title,
        String text,
        @Nullable PublishedAt publishedAt,
        @Nullable String source,
        @Nullable String url,
        @Nullable String path,
        Map<String, JsonNode> extra) {
    public Article {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an article needs text");
        }
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** Creates an article with a title and text only. */
    public static Article of(@Nullable String title, String text) {
        return new Article(null, title, text, null, null, null, null, Map.of());
    }

    public Article withPath(String newPath) {
        return new Article(id, title, text, publishedAt, source, url, newPath, extra);
    }

    public Article withPublishedAt(@Nullable PublishedAt newPublishedAt) {
        return new Article(id, title, text, newPublishedAt, source, url, path, extra);
    }

    public Article withId(String newId) {
        return new Article(newId, title, text, publishedAt, source, url, path, extra);
    }

    /** Returns the title as first line, if there is one, and the text; this is stored as the original. */
    public String original() {
        return title == null ? text : title + "\n" + text;
    }

    /** The offset of {@link #text} in {@link #original}. */
    public int textStart() {
        return title == null ? 0 : title.length() + 1;
    }
}
