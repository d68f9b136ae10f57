package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.text.TimeBudget;
import io.zhengwen.text.TimeBudgetExceededException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Parses web pages: title, date, source and address from their meta elements, the source also from a line 来源：…, the
 * body without the navigation around it. Understands the names of China's government sites (ArticleTitle, PubDate,
 * ContentSource), Open Graph and HTML 5.
 */
final class HtmlParser implements ArticleParser {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)");
    private static final int HEAD = 4096;
    /** Matches a source, but not the end of another word, such as 资金来源. */
    private static final Pattern SOURCE =
            Pattern.compile("(?:^|[^\\p{IsHan}])(?:信息|文章|稿件|新闻)?来\\s*源\\s*[：:]\\s*([^\\s\\h|｜，。；]{2,40})");

    private static final int SOURCE_LINE = 120;
    private static final int MAX_TAGS = 100_000;
    /** Elements that are nested deeper become siblings. */
    private static final int MAX_DEPTH = 256;

    private final Duration articleTime;

    /** @param articleTime the maximum processor time for a page */
    HtmlParser(Duration articleTime) {
        this.articleTime = articleTime;
    }

    private static final String SITE_NAME_AFTER = "(?<!\\s)\\s*[|_]\\s*.*|(?<!\\s)\\s+[-–—]+\\s+.*";

    @Override
    public Article read(RawFile file) {
        TimeBudget budget = TimeBudget.start(articleTime);
        try {
            return read(file, budget);
        } catch (TimeBudgetExceededException e) {
            throw new UnreadableArticleException(String.valueOf(e.getMessage()));
        }
    }

    private static Article read(RawFile file, TimeBudget budget) {
        String markup = TextDecoder.decode(file.content(), declaredCharset(file.content()));
        checkSize(markup);
        Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(new TimedReader(markup, budget), "");
        String title = title(page);
        String source = source(page);
        PublishedAt date = PageDateFinder.of(page).orElse(null);
        budget.check();
        String text = new HtmlBodyExtractor(page, title).text();
        budget.check();
        if (text.isBlank()) {
            throw new UnreadableArticleException("has no text outside of navigation");
        }
        return new Article(null, title, text, date, source, url(page), null, Map.of());
    }

    /**
     * Checks the number of tags before the page is parsed, since each tag of a few bytes becomes an element of
     * hundreds.
     */
    private static void checkSize(String markup) {
        long tags = markup.chars().filter(c -> c == '<').count();
        if (tags > MAX_TAGS) {
            throw new UnreadableArticleException("has " + tags + " tags; allowed: at most " + MAX_TAGS + " a page");
        }
    }

    private static @Nullable String declaredCharset(byte[] content) {
        int length = Math.min(HEAD, content.length);
        Matcher matcher = CHARSET.matcher(new String(content, 0, length, StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable String title(Document page) {
        return firstMeta(page, "ArticleTitle", "og:title", "twitter:title")
                .or(() -> onlyHeading(page))
                .orElseGet(() -> {
                    String title =
                            page.title().replaceFirst(SITE_NAME_AFTER, "").strip();
                    return title.isEmpty() ? null : title;
                });
    }

    private static Optional<String> onlyHeading(Document page) {
        return Optional.ofNullable(page.selectFirst("article h1, main h1, h1"))
                .map(Element::text)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    private static @Nullable String source(Document page) {
        return firstMeta(page, "ContentSource", "source", "article:author")
                .or(() -> sourceLine(page))
                .or(() -> firstMeta(page, "og:site_name"))
                .orElse(null);
    }

    /** Finds the text after 来源 in the line near the headline. */
    private static Optional<String> sourceLine(Document page) {
        return page.body().getElementsMatchingOwnText("来\\s*源\\s*[：:]").stream()
                .map(Element::text)
                .filter(line -> line.length() <= SOURCE_LINE)
                .map(SOURCE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static @Nullable String url(Document page) {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href").strip())
                .or(() -> firstMeta(page, "og:url"))
                .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                .orElse(null);
    }

    /** Returns the content of the first of these meta elements that is not empty. */
    private static Optional<String> firstMeta(Document page, String... names) {
        return Stream.of(names).flatMap(name -> meta(page, name)).findFirst();
    }

    /** Returns the contents of the meta elements with this name that are not empty, each as one line. */
    static Stream<String> meta(Document page, String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> Stream.of("name", "property", "itemprop")
                        .anyMatch(attribute -> name.equalsIgnoreCase(meta.attr(attribute))))
                .map(meta -> meta.attr("content").strip().replaceAll("(?<!\\s)\\s*\\R\\s*", " "))
                .filter(content -> !content.isEmpty());
    }
}
