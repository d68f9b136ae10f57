package io.zhengwen.entities.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or group that is the subject of a verb.
 *
 * @param names persons; empty when the subject is only described
 * @param described the subject's words when it is not named: 公司负责人
 */
record Subject(List<String> names, @Nullable String described) {
    Subject {
        names = List.copyOf(names);
    }

    static Subject named(List<String> names) {
        return new Subject(names, null);
    }

    static Subject described(String words) {
        return new Subject(List.of(), words);
    }
}
