package io.zhengwen.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import io.zhengwen.articles.read.JsonArticleSource;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.cluster.RetryPolicy;
import io.zhengwen.indexer.lifecycle.OutdatedIndexException;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.ArticleOutcome;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.write.WriteOutcome;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.ingest.ArticleIntake;
import io.zhengwen.search.ingest.IntakeBlockedException;
import io.zhengwen.search.ingest.IntakeResult;
import io.zhengwen.search.ingest.IntakeResult.Change;
import io.zhengwen.search.query.IndexUnavailableException;
import java.time.Duration;
import java.util.List;

/** Indexes the articles that arrive over HTTP. */
final class IndexerIntake implements ArticleIntake {
    /** A short policy, because a client waits for the answer: an early 503 is better than minutes of retries. */
    private static final RetryPolicy SHORT =
            new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5));

    private static final IndexOptions OPTIONS = IndexOptions.DEFAULT.withRetryPolicy(SHORT);
    private static final String BODY = "body";

    private final Indexer indexer;

    IndexerIntake(ElasticsearchClient client, IndexNames names, Pipeline pipeline) {
        this.indexer = new Indexer(client, names, pipeline, OPTIONS);
    }

    @Override
    public IntakeResult one(byte[] json) throws InterruptedException {
        return results(JsonArticleSource.one(json, BODY + ":1")).get(0);
    }

    @Override
    public List<IntakeResult> lines(byte[] jsonLines) throws InterruptedException {
        return results(JsonArticleSource.lines(jsonLines, BODY));
    }

    private List<IntakeResult> results(JsonArticleSource articles) throws InterruptedException {
        return attempt(() -> indexer.indexEach(articles)).stream()
                .map(IndexerIntake::result)
                .toList();
    }

    private static IntakeResult result(ArticleOutcome article) {
        long line = Long.parseLong(article.where().substring(article.where().lastIndexOf(':') + 1));
        String id = article.id();
        if (article.outcome() instanceof WriteOutcome.Rejected refused) {
            return new IntakeResult.Rejected(line, id, refused.reason());
        }
        Change change = article.outcome() instanceof WriteOutcome.Written written
                ? written.replaced() ? Change.CHANGED : Change.NEW
                : Change.UNCHANGED;
        return new IntakeResult.Indexed(line, String.valueOf(id), change);
    }

    @Override
    public boolean delete(String articleId) throws InterruptedException {
        return !attempt(() -> indexer.delete(List.of(articleId))).isEmpty();
    }

    @Override
    public void close() {
        indexer.close();
    }

    private interface Attempt<T> {
        T run() throws InterruptedException;
    }

    private static <T> T attempt(Attempt<T> attempt) throws InterruptedException {
        try {
            return attempt.run();
        } catch (ElasticsearchUnreachableException | ElasticsearchException e) {
            throw failure(e);
        } catch (OutdatedIndexException e) {
            throw new IntakeBlockedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static RuntimeException failure(RuntimeException e) {
        int status = status(e);
        if (status == 401 || status == 403) {
            return new IntakeBlockedException("this server's Elasticsearch user may not write articles", e);
        }
        boolean passes = e instanceof ElasticsearchUnreachableException || status == 429 || status >= 500;
        return passes ? new IndexUnavailableException("cannot write articles", e) : e;
    }

    /** Returns the status that Elasticsearch answered, or 0 if it did not answer. */
    private static int status(RuntimeException e) {
        if (e instanceof ElasticsearchException refused) {
            return refused.status();
        }
        return e.getCause() instanceof TransportException answered && answered.response() != null
                ? answered.statusCode()
                : 0;
    }
}
