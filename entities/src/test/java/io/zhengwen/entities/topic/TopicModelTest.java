package io.zhengwen.entities.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class TopicModelTest {
    private static final LexiconReading NOTHING_TOLD = new LexiconReading("电网", List.of(), 2);

    @Test
    void readsWhatItWrote() throws IOException {
        TopicModel model = model();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.write(file);
        TopicModel read = TopicModel.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(read.topics()).isEqualTo(model.topics());
        assertThat(read.probabilities("电网", NOTHING_TOLD))
                .contains(model.probabilities("电网", NOTHING_TOLD), within(1e-6));
    }

    @Test
    void countsARepeatedGramOnce() {
        assertThat(model().probabilities("电网，电网，电网", NOTHING_TOLD))
                .containsExactly(model().probabilities("电网", NOTHING_TOLD));
    }

    @Test
    void leavesABiasToAPassageWithoutKnownGrams() {
        assertThat(model().probabilities("", NOTHING_TOLD)).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(file)) {
            zip.write(new byte[16]);
        }
        assertThatThrownBy(() -> TopicModel.read(new ByteArrayInputStream(file.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a topic model");
    }

    private static TopicModel model() {
        long[] grams = new long[1];
        TopicGrams.visit("电网", (key, start, length) -> grams[0] = key);
        return new TopicModel(
                List.of(new TopicModel.Threshold("energy", 0, 0.5f), new TopicModel.Threshold("sports", 0, 0.5f)),
                new float[LexiconReading.FEATURES],
                new GramWeights.Builder(1, 2)
                        .add(grams[0], 2f, new float[] {4f, -4f})
                        .build());
    }
}
