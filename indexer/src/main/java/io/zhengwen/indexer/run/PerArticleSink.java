package io.zhengwen.indexer.run;

import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.ReadSink;
import io.zhengwen.indexer.pipeline.ArticleRejectedException;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.write.ArticleWriter;
import io.zhengwen.indexer.write.WriteOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes articles batch by batch in the order of the input, and keeps the outcome of each. */
public final class PerArticleSink implements ReadSink {
    private final Pipeline pipeline;
    private final ArticleWriter writer;
    private final IndexOptions options;
    private final Instant indexedAt;
    private final List<ArticleOutcome> outcomes = new ArrayList<>();
    /** The articles of the batch, and the places in {@link #outcomes} that wait for them. */
    private final List<CleanArticle> batch = new ArrayList<>();

    private final List<Integer> places = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int characters;

    public PerArticleSink(Pipeline pipeline, ArticleWriter writer, IndexOptions options, Instant indexedAt) {
        this.pipeline = pipeline;
        this.writer = writer;
        this.options = options;
        this.indexedAt = indexedAt;
    }

    @Override
    public void accept(ReadOutcome outcome) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted between two articles");
        }
        if (outcome instanceof ReadOutcome.Read read) {
            clean(read);
        } else if (outcome instanceof ReadOutcome.Rejected rejected) {
            outcomes.add(new ArticleOutcome(rejected.where(), null, new WriteOutcome.Rejected(rejected.reason())));
        }
    }

    private void clean(ReadOutcome.Read read) throws InterruptedException {
        CleanArticle article;
        try {
            article = pipeline.clean(read.article());
        } catch (ArticleRejectedException e) {
            outcomes.add(new ArticleOutcome(read.where(), read.article().id(), new WriteOutcome.Rejected(e.reason())));
            return;
        }
        add(read.where(), article);
    }

    private void add(String where, CleanArticle article) throws InterruptedException {
        if (ids.contains(article.id())) {
            send();
        }
        ids.add(article.id());
        places.add(outcomes.size());
        batch.add(article);
        outcomes.add(new ArticleOutcome(where, article.id(), new WriteOutcome.Rejected("was not written")));
        characters += article.text().text().length();
        if (batch.size() >= options.batchArticles() || characters >= options.batchCharacters()) {
            send();
        }
    }

    private void send() throws InterruptedException {
        List<WriteOutcome> written = batch.isEmpty() ? List.of() : writer.write(List.copyOf(batch), indexedAt);
        for (int i = 0; i < written.size(); i++) {
            ArticleOutcome waiting = outcomes.get(places.get(i));
            outcomes.set(places.get(i), new ArticleOutcome(waiting.where(), waiting.id(), written.get(i)));
        }
        batch.clear();
        places.clear();
        ids.clear();
        characters = 0;
    }

    /** Writes the rest and returns the outcomes in the order of the input. */
    public List<ArticleOutcome> finish() throws InterruptedException {
        send();
        return List.copyOf(outcomes);
    }
}
