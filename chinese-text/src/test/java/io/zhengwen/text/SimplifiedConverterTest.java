package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import org.junit.jupiter.api.Test;

class SimplifiedConverterTest {
    /** The characters that simplified text keeps, and those that {@code script-rules.txt} handles. */
    private static final String EXCEPTIONS = "乾昇於甯徵夥鉅陞祇迺邨喆剋讎薹濛寀樑堃著沈甚藉『』";

    @Test
    void convertsEveryCharacterAsHanlpDoes() {
        for (char c = 0x3400; c < 0xA000; c++) {
            if (EXCEPTIONS.indexOf(c) < 0) {
                // Adds a character that makes the text traditional.
                assertThat(new TextCleaner().clean("國" + c).text())
                        .isEqualTo(HanLP.convertToSimplifiedChinese("國" + c));
            }
        }
    }

    @Test
    void aTextIsTraditionalIfEnoughOfItsCharactersAre() {
        assertThat(form("調研")).isEqualTo(LanguageForm.TRADITIONAL);
        assertThat(form("调研")).isEqualTo(LanguageForm.SIMPLIFIED);
        assertThat(form("市民郑和鑑常带着他的孙子到江边散步看风景听老人讲过去的故事")).isEqualTo(LanguageForm.SIMPLIFIED);
        assertThat(form("GDP")).isEqualTo(LanguageForm.SIMPLIFIED);
        assertThat(form("调(diào)研")).isEqualTo(LanguageForm.GLOSSED);
    }

    private static LanguageForm form(String text) {
        return new TextCleaner().clean(text).form();
    }
}
