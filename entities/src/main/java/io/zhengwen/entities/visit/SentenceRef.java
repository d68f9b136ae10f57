package io.zhengwen.entities.visit;

import io.zhengwen.entities.statement.ReadSentence;

/**
 * A sentence of an article.
 *
 * @param paragraph ordinal of its paragraph, from 1
 * @param sentence ordinal in the paragraph, from 1
 */
public record SentenceRef(int paragraph, int sentence) {
    static SentenceRef of(ReadSentence sentence) {
        return new SentenceRef(sentence.paragraph(), sentence.ordinal());
    }

    /** The reference as used in passage ids: {@code p3s2}. */
    @Override
    public String toString() {
        return "p" + paragraph + "s" + sentence;
    }
}
