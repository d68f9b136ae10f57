package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code normalisation.txt}. */
class NormalisationGoldenTest {
    private static final List<String> CASES = GoldenLines.lines("normalisation.txt");

    private final TextCleaner cleaner = new TextCleaner();

    @TestFactory
    Stream<DynamicTest> cleansAsWritten() {
        return CASES.stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String received = GoldenLines.unescape(received(line));
                    assertThat(cleaner.clean(received).text()).isEqualTo(GoldenLines.unescape(expected(line)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> leavesCleanTextUnchanged() {
        return CASES.stream()
                .filter(line -> !expected(line).startsWith("&")) // cleaning it again would decode the entity again
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String expected = GoldenLines.unescape(expected(line));
                    assertThat(cleaner.clean(expected).text()).isEqualTo(expected);
                }));
    }

    @Test
    void hasTwoHundredCases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    private static String received(String line) {
        int arrow = line.indexOf(" => ");
        return arrow < 0 ? line : line.substring(0, arrow);
    }

    private static String expected(String line) {
        int arrow = line.indexOf(" => ");
        return arrow < 0 ? line : line.substring(arrow + 4);
    }
}
