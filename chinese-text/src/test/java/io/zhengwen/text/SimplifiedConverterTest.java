package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import org.junit.jupiter.api.Test;

class SimplifiedConverterTest {
    /** Left as they are in simplified text, and, those of the rules, mended by {@code script-rules.txt}. */
    private static final String OWN = "乾昇於甯徵夥鉅陞祇迺邨喆剋讎薹濛寀樑堃著沈甚藉『』";

    @Test
    void convertsEveryCharacterAsHanlpDoes() {
        for (char c = 0x3400; c < 0xA000; c++) {
            if (OWN.indexOf(c) < 0) {
                // Beside a character that makes the text a traditional one.
                assertThat(new TextCleaner().clean("國" + c).text())
                        .isEqualTo(HanLP.convertToSimplifiedChinese("國" + c));
            }
        }
    }

    @Test
    void aTextIsTraditionalWhenAFairShareOfItIs() {
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
