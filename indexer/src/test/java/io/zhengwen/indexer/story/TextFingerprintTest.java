package io.zhengwen.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextFingerprintTest {
    @Test
    void comesBackFromItsKeysInAnyOrder() {
        TextFingerprint fingerprint = TextFingerprint.of(NewsTexts.harbour()).orElseThrow();
        List<String> keys = new ArrayList<>(fingerprint.keys());
        Collections.shuffle(keys, new Random(1));
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(TextFingerprint.parse(keys)).contains(fingerprint);
    }

    /** Stored fingerprints stay comparable: a change needs a new version of the pipeline. */
    @Test
    void staysAsItIs() {
        assertThat(TextFingerprint.of("涪陵区").orElseThrow().keys()).startsWith("ab732c1f0", "bab4e8c6e");
    }

    @Test
    void tellsHowAlikeTextsAre() {
        TextFingerprint fingerprint = TextFingerprint.of(NewsTexts.harbour()).orElseThrow();
        assertThat(fingerprint.similarity(fingerprint)).isEqualTo(1);
        assertThat(fingerprint.similarity(
                        TextFingerprint.of(NewsTexts.library()).orElseThrow()))
                .isCloseTo(0, within(0.1));
        assertThat(fingerprint.similarity(TextFingerprint.of(NewsTexts.harbour() + NewsTexts.ANOTHER_SENTENCE)
                        .orElseThrow()))
                .isBetween(0.6, 0.99);
    }

    @Test
    void aTextWithoutLettersHasNone() {
        assertThat(TextFingerprint.of("……！？\n—— 　")).isEmpty();
        assertThat(TextFingerprint.of("")).isEmpty();
    }

    @Test
    void oneLetterIsEnough() {
        assertThat(TextFingerprint.of("好")).isEqualTo(TextFingerprint.of("好。")).isPresent();
    }

    @Test
    void whatIsNoFingerprintIsNone() {
        assertThat(TextFingerprint.parse(List.of())).isEqualTo(Optional.empty());
        assertThat(TextFingerprint.parse(Collections.nCopies(20, "a1"))).isEmpty();
        assertThat(TextFingerprint.parse(Collections.nCopies(20, "zz0000000"))).isEmpty();
    }
}
