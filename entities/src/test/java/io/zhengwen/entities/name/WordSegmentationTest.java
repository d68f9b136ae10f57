package io.zhengwen.entities.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSegmentationTest {
    private static final WordSegmentation SEGMENTATION = new WordSegmentation(TaggerLexicon.load());

    @ParameterizedTest
    @CsvSource({
        "建设美丽江苏, 丽江",
        "充分保证日照, 证日",
        "对业务非常熟悉, 常熟",
        "填补了空白城市, 白城",
        "县委和县政府, 和县",
    })
    void seesThatAPlaceCutsWords(String text, String place) {
        assertThat(isWord(text, place)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"前往丽江调研, 丽江", "在常熟市民中, 常熟", "涪陵榨菜, 涪陵"})
    void seesThatAPlaceStandsAlone(String text, String place) {
        assertThat(isWord(text, place)).isTrue();
    }

    private static boolean isWord(String text, String place) {
        int start = text.indexOf(place);
        return SEGMENTATION.isWord(text, start, start + place.length());
    }
}
