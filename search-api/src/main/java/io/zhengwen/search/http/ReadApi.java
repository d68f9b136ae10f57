package io.zhengwen.search.http;

import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.FilterSuggestions;
import io.zhengwen.search.query.IndexedNames;
import io.zhengwen.search.query.Knowledge;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.Relaxations;
import io.zhengwen.search.query.TextQueryReader;
import io.zhengwen.search.query.ValueSearch;
import io.zhengwen.search.query.WordReader;

/** All addresses that read, put together. */
final class ReadApi implements AutoCloseable {
    private final SearchRoutes search;
    private final CountRoutes counts;
    private final EntityRoutes entities;
    private final SuggestRoutes suggest;
    private final ExportRoutes exports;
    private final FeedRoutes feeds;
    private final IndexedNames names;

    ReadApi(PassageIndex index, Knowledge knowledge) {
        Labels labels = new Labels(knowledge.gazetteer(), knowledge.taxonomy());
        WordReader words = new WordReader(knowledge.analysis());
        SearchParameters parameters = new SearchParameters(knowledge);
        names = new IndexedNames(index, knowledge.gazetteer(), knowledge.taxonomy());
        search = new SearchRoutes(
                index,
                parameters,
                labels,
                new SearchPresenter(
                        labels,
                        new FilterSuggestions(knowledge.extractor(), knowledge.gazetteer(), names),
                        new Relaxations(index, words)));
        counts = new CountRoutes(
                index, parameters, new ValueSearch(knowledge.gazetteer(), knowledge.taxonomy(), names), labels);
        entities = new EntityRoutes(
                index,
                parameters,
                new EntityNames(knowledge.gazetteer(), knowledge.taxonomy(), knowledge.extractor()),
                labels);
        exports = new ExportRoutes(index, parameters, labels);
        feeds = new FeedRoutes(index, parameters);
        suggest = new SuggestRoutes(index, names, new TextQueryReader(knowledge.cleaner(), words), labels);
    }

    void addTo(Routes routes) {
        search.addTo(routes);
        counts.addTo(routes);
        entities.addTo(routes);
        suggest.addTo(routes);
        exports.addTo(routes);
        feeds.addTo(routes);
    }

    @Override
    public void close() {
        names.close();
    }
}
