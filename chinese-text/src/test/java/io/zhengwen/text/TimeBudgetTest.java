package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {
    private final AtomicLong clock = new AtomicLong(7);
    private final TimeBudget budget = TimeBudget.start(Duration.ofSeconds(2), clock::get);

    @Test
    void allowsWorkUntilTheTimeIsOver() {
        clock.addAndGet(2_000_000_000);
        assertThatCode(budget::check).doesNotThrowAnyException();
    }

    @Test
    void endsWorkThatTakesLongerAndSaysWhatIsAllowed() {
        clock.addAndGet(2_000_000_001);
        assertThatThrownBy(budget::check)
                .isInstanceOf(TimeBudgetExceededException.class)
                .hasMessage("takes more than 2.0 s of processor time; allowed: at most that an article");
    }
}
