package io.zhengwen.entities.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The speakers of one sentence.
 *
 * @param speakers named persons, each by the fullest name in the article
 * @param described a speaker who is not named, as written: 公司负责人, 会议
 * @param content the offset at which the speech begins in the sentence: 0 when the whole sentence continues a speech;
 *     beyond its end when nobody says it
 */
public record Statement(List<String> speakers, @Nullable String described, int content) {
    /** The statement of narration, which nobody says. */
    public static final Statement NONE = new Statement(List.of(), null, Integer.MAX_VALUE);

    public Statement {
        speakers = List.copyOf(speakers);
    }

    /** The statement of a sentence that continues the same speakers' speech. */
    Statement goingOn() {
        return new Statement(speakers, described, 0);
    }

    /** Whether the sentence has a speaker. */
    public boolean isSaid() {
        return !speakers.isEmpty() || described != null;
    }
}
