package io.zhengwen.indexer.pipeline;

import io.zhengwen.articles.Article;
import io.zhengwen.articles.ArticleId;
import io.zhengwen.articles.ContentHash;
import io.zhengwen.articles.FaultReason;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.entities.ArticleEntities;
import io.zhengwen.entities.ArticleText;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.TooManyNamesException;
import io.zhengwen.text.CleanText;
import io.zhengwen.text.ParagraphSplitter;
import io.zhengwen.text.SentenceSplitter;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import io.zhengwen.text.TimeBudgetExceededException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns articles into passages. Thread-safe. */
public final class Pipeline {
    /** Version of the passages' layout; raised when the same texts and entities make different passages. */
    private static final String ASSEMBLY = "4";

    private final TextCleaner cleaner;
    private final CompletableFuture<EntityExtractor> extractor;
    private final Duration articleTime;

    public Pipeline(TextCleaner cleaner, EntityExtractor extractor) {
        this(cleaner, CompletableFuture.completedFuture(extractor));
    }

    /** @param extractor may still be loading; the first call of {@link #passages} waits for it */
    public Pipeline(TextCleaner cleaner, CompletableFuture<EntityExtractor> extractor) {
        this(cleaner, extractor, TimeBudget.DEFAULT);
    }

    /** @param articleTime the maximum processor time of one article */
    public Pipeline(TextCleaner cleaner, CompletableFuture<EntityExtractor> extractor, Duration articleTime) {
        this.cleaner = cleaner;
        this.extractor = extractor;
        this.articleTime = articleTime;
    }

    /** The versions of everything that determines the passages. */
    public String version() {
        return "passages " + ASSEMBLY + "; text " + cleaner.version() + "; entities "
                + extractor.join().version();
    }

    /**
     * Cleans an article and derives its id.
     *
     * @throws ArticleRejectedException when the article cannot be cleaned
     */
    public CleanArticle clean(Article article) {
        return attempt(() -> cleaned(article));
    }

    private CleanArticle cleaned(Article article) {
        CleanText title = article.title() == null ? null : cleaner.clean(article.title());
        CleanText text = cleaner.clean(article.text());
        String identity = title == null ? text.text() : title.text() + "\n" + text.text();
        return new CleanArticle(article, ArticleId.of(article, identity), ContentHash.of(article), title, text);
    }

    /** Makes the passages of an article that is a story of its own. */
    public ArticlePassages passages(CleanArticle article, Instant indexedAt) {
        return passages(article, indexedAt, article.id());
    }

    /**
     * Splits an article, extracts its entities and topics, and makes its passages.
     *
     * @param story the smallest id among its reprints, as far as known
     * @throws ArticleRejectedException when it takes too long, has too many names, or cannot be made into passages
     */
    public ArticlePassages passages(CleanArticle article, Instant indexedAt, String story) {
        EntityExtractor loaded = extractor.join(); // a failure to load must not reject the article
        TimeBudget budget = TimeBudget.start(articleTime);
        return attempt(() -> assembled(loaded, article, indexedAt, story, budget));
    }

    private ArticlePassages assembled(
            EntityExtractor loaded, CleanArticle article, Instant indexedAt, String story, TimeBudget budget) {
        List<SplitParagraph> paragraphs = split(article.text().text());
        ArticleEntities entities = loaded.extract(
                new ArticleText(
                        article.titleText(),
                        paragraphs.stream()
                                .map(p -> new ArticleText.Paragraph(p.text(), p.sentences()))
                                .toList(),
                        publishedOn(article.article().publishedAt())),
                budget::check);
        return new PassageBuilder(article, story, paragraphs, entities, version(), indexedAt).passages();
    }

    /** Returns the day of publication in China. */
    private static @Nullable LocalDate publishedOn(@Nullable PublishedAt published) {
        if (published == null) {
            return null;
        }
        String value = published.value();
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value)
                    : OffsetDateTime.parse(value)
                            .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                            .toLocalDate();
        } catch (DateTimeParseException e) {
            return null; // Elasticsearch rejects the document and names the field
        }
    }

    private static <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (TimeBudgetExceededException | TooManyNamesException e) {
            throw new ArticleRejectedException(String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError | OutOfMemoryError | RuntimeException e) {
            throw new ArticleRejectedException(FaultReason.of(e), e);
        }
    }

    private static List<SplitParagraph> split(String text) {
        return ParagraphSplitter.split(text).stream()
                .map(span -> {
                    String paragraph = span.of(text);
                    return new SplitParagraph(span, paragraph, SentenceSplitter.split(paragraph));
                })
                .toList();
    }

    /**
     * A paragraph and its position.
     *
     * @param span in the article's clean text
     * @param sentences in the paragraph's text
     */
    record SplitParagraph(Span span, String text, List<Span> sentences) {}
}
