package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code sentences.txt}. */
class SentenceSplitterGoldenTest {
    private static final String SPLIT = "‖";
    private static final List<String> CASES = GoldenLines.lines("sentences.txt");

    @TestFactory
    Stream<DynamicTest> splitsAsWritten() {
        return CASES.stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String paragraph = line.replace(SPLIT, "");
                    List<String> expected = Arrays.stream(line.split(SPLIT, -1))
                            .map(String::strip)
                            .collect(Collectors.toList());
                    assertThat(SentenceSplitter.split(paragraph).stream().map(span -> span.of(paragraph)))
                            .containsExactlyElementsOf(expected);
                }));
    }

    @Test
    void hasOneHundredAndTwentyCases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }
}
