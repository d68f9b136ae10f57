package io.zhengwen.entities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The speakers of a sentence, and those spoken to.
 *
 * @param speakers named persons, each by the fullest name in the article
 * @param described a speaker who is not named, as written: 公司负责人, 会议
 * @param addressees the visited enterprises and institutions to which it speaks
 */
public record Attribution(List<String> speakers, @Nullable String described, List<String> addressees) {
    /** The attribution of a sentence that nobody says. */
    public static final Attribution NONE = new Attribution(List.of(), null, List.of());

    public Attribution {
        speakers = List.copyOf(speakers);
        addressees = List.copyOf(addressees);
    }
}
