package io.zhengwen.entities;

import io.zhengwen.entities.mention.Mention;
import java.util.List;

/**
 * Limits on the names in one article. An article with more is rejected rather than cut, so that no name is lost
 * silently.
 *
 * @param mentions how often it may name districts, enterprises and persons
 * @param repeated how many names its passages may repeat: each passage carries all different names of its article, so
 *     that names times passages are written
 */
record NameLimits(int mentions, long repeated) {
    /** Limits that admit a list of 40,000 districts; usual articles have a thousandth of both. */
    static final NameLimits DEFAULT = new NameLimits(50_000, 10_000_000);

    /**
     * Checks an article's mentions before they are processed further.
     *
     * @throws TooManyNamesException when there are too many
     */
    void check(ArticleText article, List<List<Mention>> mentions) {
        long count = mentions.stream().mapToLong(List::size).sum();
        if (count > this.mentions) {
            throw new TooManyNamesException("names districts, enterprises and persons " + count
                    + " times; allowed: at most " + this.mentions + " times an article");
        }
        long names = mentions.stream()
                .flatMap(List::stream)
                .map(mention -> mention.type() + mention.name())
                .distinct()
                .count();
        long passages = article.paragraphs().stream()
                .mapToLong(paragraph -> 1 + paragraph.sentences().size())
                .sum();
        if (names * passages > repeated) {
            throw new TooManyNamesException("has " + names + " different districts, enterprises and persons in each of "
                    + passages + " passages, " + names * passages + " together; allowed: at most " + repeated
                    + " an article; split it");
        }
    }
}
