package io.zhengwen.search.http.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhengwen.search.ingest.IntakeResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON of a request that added articles: counts and the result of each article. */
record IngestAnswer(long indexed, long unchanged, long refused, List<ArticleJson> articles) {
    private static final String REFUSED = "refused";
    private static final String UNCHANGED = "unchanged";

    /** @param result new, changed, unchanged or refused */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArticleJson(
            long line,
            @Nullable String id,
            String result,
            @Nullable String reason) {
        static ArticleJson of(IntakeResult result) {
            if (result instanceof IntakeResult.Indexed indexed) {
                String change = indexed.change().name().toLowerCase(Locale.ROOT);
                return new ArticleJson(indexed.line(), indexed.id(), change, null);
            }
            IntakeResult.Rejected rejected = (IntakeResult.Rejected) result;
            return new ArticleJson(rejected.line(), rejected.id(), REFUSED, rejected.reason());
        }
    }

    static IngestAnswer of(List<IntakeResult> results) {
        List<ArticleJson> articles = results.stream().map(ArticleJson::of).toList();
        long refused = count(articles, REFUSED);
        long unchanged = count(articles, UNCHANGED);
        return new IngestAnswer(articles.size() - refused - unchanged, unchanged, refused, articles);
    }

    private static long count(List<ArticleJson> articles, String result) {
        return articles.stream().filter(a -> a.result().equals(result)).count();
    }
}
