package io.zhengwen.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.query.Article;
import io.zhengwen.search.query.IndexUnavailableException;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.SearchPage;
import io.zhengwen.search.query.SearchRequest;
import java.io.IOException;
import java.util.Optional;

/** The passages in Elasticsearch. */
public final class ElasticsearchPassages implements PassageIndex {
    private final ElasticsearchClient client;
    private final IndexNames names;
    private final Searches searches;

    public ElasticsearchPassages(ElasticsearchClient client, IndexNames names) {
        this.client = client;
        this.names = names;
        this.searches = new Searches(names);
    }

    @Override
    public SearchPage search(SearchRequest wanted) {
        Filters filters = new Filters(wanted);
        FacetAggregations facets = new FacetAggregations(wanted, filters);
        var request = searches.build(wanted, filters, facets);
        SearchResponse<HitSource> found = ask("search", () -> client.search(request, HitSource.class));
        TotalHits total = found.hits().total();
        return new SearchPage(
                total == null ? 0 : total.value(),
                found.hits().hits().stream().map(HitSource::toHit).toList(),
                facets.read(found.aggregations()));
    }

    @Override
    public Optional<Article> article(String articleId) {
        return ask("read article '" + articleId + "'", () -> new Articles(client, names).find(articleId));
    }

    @Override
    public void checkReady() {
        ask(
                "search the alias " + names.all(),
                () -> client.search(
                        s -> s.index(names.all())
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .size(0),
                        Void.class));
    }

    /** Something that asks Elasticsearch. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T ask(String attempt, Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new IndexUnavailableException("cannot " + attempt, e);
        } catch (ElasticsearchException e) {
            if (e.status() == 400 || e.status() == 404) {
                throw new IllegalStateException("Elasticsearch does not understand how we " + attempt, e);
            }
            throw new IndexUnavailableException("cannot " + attempt, e);
        }
    }
}
