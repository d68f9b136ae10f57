package io.zhengwen.search.http.search;

import io.zhengwen.search.http.export.ExportRoutes;
import io.zhengwen.search.http.export.FeedRoutes;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.query.CachedNameIndex;
import io.zhengwen.search.query.EntityNames;
import io.zhengwen.search.query.EntityProfiles;
import io.zhengwen.search.query.FilterSuggestions;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.QueryRelaxations;
import io.zhengwen.search.query.SearchService;
import io.zhengwen.search.query.TextQueryReader;
import io.zhengwen.search.query.ValueSearch;
import io.zhengwen.search.query.WordReader;

/** Assembles all routes that read. */
public final class ReadApi implements AutoCloseable {
    private final SearchRoutes search;
    private final CountRoutes counts;
    private final EntityRoutes entities;
    private final SuggestRoutes suggest;
    private final ExportRoutes exports;
    private final FeedRoutes feeds;
    private final CachedNameIndex names;

    public ReadApi(PassageIndex index, LanguageResources language) {
        DisplayLabels labels = new DisplayLabels(language.gazetteer(), language.taxonomy());
        WordReader words = new WordReader(language.analysis());
        SearchParameters parameters = new SearchParameters(language);
        names = new CachedNameIndex(index, language.gazetteer(), language.taxonomy());
        search = new SearchRoutes(
                index,
                new SearchService(
                        index,
                        new FilterSuggestions(language.extractor(), language.gazetteer(), names),
                        new QueryRelaxations(index, words)),
                parameters,
                labels);
        counts = new CountRoutes(
                index, parameters, new ValueSearch(language.gazetteer(), language.taxonomy(), names), labels);
        entities = new EntityRoutes(
                new EntityProfiles(
                        index, new EntityNames(language.gazetteer(), language.taxonomy(), language.extractor())),
                parameters,
                labels);
        exports = new ExportRoutes(index, parameters, labels);
        feeds = new FeedRoutes(index, parameters);
        suggest = new SuggestRoutes(index, names, new TextQueryReader(language.cleaner(), words), labels);
    }

    public void addTo(RouteRegistry routes) {
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
