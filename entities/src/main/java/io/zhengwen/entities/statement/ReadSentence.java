package io.zhengwen.entities.statement;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import java.util.List;

/**
 * One sentence of an article and the names in it.
 *
 * @param paragraph ordinal of its paragraph, from 1; the title's is 0
 * @param ordinal of the sentence in its paragraph, from 1
 * @param mentions in order of offset, relative to the sentence
 * @param quotations the quoted parts of the text
 * @param agents the persons who may act in it
 */
public record ReadSentence(
        int paragraph,
        int ordinal,
        String text,
        List<Mention> mentions,
        QuotationSpans quotations,
        List<SentenceActor> agents) {
    private static final int LONGEST = 2_000;

    public ReadSentence {
        mentions = List.copyOf(mentions);
        agents = List.copyOf(agents);
    }

    /** Reads a sentence; of one that is unusually long, only the beginning. */
    public static ReadSentence of(int paragraph, int ordinal, String text, List<Mention> mentions) {
        boolean whole = text.length() <= LONGEST;
        QuotationSpans quotations = QuotationSpans.of(whole ? text : text.substring(0, LONGEST));
        List<Mention> within = whole
                ? mentions
                : mentions.stream().filter(m -> m.end() <= LONGEST).toList();
        List<SentenceActor> agents = ActorFilter.of(within, quotations.masked());
        return new ReadSentence(paragraph, ordinal, text, mentions, quotations, agents);
    }

    /** The text that is read, with all quoted characters replaced by a placeholder. */
    public String masked() {
        return quotations.masked();
    }

    /** The mentions of one type. */
    public List<Mention> mentions(MentionType type) {
        return mentions.stream().filter(m -> m.type() == type).toList();
    }

    /** Whether a name of this type covers a place of the text. */
    public boolean isWithin(MentionType type, int at) {
        for (Mention m : mentions) {
            if (m.start() > at) {
                return false;
            }
            if (m.type() == type && at < m.end()) {
                return true;
            }
        }
        return false;
    }
}
