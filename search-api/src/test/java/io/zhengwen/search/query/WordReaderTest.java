package io.zhengwen.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.ik.LocalAnalyzers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordReaderTest {
    private static final WordReader READER = new WordReader(LocalAnalyzers.load());

    @Test
    void leavesFunctionAndQuestionWordsOut() {
        assertThat(READER.read("谁在园区的企业调研").content()).containsExactly("园区", "企业", "调研");
    }

    @ParameterizedTest
    @CsvSource({
        "企业, 1",
        "企业 调研, 2",
        "企业 调研 园区, 3",
        "企业 调研 园区 投资, 3",
        "企业 调研 园区 投资 技术 农业 城市 治理, 6",
        "谁调研企业, 1",
        "企业 调研 园区？, 1",
        "企业 调研 园区 投资 技术 农业？, 2",
        "的, 0",
        "谁, 0",
    })
    void saysHowManyWordsAreEnough(String query, int enough) {
        assertThat(READER.read(query).enough()).isEqualTo(enough);
    }

    @Test
    void joinsNeighbouringSingleCharactersToNames() {
        assertThat(READER.read("钝头鹦嘴鱼 鲷").names()).containsExactly("钝头鹦嘴鱼");
    }

    @Test
    void countsARepeatedWordOnce() {
        assertThat(READER.read("企业 企业").content()).containsExactly("企业");
    }

    @Test
    void keepsTheRunsAsTyped() {
        assertThat(READER.read("营商环境 企业").runs()).containsExactly("营商环境", "企业");
    }
}
