package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cleans and splits texts that provoke quadratic time; with such a fault the test would not finish. */
class HostileTextTest {
    private static final int TIMES = 50_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"一",
                "&",
                "&a",
                "a",
                "a@",
                "www.",
                "http://",
                "!",
                "?!",
                "一.",
                "a.",
                "(",
                "（“",
                ")",
                "”",
                "“！”",
                "“要！",
                "中?shù)",
                "當(dāng)",
                " ",
                "\n",
                " \n",
                "-",
                "著",
                "\uD83D",
                "\u0301",
                "e\u0301",
                "\uFFFD(shù)",
                "[1]。",
                "。[1"
            })
    void longRunsAreCleanedAndSplit(String part) {
        String received = part.repeat(TIMES) + "，一@a。" + "”".repeat(10) + part;
        CleanText clean = new TextCleaner().clean(received);
        assertThat(clean.text().length()).isLessThanOrEqualTo(received.length());
        SentenceSplitter.split(clean.text().replace('\n', ' '));
        SentenceSplitter.split(received);
    }

    @Test
    void aMailAddressOfManyPartsStays() {
        String address = "b@a" + ".a".repeat(TIMES);
        assertThat(new TextCleaner().clean("写信到 " + address + ",谢谢").text()).isEqualTo("写信到 " + address + "，谢谢");
    }

    @Test
    void manyNotesBelongToTheirSentence() {
        assertThat(SentenceSplitter.split("好。" + "[1]".repeat(TIMES) + "再见。")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"”", "）", "》"})
    void closingMarksOfOtherKindsAreCheap(String closing) {
        String text = "【".repeat(TIMES) + closing.repeat(TIMES) + "好。";
        assertThat(SentenceSplitter.split(text)).hasSize(1);
    }
}
