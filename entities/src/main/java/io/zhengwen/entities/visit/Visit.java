package io.zhengwen.entities.visit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stop: persons at one site.
 *
 * @param visitors the leading visitors, each by the fullest name in the article; empty when only a delegation is
 *     mentioned
 * @param describedVisitor the delegation, when no visitor is named
 * @param site the site's name in the article
 * @param enterprises canonical names of the enterprises in the site's name
 * @param districts codes of the districts in which the site lies, as far as the article says
 * @param date the day of the stop; null when the article does not give it
 * @param sentences the sentences about this stop, in order
 * @param past whether it is reported as background, not as news
 */
public record Visit(
        List<String> visitors,
        @Nullable String describedVisitor,
        String site,
        SiteKind kind,
        List<String> enterprises,
        List<String> districts,
        @Nullable LocalDate date,
        List<SentenceRef> sentences,
        boolean past) {
    public Visit {
        if (site.isBlank() || sentences.isEmpty()) {
            throw new IllegalArgumentException("a visit needs a site and sentences, not '" + site + "', " + sentences);
        }
        visitors = List.copyOf(visitors);
        enterprises = List.copyOf(enterprises);
        districts = List.copyOf(districts);
        sentences = List.copyOf(sentences);
    }
}
