package io.zhengwen.entities.statement;

import java.util.List;

/**
 * Somebody in a sentence who may do or say something there.
 *
 * @param names the persons, joined as in 王芳、李显扬; empty for a pronoun
 * @param end exclusive
 */
public record SentenceActor(List<String> names, int start, int end) {
    public SentenceActor {
        names = List.copyOf(names);
    }

    /** Whether the agent is a pronoun, 他 or 她. */
    public boolean isPronoun() {
        return names.isEmpty();
    }
}
