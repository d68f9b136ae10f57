package io.zhengwen.articles.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a rejects file. Each line can be read as input again. It is the article with a member that gives the
 * reason of the rejection, or only that member, which then also names the file to read again or holds the raw line.
 *
 * <pre>
 * {"title":5,"text":"…","rejected":{"where":"a.jsonl:2","reason":"has title 5; allowed: a string"}}
 * {"id":"…","text":"…","rejected":{"where":"news/a.txt","reason":"…","path":"a.txt","published_at_origin":"file-name"}}
 * {"rejected":{"where":"news/empty.md","reason":"is empty","root":"/data/news","file":"/data/news/empty.md",…}}
 * {"rejected":{"where":"a.zip!/b.md","reason":"is empty","root":"/data/a.zip","file":"/data/a.zip","entry":"b.md",…}}
 * {"rejected":{"where":"a.jsonl:3","reason":"is not valid JSON: …","raw":"{\"title\""}}
 * </pre>
 *
 * A line that names a file is followed only in a rejects file given with {@code --retry}, and only to a regular file
 * below the argument ({@code root}) under which it was found: a line of any other input could name any file.
 */
public final class RejectLine {
    /** The member with the reason. */
    static final String MEMBER = "rejected";

    private static final String ROOT = "root";
    private static final String FILE = "file";
    private static final String ENTRY = "entry";
    private static final String PATH = "path";
    private static final String ORIGIN = "published_at_origin";

    private RejectLine() {}

    /** Rejects an article, such as one that Elasticsearch does not accept. */
    public static ReadOutcome.Rejected article(String where, String reason, @Nullable String id, Article article) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        article.extra().forEach(members::set);
        putIfPresent(members, "id", id);
        putIfPresent(members, "title", article.title());
        PublishedAt date = article.publishedAt();
        putIfPresent(members, "published_at", date == null ? null : date.value());
        putIfPresent(members, "source", article.source());
        putIfPresent(members, "url", article.url());
        members.put("text", article.text());
        ObjectNode why = why(where, reason);
        putIfPresent(why, PATH, article.path());
        putIfPresent(why, ORIGIN, date == null ? null : date.origin().id());
        members.set(MEMBER, why);
        return new ReadOutcome.Rejected(where, reason, StrictJson.write(members));
    }

    /** Rejects a line that is an object. */
    static ReadOutcome.Rejected members(String where, String reason, ObjectNode members) {
        JsonNode before = members.path(MEMBER);
        ObjectNode why = why(where, reason);
        putIfPresent(why, PATH, before.path(PATH).textValue());
        putIfPresent(why, ORIGIN, before.path(ORIGIN).textValue());
        members.set(MEMBER, why);
        return new ReadOutcome.Rejected(where, reason, StrictJson.write(members));
    }

    /** Rejects a line that is not an object. */
    static ReadOutcome.Rejected raw(String where, String reason, String raw) {
        return only(where, reason, why(where, reason).put("raw", raw));
    }

    /** Rejects a file or an entry of an archive. */
    static ReadOutcome.Rejected file(String where, String reason, InputFile file, String path, @Nullable String entry) {
        ObjectNode why = why(where, reason)
                .put(ROOT, plain(file.root()))
                .put(FILE, plain(file.file()))
                .put(PATH, path);
        putIfPresent(why, ENTRY, entry);
        return only(where, reason, why);
    }

    /** Rejects input that cannot be kept, such as a line of JSON that is too long. */
    static ReadOutcome.Rejected lost(String where, String reason) {
        return only(where, reason, why(where, reason));
    }

    /** Whether a line names a file instead of an article. */
    static boolean isReference(JsonNode line) {
        return line.path(MEMBER).hasNonNull(FILE) && !line.has("text") && !line.has("paragraphs");
    }

    /** @throws UnreadableArticleException when it names no file below its original argument */
    static Reference reference(JsonNode line) {
        JsonNode why = line.path(MEMBER);
        Path root = absolute(why, ROOT);
        Path file = absolute(why, FILE);
        if (!file.startsWith(root)) {
            throw new UnreadableArticleException("names a file that is not below " + root);
        }
        return new Reference(root, file, why.path(ENTRY).textValue());
    }

    private static Path absolute(JsonNode why, String member) {
        String value = why.path(member).textValue();
        if (value == null) {
            throw new UnreadableArticleException("names a file to be read again without \"" + member
                    + "\", the argument it was found under; index that file by its own name");
        }
        try {
            Path path = Path.of(value);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            // handled like a relative path
        }
        throw new UnreadableArticleException(
                "has rejected." + member + " " + StrictJson.quoted(why.path(member)) + "; allowed: an absolute path");
    }

    static @Nullable String pathOf(JsonNode line) {
        return line.path(MEMBER).path(PATH).textValue();
    }

    /** Returns the origin of a rejected article's date; empty if the line has none. */
    static Optional<PublishedAt.DateOrigin> originOf(JsonNode line) {
        String id = line.path(MEMBER).path(ORIGIN).textValue();
        return Arrays.stream(PublishedAt.DateOrigin.values())
                .filter(origin -> origin.id().equals(id))
                .findFirst();
    }

    static @Nullable String rawOf(JsonNode line) {
        return line.path(MEMBER).path("raw").textValue();
    }

    private static ReadOutcome.Rejected only(String where, String reason, ObjectNode why) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set(MEMBER, why);
        return new ReadOutcome.Rejected(where, reason, StrictJson.write(line));
    }

    private static String plain(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static ObjectNode why(String where, String reason) {
        return JsonNodeFactory.instance.objectNode().put("where", where).put("reason", reason);
    }

    private static void putIfPresent(ObjectNode members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
