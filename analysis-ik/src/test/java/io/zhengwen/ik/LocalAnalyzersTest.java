package io.zhengwen.ik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAnalyzersTest {

    private static final LocalAnalyzers ANALYSIS = LocalAnalyzers.load();

    @Test
    void userWordsAreKeptWhole(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.dic"), "# a comment\n\n渝北智谷\r\n渝快辦\n");
        LocalAnalyzers own = LocalAnalyzers.load(folder);

        assertThat(texts(own, "渝北智谷用渝快办")).containsExactly("渝北智谷", "用", "渝快办");
        assertThat(texts(ANALYSIS, "渝北智谷用渝快办")).doesNotContain("渝北智谷", "渝快办");
    }

    @Test
    void fingerprintTellsWordsApart(@TempDir Path folder) throws IOException {
        assertThat(ANALYSIS.fingerprint())
                .matches("[0-9a-f]{16}")
                .isEqualTo(LocalAnalyzers.load(folder).fingerprint());
        Files.writeString(folder.resolve("own.dic"), "渝北智谷\n");
        assertThat(LocalAnalyzers.load(folder).fingerprint()).isNotEqualTo(ANALYSIS.fingerprint());
    }

    @Test
    void anAbsentFolderHasNoWords(@TempDir Path folder) {
        assertThat(LocalAnalyzers.load(folder.resolve("absent")).fingerprint()).isEqualTo(ANALYSIS.fingerprint());
    }

    @Test
    void rejectsUnknownAnalyzers() {
        assertThatThrownBy(() -> AnalyzerName.of("ik"))
                .hasMessage("no analyzer 'ik'; there are ik_smart, ik_max_word, ik_smart_query, zh_exact");
    }

    @Test
    void threadsShareOneDictionary() {
        String text = "兩江新區引進3個重點項目，投資30億元。".repeat(50);
        Map<AnalyzerName, List<Token>> alone = List.of(AnalyzerName.values()).stream()
                .collect(Collectors.toMap(Function.identity(), name -> ANALYSIS.analyze(name, text)));

        IntStream.range(0, 50)
                .parallel()
                .boxed()
                .flatMap(i -> alone.keySet().stream())
                .forEach(name -> assertThat(ANALYSIS.analyze(name, text)).isEqualTo(alone.get(name)));
    }

    @Property(tries = 500)
    void offsetsStayInsideTheTextAndNeverGoBack(@ForAll String text, @ForAll AnalyzerName name) {
        int last = 0;
        for (Token token : ANALYSIS.analyze(name, text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(token.end()).isLessThanOrEqualTo(text.length());
            assertThat(splitsPair(text, token.start()) || splitsPair(text, token.end()))
                    .isFalse();
            last = token.start();
        }
    }

    @Test
    void longDigitRunsStayWhole() {
        String digits = "1234567890".repeat(1000);
        assertThat(ANALYSIS.analyze(AnalyzerName.IK_SMART, digits)).containsExactly(new Token(digits, 0, 10_000));
    }

    @Test
    void aLongTextWithoutSeparatorsIsSegmentedInLinearTime() {
        assertThat(ANALYSIS.analyze(AnalyzerName.IK_SMART, "一".repeat(200_000))).hasSize(1);
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static List<String> texts(LocalAnalyzers analysis, String text) {
        return analysis.analyze(AnalyzerName.IK_SMART, text).stream()
                .map(Token::text)
                .toList();
    }
}
