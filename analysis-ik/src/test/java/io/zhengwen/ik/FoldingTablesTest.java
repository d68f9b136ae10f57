package io.zhengwen.ik;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FoldingTablesTest {

    @Test
    void singleCharactersFoldAsHanlpSimplifiesThem() {
        CharacterFolding words = FoldingTables.ofWords();
        for (char c = '\u4E00'; c < '\uA000'; c++) {
            String character = String.valueOf(c);
            String simplified = HanLP.convertToSimplifiedChinese(character);
            boolean foldable = simplified.length() == 1 && c != '著';
            if (foldable) {
                assertThat(words.fold(character)).isEqualTo(simplified);
            }
        }
    }

    @Test
    void theTraditionalSeedHasTheTokensOfItsCleanForm() throws IOException {
        String received = Files.readString(Path.of("..", "seeds", "000_08535c7858fe853e.txt"))
                .replaceAll("\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\\)\\??", "")
                .lines()
                .filter(line -> line.indexOf('\uFFFD') < 0)
                .findFirst()
                .orElseThrow();
        LocalAnalyzers analysis = LocalAnalyzers.load();
        String clean = new TextCleaner().clean(received).text();

        assertThat(analysis.analyze(AnalyzerName.IK_SMART, received))
                .map(Token::text)
                .isEqualTo(analysis.analyze(AnalyzerName.IK_SMART, clean).stream()
                        .map(Token::text)
                        .toList());
    }

    @Test
    void exactFoldingIsTheSameInEveryContext() {
        CharacterFolding exact = FoldingTables.ofExact();
        assertThat(exact.fold("隨著，著名")).isEqualTo("随着,着名");
        assertThat(exact.fold("“Ａ”——。")).isEqualTo("\"a\"--.");
    }
}
