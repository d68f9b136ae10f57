package io.zhengwen.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
    @Test
    void comesBackFromItsKeysInAnyOrder() {
        Fingerprint fingerprint = Fingerprint.of(News.harbour()).orElseThrow();
        List<String> keys = new ArrayList<>(fingerprint.keys());
        Collections.shuffle(keys, new Random(1));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Fingerprint.parse(keys)).contains(fingerprint);
    }

    /** Stored fingerprints stay comparable: whoever changes this makes a new version of the pipeline. */
    @Test
    void staysAsItIs() {
        assertThat(Fingerprint.of("涪陵区").orElseThrow().keys()).startsWith("ab732c1f0", "bab4e8c6e");
    }

    @Test
    void tellsHowAlikeTextsAre() {
        Fingerprint fingerprint = Fingerprint.of(News.harbour()).orElseThrow();
        assertThat(fingerprint.similarity(fingerprint)).isEqualTo(1);
        assertThat(fingerprint.similarity(Fingerprint.of(News.library()).orElseThrow()))
                .isCloseTo(0, within(0.1));
        assertThat(fingerprint.similarity(
                        Fingerprint.of(News.harbour() + News.ANOTHER_SENTENCE).orElseThrow()))
                .isBetween(0.6, 0.99);
    }

    @Test
    void aTextWithoutLettersHasNone() {
        assertThat(Fingerprint.of("……！？\n—— 　")).isEmpty();
        assertThat(Fingerprint.of("")).isEmpty();
    }

    @Test
    void oneLetterIsEnough() {
        assertThat(Fingerprint.of("好")).isEqualTo(Fingerprint.of("好。")).isPresent();
    }

    @Test
    void whatIsNoFingerprintIsNone() {
        assertThat(Fingerprint.parse(List.of())).isEqualTo(Optional.empty());
        assertThat(Fingerprint.parse(Collections.nCopies(20, "a1"))).isEmpty();
        assertThat(Fingerprint.parse(Collections.nCopies(20, "zz0000000"))).isEmpty();
    }
}
