package io.zhengwen.ik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks the cases of {@code tokens.txt}. */
class GoldenTokensTest {

    private static final LocalAnalyzers ANALYSIS = LocalAnalyzers.load();

    @TestFactory
    List<DynamicTest> segmentsAsTheGoldenFileSays() {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> lines = WordResource.lines("tokens.txt");
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            String input = lines.get(i);
            String expected = lines.get(i + 1);
            tests.add(DynamicTest.dynamicTest(
                    input, () -> assertThat(tokens(input)).isEqualTo(expected)));
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    private static String tokens(String input) {
        String[] parts = input.split(": ", 2);
        return ANALYSIS.analyze(AnalyzerName.of(parts[0]), parts[1]).stream()
                .map(token -> token.text() + " " + token.start() + "-" + token.end())
                .collect(Collectors.joining(", "));
    }
}
