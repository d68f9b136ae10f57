package io.zhengwen.search.query;

import io.zhengwen.search.query.TextQuery.Alternative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be found where nothing was: the same question with one word fewer, or with any date. Offered, never
 * applied silently.
 */
public final class Relaxations {
    private static final int MAX_WORDS = 6;
    private static final int MAX_OFFERS = 3;

    private final PassageIndex index;
    private final WordReader words;

    public Relaxations(PassageIndex index, WordReader words) {
        this.index = index;
        this.words = words;
    }

    /**
     * A looser question that finds something.
     *
     * @param query the words to ask with instead; null when they stay and the dates go
     * @param total how much it finds
     */
    public record Offer(@Nullable String query, long total) {}

    /** Offers that find something, those that find most first; call it for a request that found nothing. */
    public List<Offer> of(SearchRequest request) {
        List<Offer> offers = new ArrayList<>();
        if (!request.dates().isAll()) {
            offers.add(new Offer(null, total(request.withDates(DateRange.ALL))));
        }
        List<Alternative> alternatives = request.text().alternatives();
        if (alternatives.size() == 1) {
            offers.addAll(fewerWords(request, alternatives.get(0)));
        }
        return offers.stream()
                .filter(offer -> offer.total() > 0)
                .sorted(Comparator.comparingLong(Offer::total).reversed())
                .limit(MAX_OFFERS)
                .toList();
    }

    private List<Offer> fewerWords(SearchRequest request, Alternative asked) {
        List<String> content = asked.words().content();
        List<Offer> offers = new ArrayList<>();
        boolean onlyWords = asked.phrases().isEmpty() && asked.excluded().isEmpty();
        if (!onlyWords || content.size() < 2 || content.size() > MAX_WORDS) {
            return offers;
        }
        for (String dropped : content) {
            String rest = String.join(
                    " ", content.stream().filter(word -> !word.equals(dropped)).toList());
            Alternative looser = new Alternative(words.read(rest), List.of(), List.of());
            offers.add(new Offer(rest, total(request.withText(new TextQuery(List.of(looser))))));
        }
        return offers;
    }

    private long total(SearchRequest request) {
        return index.search(request.onlyTotal()).total();
    }
}
