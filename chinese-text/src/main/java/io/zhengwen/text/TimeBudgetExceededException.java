package io.zhengwen.text;

import java.io.Serial;
import java.time.Duration;

/** A text takes more time than its {@link TimeBudget}. */
public final class TimeBudgetExceededException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    TimeBudgetExceededException(Duration limit) {
        super("takes more than " + limit.toMillis() / 1000.0
                + " s of processor time; allowed: at most that an article");
    }
}
