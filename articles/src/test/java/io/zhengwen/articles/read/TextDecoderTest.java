package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String TEXT = "市领导在涪陵区调研时强调，加快打造现代制造业集群。\n重庆的企业，一家一家地走。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsTextOfAnyUsualCharacterSet(String charset) {
        assertThat(TextDecoder.decode(TEXT.getBytes(Charset.forName(charset)), null))
                .isEqualTo(TEXT);
    }

    @Test
    void readsUtf8ThatIsCutOffWithinACharacterAsFarAsItGoes() {
        byte[] whole = TEXT.getBytes(StandardCharsets.UTF_8);
        assertThat(TextDecoder.decode(Arrays.copyOf(whole, whole.length - 5), null))
                .startsWith("市领导在涪陵区调研时强调")
                .endsWith("一家一家地\uFFFD");
    }

    @Test
    void readsTraditionalTextInBig5() {
        String text = "重慶市涪陵區的企業，加快打造現代製造業集群。市領導前往調研，強調要推動高品質發展。";
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("Big5")), null))
                .isEqualTo(text);
    }

    @Test
    void readsShortTextInGb18030() {
        assertThat(TextDecoder.decode("涪陵区调研。".getBytes(Charset.forName("GB18030")), null))
                .isEqualTo("涪陵区调研。");
    }

    @Test
    void dropsTheByteOrderMarkAndCarriageReturns() {
        assertThat(TextDecoder.decode("\uFEFF一\r\n二\r三".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("一\n二\n三");
    }

    @Test
    void rejectsNothingAndWhiteSpace() {
        assertThatThrownBy(() -> TextDecoder.decode(new byte[0], null)).hasMessage("is empty");
        assertThatThrownBy(() -> TextDecoder.decode(" \n".getBytes(StandardCharsets.UTF_8), null))
                .hasMessageStartingWith("is empty");
    }

    @Test
    void rejectsBinaryContent() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThatThrownBy(() -> TextDecoder.decode(png, null)).hasMessageContaining("binary");
        byte[] elf = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThatThrownBy(() -> TextDecoder.decode(elf, null)).hasMessageContaining("binary");
    }
}
