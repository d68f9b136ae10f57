package io.zhengwen.indexer.pipeline;

import io.zhengwen.entities.ArticleEntities;
import io.zhengwen.entities.ArticleText;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.indexer.article.Article;
import io.zhengwen.indexer.article.ArticleId;
import io.zhengwen.indexer.article.ContentHash;
import io.zhengwen.indexer.article.PublishedAt;
import io.zhengwen.text.CleanText;
import io.zhengwen.text.Paragraphs;
import io.zhengwen.text.Sentences;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Turns articles into passages; one instance serves all threads. */
public final class Pipeline {
    /** To be raised when the same texts and entities are put together to other passages. */
    private static final String ASSEMBLY = "4";

    private final TextCleaner cleaner;
    private final CompletableFuture<EntityExtractor> extractor;

    public Pipeline(TextCleaner cleaner, EntityExtractor extractor) {
        this(cleaner, CompletableFuture.completedFuture(extractor));
    }

    /** @param extractor may still be loading; who first asks for passages waits for it */
    public Pipeline(TextCleaner cleaner, CompletableFuture<EntityExtractor> extractor) {
        this.cleaner = cleaner;
        this.extractor = extractor;
    }

    /** The versions of everything that decides what passages look like. */
    public String version() {
        return "passages " + ASSEMBLY + "; text " + cleaner.version() + "; entities "
                + extractor.join().version();
    }

    /** Cleans an article and finds its id. */
    public CleanArticle clean(Article article) {
        CleanText title = article.title() == null ? null : cleaner.clean(article.title());
        CleanText text = cleaner.clean(article.text());
        String identity = title == null ? text.text() : title.text() + "\n" + text.text();
        return new CleanArticle(article, ArticleId.of(article, identity), ContentHash.of(article), title, text);
    }

    /** The passages of an article that is a story of its own. */
    public Passages passages(CleanArticle article, Instant indexedAt) {
        return passages(article, indexedAt, article.id());
    }

    /**
     * Splits an article, finds what it names and is about, and puts its passages together.
     *
     * @param story the smallest id among its reprints, as far as known
     */
    public Passages passages(CleanArticle article, Instant indexedAt, String story) {
        List<SplitParagraph> paragraphs = split(article.text().text());
        ArticleEntities entities = extractor
                .join()
                .extract(new ArticleText(
                        article.titleText(),
                        paragraphs.stream()
                                .map(p -> new ArticleText.Paragraph(p.text(), p.sentences()))
                                .toList(),
                        publishedOn(article.article().publishedAt())));
        return new PassageAssembly(article, story, paragraphs, entities, version(), indexedAt).passages();
    }

    /** The day in China: of a time with an offset, the day there. */
    private static @Nullable LocalDate publishedOn(@Nullable PublishedAt published) {
        if (published == null) {
            return null;
        }
        String value = published.value();
        return value.indexOf('T') < 0
                ? LocalDate.parse(value)
                : OffsetDateTime.parse(value)
                        .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                        .toLocalDate();
    }

    private static List<SplitParagraph> split(String text) {
        return Paragraphs.split(text).stream()
                .map(span -> {
                    String paragraph = span.of(text);
                    return new SplitParagraph(span, paragraph, Sentences.split(paragraph));
                })
                .toList();
    }

    /**
     * A paragraph and where it stands.
     *
     * @param span in the article's clean text
     * @param sentences in the paragraph's text
     */
    record SplitParagraph(Span span, String text, List<Span> sentences) {}
}
