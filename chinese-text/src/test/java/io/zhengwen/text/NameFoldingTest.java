package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFoldingTest {
    private final NameFolding folding = new NameFolding(new TextCleaner());

    @ParameterizedTest
    @ValueSource(strings = {"巴斯夫聚氨酯（重庆）有限公司", "巴斯夫聚氨酯(重慶) 有限公司", "\u3000巴斯夫聚氨酯（重慶)有限公司\n", "巴斯夫聚氨酯（重慶）有限公司\u200B"})
    void namesThatDifferInScriptWidthBracketsAndSpaceAreOne(String written) {
        assertThat(folding.canonical(written)).isEqualTo("巴斯夫聚氨酯（重庆）有限公司");
    }

    @Test
    void spacesBetweenLatinWordsStay() {
        assertThat(folding.canonical(" Hugo  Boss (中國) 有限公司 ")).isEqualTo("Hugo Boss（中国）有限公司");
        assertThat(folding.canonical("ＢＡＳＦ SE")).isEqualTo("BASF SE");
        assertThat(folding.canonical("TCL (Group) SE")).isEqualTo("TCL（Group）SE");
    }

    @Test
    void glossesAreNoPartOfAName() {
        assertThat(folding.canonical("太極集團(tuán)有限公司")).isEqualTo("太极集团有限公司");
    }

    @Test
    void foldingTwiceChangesNothing() {
        String folded = folding.canonical("穆罕默德・阿里 (Ali) 有限公司");
        assertThat(folding.canonical(folded)).isEqualTo(folded).isEqualTo("穆罕默德·阿里（Ali）有限公司");
    }

    @Test
    void aNameOfSpacesIsEmpty() {
        assertThat(folding.canonical(" \n")).isEmpty();
        assertThat(NameFolding.ofClean(" \n")).isEmpty();
    }
}
