package io.zhengwen.entities.district;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.name.TaggerLexicon;
import io.zhengwen.entities.name.WordSegmentation;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the districts that an article's passages name. One instance serves all threads. */
public final class DistrictFinder {
    /** Names of two characters occur across words too: 丽江 in 美丽江苏. */
    private static final int SHORT = 2;

    private final DivisionNameTable names;
    private final WordSegmentation segmentation;
    private final DistrictContextFilter surroundings = new DistrictContextFilter();

    public DistrictFinder(Gazetteer gazetteer) {
        this.names = new DivisionNameTable(gazetteer);
        this.segmentation = new WordSegmentation(TaggerLexicon.load());
    }

    /** Finds where names of districts occur in one passage, before anything else is known. */
    public PassageCandidates read(String passage) {
        List<DistrictCandidate> words = names.find(passage).stream()
                .filter(candidate -> candidate.end() - candidate.start() > SHORT
                        || segmentation.isWord(passage, candidate.start(), candidate.end()))
                .toList();
        return new PassageCandidates(passage, words);
    }

    /**
     * The district mentions of an article's passages.
     *
     * @param passages as {@link #read}
     * @param taken for every passage, the spans of enterprises and persons: no district is found inside
     */
    public List<List<Mention>> find(List<PassageCandidates> passages, List<List<Span>> taken) {
        List<List<DistrictCandidate>> kept = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            kept.add(surroundings.keep(passages.get(i), taken.get(i)));
        }
        List<List<Mention>> mentions = new ArrayList<>();
        ArticleContext context = new ArticleContext(kept);
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i).text();
            mentions.add(mentions(text, kept.get(i), DistrictResolver.resolve(context, text, kept.get(i))));
        }
        return mentions;
    }

    /**
     * The districts that a query's words name. A name that is an everyday word (长寿) counts when it is a word of its own
     * in the query, between blanks, punctuation or the query's ends.
     */
    public List<Mention> readQuery(String cleanQuery, List<Span> taken) {
        PassageCandidates query = read(cleanQuery);
        List<DistrictCandidate> kept = surroundings.keep(query, taken);
        ArticleContext context = new ArticleContext(List.of(kept));
        return mentions(cleanQuery, kept, DistrictResolver.resolveWords(context, cleanQuery, kept));
    }

    private static List<Mention> mentions(
            String text, List<DistrictCandidate> candidates, List<DistrictResolver.Outcome> outcomes) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            DistrictCandidate candidate = candidates.get(i);
            DistrictResolver.Outcome outcome = outcomes.get(i);
            if (outcome.found()) {
                mentions.add(mention(text, candidate, outcome.division()));
            }
        }
        return mentions;
    }

    private static Mention mention(String text, DistrictCandidate candidate, @Nullable Division division) {
        String surface = text.substring(candidate.start(), candidate.end());
        return new Mention(
                MentionType.DISTRICT,
                surface,
                division == null ? null : division.code(),
                division == null ? surface : division.name(),
                candidate.start(),
                candidate.end());
    }
}
