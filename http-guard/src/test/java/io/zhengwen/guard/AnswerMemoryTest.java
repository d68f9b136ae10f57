package io.zhengwen.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class AnswerMemoryTest {
    private static final int MOST = 500_000_000;

    private final AnswerMemory memory = new AnswerMemory(ServerLimits.DEFAULT.withAnswerBytes(MOST));

    @Test
    void oneAnswerHasABound() {
        assertThatCode(() -> memory.reserve(1, MOST)).doesNotThrowAnyException();
        assertThatThrownBy(() -> memory.reserve(1, MOST + 1L)).hasMessageContaining("larger than " + MOST);
    }

    @Test
    void allAnswersThatAreMadeHaveABoundTogether() {
        memory.reserve(MOST - 10, MOST - 10);
        assertThatThrownBy(() -> memory.reserve(20, 20)).hasMessageContaining("busy");
        memory.release(MOST - 10);
        assertThatCode(() -> memory.reserve(20, 20)).doesNotThrowAnyException();
    }
}
