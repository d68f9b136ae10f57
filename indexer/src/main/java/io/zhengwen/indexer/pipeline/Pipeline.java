package io.zhengwen.indexer.pipeline;

import io.zhengwen.articles.Article;
import io.zhengwen.articles.ArticleId;
import io.zhengwen.articles.ContentHash;
import io.zhengwen.articles.FaultReason;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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

    /**
     * Cleans an article and finds its id.
     *
     * @throws ArticleRejectedException when this article cannot be cleaned
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

    /** The passages of an article that is a story of its own. */
    public ArticlePassages passages(CleanArticle article, Instant indexedAt) {
        return passages(article, indexedAt, article.id());
    }

    /**
     * Splits an article, finds what it names and is about, and puts its passages together.
     *
     * @param story the smallest id among its reprints, as far as known
     * @throws ArticleRejectedException when it takes too long, names too much, or no passages can be made of it
     */
    public ArticlePassages passages(CleanArticle article, Instant indexedAt, String story) {
        EntityExtractor loaded = extractor.join(); // what goes wrong in loading is no article's trouble
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
                                .toList()),
                budget::check);
        return new PassageBuilder(article, story, paragraphs, entities, version(), indexedAt).passages();
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
     * A paragraph and where it stands.
     *
     * @param span in the article's clean text
     * @param sentences in the paragraph's text
     */
    record SplitParagraph(Span span, String text, List<Span> sentences) {}
}
