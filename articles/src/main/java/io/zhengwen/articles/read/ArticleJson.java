package io.zhengwen.articles.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.ArticleId;
import io.zhengwen.articles.PublishedAt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article's members from JSON, or from front matter as JSON:
 *
 * <pre>
 * {"id"?, "title"?, "published_at"?, "source"?, "url"?, "text" | "paragraphs":[…]}
 * </pre>
 *
 * Other members are kept as they are.
 */
final class ArticleJson {
    private static final Set<String> KNOWN =
            Set.of("id", "title", "published_at", "source", "url", "text", "paragraphs", RejectLine.MEMBER);

    private ArticleJson() {}

    /** @throws UnreadableArticleException naming the member, its value and what is allowed */
    static Article read(ObjectNode members, PublishedAt.DateOrigin origin) {
        String title = string(members, "title");
        return new Article(
                id(members),
                title == null ? null : title.strip().replaceAll("\\s*[\\r\\n]+\\s*", " "),
                text(members),
                publishedAt(members, RejectLine.originOf(members).orElse(origin)),
                string(members, "source"),
                string(members, "url"),
                path(members),
                extra(members));
    }

    private static @Nullable String id(ObjectNode members) {
        String id = string(members, "id");
        if (id != null && !ArticleId.isAllowed(id)) {
            throw rejected(members, "id", "1 to 128 characters without # and control characters");
        }
        return id;
    }

    /** Returns the path of an article that was rejected before; any line may have one. */
    private static @Nullable String path(ObjectNode members) {
        String path = RejectLine.pathOf(members);
        String problem = path == null ? null : RelativePath.problem(path);
        if (problem != null) {
            throw new UnreadableArticleException("has a rejected.path " + problem);
        }
        return path;
    }

    private static String text(ObjectNode members) {
        if (members.hasNonNull("text") && members.hasNonNull("paragraphs")) {
            throw new UnreadableArticleException("has both text and paragraphs; allowed: one of them");
        }
        String text = members.hasNonNull("paragraphs") ? paragraphs(members) : string(members, "text");
        if (text == null) {
            throw new UnreadableArticleException(
                    "has no text: neither a member text nor a member paragraphs, or nothing in it");
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static @Nullable String paragraphs(ObjectNode members) {
        JsonNode paragraphs = members.path("paragraphs");
        if (!paragraphs.isArray()) {
            throw rejected(members, "paragraphs", "a list of strings");
        }
        StringJoiner text = new StringJoiner("\n");
        for (JsonNode paragraph : paragraphs) {
            if (!paragraph.isTextual()) {
                throw new UnreadableArticleException(
                        "has paragraphs with " + StrictJson.quoted(paragraph) + "; allowed: strings");
            }
            text.add(paragraph.textValue());
        }
        return text.toString().isBlank() ? null : text.toString();
    }

    private static @Nullable PublishedAt publishedAt(ObjectNode members, PublishedAt.DateOrigin origin) {
        String written = string(members, "published_at");
        if (written == null) {
            return null;
        }
        return DateParser.parse(written)
                .map(date -> new PublishedAt(date, origin))
                .orElseThrow(() -> new UnreadableArticleException("has published_at "
                        + StrictJson.quoted(members.path("published_at")) + "; " + DateParser.ALLOWED));
    }

    /** Returns a string member; absent, null and blank are the same, except for an id. */
    private static @Nullable String string(ObjectNode members, String name) {
        JsonNode value = members.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw rejected(members, name, "a string");
        }
        return value.textValue().isBlank() && !name.equals("id") ? null : value.textValue();
    }

    private static UnreadableArticleException rejected(ObjectNode members, String name, String allowed) {
        return new UnreadableArticleException(
                "has " + name + " " + StrictJson.quoted(members.path(name)) + "; allowed: " + allowed);
    }

    private static Map<String, JsonNode> extra(ObjectNode members) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        members.properties().forEach(member -> {
            if (!KNOWN.contains(member.getKey())) {
                extra.put(member.getKey(), member.getValue());
            }
        });
        return extra;
    }
}
