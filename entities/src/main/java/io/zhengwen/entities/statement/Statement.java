package io.zhengwen.entities.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who says one sentence.
 *
 * @param speakers named persons, each by the fullest name in the article
 * @param described a speaker who is not named, as written: 公司负责人, 会议
 * @param content where what is said begins in the sentence: 0 when the whole sentence goes on with a speech; beyond
 *     its end when nobody says it
 */
public record Statement(List<String> speakers, @Nullable String described, int content) {
    /** Narration: nobody says it. */
    public static final Statement NONE = new Statement(List.of(), null, Integer.MAX_VALUE);

    public Statement {
        speakers = List.copyOf(speakers);
    }

    /** The same speakers of a sentence that goes on with what they say. */
    Statement goingOn() {
        return new Statement(speakers, described, 0);
    }

    /** Whether anybody says it. */
    public boolean isSaid() {
        return !speakers.isEmpty() || described != null;
    }
}
