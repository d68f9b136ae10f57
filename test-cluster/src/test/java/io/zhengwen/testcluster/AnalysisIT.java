package io.zhengwen.testcluster;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests the plugin in a running node: {@code _analyze} gives the tokens that the plugin's unit tests expect. */
final class AnalysisIT {
    private final TestCluster cluster = TestCluster.shared();

    @TestFactory
    List<DynamicTest> segmentsAsTheGoldenFileSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> lines = goldenLines();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            String[] input = lines.get(i).split(": ", 2);
            String expected = lines.get(i + 1);
            tests.add(DynamicTest.dynamicTest(
                    lines.get(i),
                    () -> assertThat(describe(analyze(input[0], List.of(input[1]))))
                            .isEqualTo(expected)));
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    @Test
    void countsOffsetsOfLaterValuesFromTheEndOfEarlierOnes() throws IOException {
        List<AnalyzeToken> tokens = analyze("ik_smart", List.of("涪陵区。  ", "涪陵区"));

        assertThat(describe(tokens)).isEqualTo("涪陵区 0-3, 涪陵区 7-10");
    }

    @Test
    void reportsItsFingerprint() throws IOException {
        assertThat(analyze("zhengwen_fingerprint", List.of("?")))
                .singleElement()
                .satisfies(token -> assertThat(token.token()).matches("[0-9a-f]{16}"));
    }

    private List<AnalyzeToken> analyze(String analyzer, List<String> texts) throws IOException {
        return cluster.client()
                .indices()
                .analyze(request -> request.analyzer(analyzer).text(texts))
                .tokens();
    }

    private static String describe(List<AnalyzeToken> tokens) {
        return tokens.stream()
                .map(token -> token.token() + " " + token.startOffset() + "-" + token.endOffset())
                .collect(Collectors.joining(", "));
    }

    private static List<String> goldenLines() throws IOException {
        try (InputStream in = AnalysisIT.class.getResourceAsStream("/io/zhengwen/ik/tokens.txt")) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
