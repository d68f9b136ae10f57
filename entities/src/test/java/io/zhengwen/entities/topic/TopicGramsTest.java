package io.zhengwen.entities.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicGramsTest {
    @Test
    void visitsGramsOfOneToThreeLettersInOrderOfTheirEnds() {
        assertThat(grams("中医药业")).containsExactly("中", "医", "中医", "药", "医药", "中医药", "业", "药业", "医药业");
    }

    @Test
    void neverReadsAcrossPunctuationOrDigits() {
        assertThat(grams("电，网5G")).containsExactly("电", "网", "G");
    }

    @Test
    void namesAGramByItsPlace() {
        String passage = "发展中医药";
        TopicGrams.visit(
                passage,
                (key, start, length) ->
                        assertThat(TopicGrams.letters(key)).isEqualTo(passage.substring(start, start + length)));
    }

    private static List<String> grams(String passage) {
        List<String> grams = new ArrayList<>();
        TopicGrams.visit(passage, (key, start, length) -> grams.add(TopicGrams.letters(key)));
        return grams;
    }
}
