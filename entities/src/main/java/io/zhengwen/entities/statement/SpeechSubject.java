package io.zhengwen.entities.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or group that is the subject of a verb.
 *
 * @param names persons; empty when the subject is only described
 * @param described the subject's words when it is not named: 公司负责人
 */
record SpeechSubject(List<String> names, @Nullable String described) {
    SpeechSubject {
        names = List.copyOf(names);
    }

    static SpeechSubject named(List<String> names) {
        return new SpeechSubject(names, null);
    }

    static SpeechSubject described(String words) {
        return new SpeechSubject(List.of(), words);
    }
}
