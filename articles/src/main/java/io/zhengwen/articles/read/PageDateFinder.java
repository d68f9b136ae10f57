package io.zhengwen.articles.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.articles.PublishedAt;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the publication date of a web page: in its head and in elements for programs ({@code meta}), or else in the
 * line near the headline for people ({@code text}), such as 发布时间：2023-11-02 来源：某市日报.
 */
final class PageDateFinder {
    private static final String[] META = {
        "PubDate",
        "publishdate",
        "publish_time",
        "pubtime",
        "article:published_time",
        "og:published_time",
        "og:release_date",
        "datePublished",
        "DC.date.issued",
        "date"
    };
    /** Selects the well-known elements that mark the date on pages without a date in their head. */
    private static final String MARKED =
            "#pubtime_baidu, #pubtime, .pubtime, .pub-time, .publish-time, .publish_time, .pages-date";

    /** Matches the label of a date; 成文日期 and 更新时间 are other dates, and 时间 alone may be that of a meeting. */
    private static final String LABELLED = "(?:发布|发表|发稿|刊发)(?:时间|日期)";

    private static final Pattern LABEL = Pattern.compile(LABELLED + "\\s*[：:]?\\s*(?=[0-9０-９]{4})");
    private static final Pattern SOURCE = Pattern.compile("来\\s*源\\s*[：:]");
    private static final int LONGEST_LINE = 160;
    /** Lines after these are not near the headline. */
    private static final int MOST_LINES = 20;
    /** The maximum nesting of lists of lists in embedded JSON; descriptions of articles are not nested deeper. */
    private static final int DEEPEST = 8;

    private PageDateFinder() {}

    /** Finds the date; must be called before the page's navigation is removed. */
    static Optional<PublishedAt> of(Document page) {
        return forPrograms(page)
                .map(date -> new PublishedAt(date, PublishedAt.DateOrigin.META))
                .or(() -> forPeople(page).map(date -> new PublishedAt(date, PublishedAt.DateOrigin.TEXT)));
    }

    private static Optional<String> forPrograms(Document page) {
        return first(Stream.of(META).flatMap(name -> HtmlParser.meta(page, name)))
                .or(() -> first(page.select("script[type=application/ld+json]").stream()
                        .flatMap(script -> structured(script.data()))))
                .or(() -> first(page
                        .select("[itemprop=datePublished][datetime], article time[datetime],"
                                + " main time[datetime], time[datetime]")
                        .stream()
                        .map(time -> time.attr("datetime"))));
    }

    private static Optional<String> first(Stream<String> written) {
        return written.map(DateParser::parse).flatMap(Optional::stream).findFirst();
    }

    private static Stream<String> structured(String json) {
        try {
            return published(StrictJson.MAPPER.readTree(json), DEEPEST);
        } catch (JsonProcessingException broken) {
            return Stream.empty();
        }
    }

    private static Stream<String> published(JsonNode node, int depth) {
        if (depth == 0) {
            return Stream.empty();
        }
        Stream<String> own = Stream.ofNullable(node.path("datePublished").textValue());
        Stream<JsonNode> below = Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                .map(node::get)
                .filter(Objects::nonNull);
        Stream<JsonNode> children = node.isArray() ? below : Stream.of(node.path("@graph"), node.path("mainEntity"));
        return Stream.concat(own, children.flatMap(child -> published(child, depth - 1)));
    }

    private static Optional<String> forPeople(Document page) {
        return page.select(MARKED).stream()
                .map(Element::text)
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(line -> DateParser.inLine(line).stream())
                .findFirst()
                .or(() -> lines(page, LABELLED)
                        .flatMap(line -> afterLabel(line).stream())
                        .findFirst())
                .or(() -> lines(page, SOURCE.pattern())
                        .filter(line -> SOURCE.matcher(line).find())
                        .flatMap(line -> DateParser.inLine(line).stream())
                        .findFirst());
    }

    private static Optional<String> afterLabel(String line) {
        Matcher label = LABEL.matcher(line);
        return label.find() ? DateParser.inLine(line.substring(label.end())) : Optional.empty();
    }

    /** Returns the short lines that match, and the table rows of such cells. */
    private static Stream<String> lines(Document page, String regex) {
        return page.body().getElementsMatchingOwnText(regex).stream()
                .limit(MOST_LINES)
                .flatMap(element -> Stream.of(Optional.of(element), Optional.ofNullable(element.parent())))
                .flatMap(Optional::stream)
                .map(Element::text)
                .filter(line -> line.length() <= LONGEST_LINE);
    }
}
