package io.zhengwen.entities.visit;

/**
 * A sentence of an article.
 *
 * @param paragraph ordinal of its paragraph, from 1
 * @param sentence ordinal in the paragraph, from 1
 */
public record SentenceRef(int paragraph, int sentence) {
    /** {@code p3s2}. */
    @Override
    public String toString() {
        return "p" + paragraph + "s" + sentence;
    }
}
