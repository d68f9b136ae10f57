package io.zhengwen.entities.statement;

import io.zhengwen.entities.Mention;
import io.zhengwen.entities.MentionType;
import java.util.List;

/**
 * One sentence of an article and the names in it.
 *
 * @param paragraph ordinal of its paragraph, from 1; the title's is 0
 * @param ordinal of the sentence in its paragraph, from 1
 * @param mentions in order of offset, relative to the sentence
 */
public record ReadSentence(int paragraph, int ordinal, String text, List<Mention> mentions) {
    public ReadSentence {
        mentions = List.copyOf(mentions);
    }

    /** The mentions of one type. */
    public List<Mention> mentions(MentionType type) {
        return mentions.stream().filter(m -> m.type() == type).toList();
    }

    /** Whether a name of this type covers a place of the text. */
    public boolean isWithin(MentionType type, int at) {
        for (Mention m : mentions) {
            if (m.type() == type && m.start() <= at && at < m.end()) {
                return true;
            }
        }
        return false;
    }
}
