package io.zhengwen.entities.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicContextTest {
    @Test
    void leavesAPassageAloneAsItIs() {
        assertThat(TopicContext.blend(List.of(new double[] {0.2, 0.7}))).containsExactly(new double[] {0.2, 0.7});
    }

    @Test
    void raisesWhatTheOtherPassagesAreAboutAndLowersTheRest() {
        List<double[]> blended = TopicContext.blend(
                List.of(new double[] {0.3, 0.3}, new double[] {0.9, 0.01}, new double[] {0.8, 0.01}));

        assertThat(blended.get(0)[0]).isGreaterThan(0.6);
        assertThat(blended.get(0)[1]).isLessThan(0.2);
    }
}
