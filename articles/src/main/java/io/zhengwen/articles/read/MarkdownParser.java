package io.zhengwen.articles.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;

/**
 * Parses Markdown, with front matter between lines of {@code ---} whose members are those of a JSON article ({@code
 * date} is understood as {@code published_at}). Without a title there, a first heading is the title. Emphasis, links
 * and images are reduced to text or removed; the lines of a paragraph are joined without spaces, as Chinese needs none.
 */
final class MarkdownParser implements ArticleParser {
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A---[ \\t]*\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    /** Blocks and emphasis that are nested deeper are plain text. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_FRONT_MATTER = 100_000;
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final YAMLMapper YAML = new YAMLMapper(
            YAMLFactory.builder().streamReadConstraints(StrictJson.nesting()).build());

    @Override
    public Article read(RawFile file) {
        String content = file.text();
        Matcher matcher = FRONT_MATTER.matcher(content);
        boolean hasFrontMatter = matcher.find();
        ObjectNode members = hasFrontMatter ? frontMatter(matcher.group(1)) : JsonNodeFactory.instance.objectNode();
        MarkdownTextRenderer body =
                MarkdownTextRenderer.of(PARSER.parse(hasFrontMatter ? content.substring(matcher.end()) : content));
        boolean takesHeading = !members.hasNonNull("title") && body.heading() != null;
        if (takesHeading) {
            members.put("title", body.heading());
        }
        members.put("text", takesHeading ? body.textAfterHeading() : body.text());
        return ArticleJson.read(members, PublishedAt.DateOrigin.FRONT_MATTER);
    }

    private static ObjectNode frontMatter(String yaml) {
        if (yaml.length() > LONGEST_FRONT_MATTER) {
            throw new UnreadableArticleException(
                    "has front matter of " + yaml.length() + " characters; allowed: at most " + LONGEST_FRONT_MATTER);
        }
        JsonNode node;
        try {
            node = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UnreadableArticleException("has front matter that is not valid YAML: " + StrictJson.firstLine(e));
        }
        if (node.isMissingNode() || node.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!(node instanceof ObjectNode members)) {
            throw new UnreadableArticleException(
                    "has front matter that is no list of members: " + StrictJson.quoted(node));
        }
        JsonNode date = members.remove("date");
        if (date != null && !members.has("published_at")) {
            members.set("published_at", date);
        }
        return members;
    }
}
