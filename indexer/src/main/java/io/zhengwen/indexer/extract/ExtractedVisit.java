package io.zhengwen.indexer.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.zhengwen.entities.visit.SentenceRef;
import io.zhengwen.entities.visit.Visit;
import io.zhengwen.indexer.pipeline.ReportedVisit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the output: a visit. Lists are there when they are empty too.
 *
 * @param visitor named persons, else the delegation as described
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ExtractedVisit(
        String articleId,
        String level,
        int visit,
        List<String> visitor,
        String site,
        String kind,
        List<String> enterprise,
        List<String> district,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String date,
        List<String> sentences,
        List<String> topic,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean past,
        String text) {

    static ExtractedVisit of(String articleId, ReportedVisit told) {
        Visit visit = told.visit();
        return new ExtractedVisit(
                articleId,
                "visit",
                told.ordinal(),
                visit.describedVisitor() == null ? visit.visitors() : List.of(visit.describedVisitor()),
                visit.site(),
                visit.kind().id(),
                visit.enterprises(),
                visit.districts(),
                visit.date() == null ? null : visit.date().toString(),
                visit.sentences().stream().map(SentenceRef::toString).toList(),
                told.topics(),
                visit.past(),
                told.text());
    }
}
