package io.zhengwen.indexer.pipeline;

import io.zhengwen.entities.ArticleEntities;
import io.zhengwen.entities.ArticleText;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.TooManyNamesException;
import io.zhengwen.indexer.article.Article;
import io.zhengwen.indexer.article.ArticleId;
import io.zhengwen.indexer.article.ContentHash;
import io.zhengwen.text.CleanText;
import io.zhengwen.text.Paragraphs;
import io.zhengwen.text.Sentences;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import io.zhengwen.text.TimeBudget;
import io.zhengwen.text.TimeBudgetExceededException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Turns articles into passages; one instance serves all threads. */
public final class Pipeline {
    /** To be raised when the same texts and entities are put together to other passages. */
    private static final String ASSEMBLY = "3";

    private final TextCleaner cleaner;
    private final CompletableFuture<EntityExtractor> extractor;
    private final Duration articleTime;

    public Pipeline(TextCleaner cleaner, EntityExtractor extractor) {
        this(cleaner, CompletableFuture.completedFuture(extractor));
    }

    /** @param extractor may still be loading; who first asks for passages waits for it */
    public Pipeline(TextCleaner cleaner, CompletableFuture<EntityExtractor> extractor) {
        this(cleaner, extractor, TimeBudget.DEFAULT);
    }

    /** @param articleTime the processor time that one article may take */
    public Pipeline(TextCleaner cleaner, CompletableFuture<EntityExtractor> extractor, Duration articleTime) {
        this.cleaner = cleaner;
        this.extractor = extractor;
        this.articleTime = articleTime;
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
     * @throws ArticleRejectedException when it takes too long or names too much
     */
    public Passages passages(CleanArticle article, Instant indexedAt, String story) {
        extractor.join();
        TimeBudget budget = TimeBudget.start(articleTime);
        try {
            return passages(article, indexedAt, story, budget);
        } catch (TimeBudgetExceededException | TooManyNamesException e) {
            throw new ArticleRejectedException(e);
        }
    }

    private Passages passages(CleanArticle article, Instant indexedAt, String story, TimeBudget budget) {
        List<SplitParagraph> paragraphs = split(article.text().text());
        ArticleEntities entities = extractor
                .join()
                .extract(
                        new ArticleText(
                                article.titleText(),
                                paragraphs.stream()
                                        .map(p -> new ArticleText.Paragraph(p.text(), p.sentences()))
                                        .toList()),
                        budget::check);
        return new PassageAssembly(article, story, paragraphs, entities, version(), indexedAt).passages();
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
