package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests the article that this project started with, exactly as received. */
class SeedArticleTest {
    private static final Path SEED = Path.of("..", "seeds", "000_08535c7858fe853e.txt");

    private final CleanText clean = new TextCleaner().clean(read());

    @Test
    void losesEveryGloss() {
        assertThat(clean.text()).doesNotContainPattern("[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+[)）]");
        assertThat(clean.form()).isEqualTo(LanguageForm.GLOSSED);
    }

    @Test
    void keepsBracketsThatAreText() {
        assertThat(clean.text()).contains("巴斯夫聚氨酯（重庆）有限公司", "开发区（园区）");
    }

    @Test
    void isRepairedWhereAGlossSplitACharacter() {
        int at = clean.text().indexOf("当地结合");
        assertThat(at).isPositive();
        assertThat(clean.toReceived(new Span(at, at + 4)).of(clean.received())).isEqualTo("當(dāng)?shù)亟Y(jié)合");
    }

    @Test
    void isSimplifiedWithFullWidthPunctuation() {
        assertThat(clean.text())
                .startsWith("袁家军在涪陵长寿调研时强调 加快打造现代制造业集群 更好服务支撑高质量发展\n11月2日，市委书记袁家军")
                .contains("巴斯夫与重庆的合作有着广阔前景", "重庆卡涞复合材料科技有限公司")
                .endsWith("有关区、市相关部门负责人参加。");
    }

    @Test
    void hasItsTitleAndSevenParagraphs() {
        assertThat(ParagraphSplitter.split(clean.text())).hasSize(8);
    }

    private static String read() {
        try {
            return Files.readString(SEED);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + SEED.toAbsolutePath(), e);
        }
    }
}
