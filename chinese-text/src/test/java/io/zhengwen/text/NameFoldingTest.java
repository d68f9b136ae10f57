package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFoldingTest {
    @ParameterizedTest
    @ValueSource(strings = {"巴斯夫聚氨酯（重庆）有限公司", "巴斯夫聚氨酯(重慶) 有限公司", "\u3000巴斯夫聚氨酯（重慶)有限公司\n", "巴斯夫聚氨酯（重慶）有限公司\u200B"})
    void namesThatDifferInScriptWidthBracketsAndSpaceAreOne(String written) {
        assertThat(NameFolding.canonical(written)).isEqualTo("巴斯夫聚氨酯（重庆）有限公司");
    }

    @Test
    void spacesBetweenLatinWordsStay() {
        assertThat(NameFolding.canonical(" Hugo  Boss (中國) 有限公司 ")).isEqualTo("Hugo Boss（中国）有限公司");
        assertThat(NameFolding.canonical("ＢＡＳＦ SE")).isEqualTo("BASF SE");
        assertThat(NameFolding.canonical("TCL (Group) SE")).isEqualTo("TCL（Group）SE");
    }

    @Test
    void namesAreComparedWithoutCaseAndSpaces() {
        assertThat(NameFolding.fold("ＢＡＳＦ SE")).isEqualTo("basfse");
        assertThat(NameFolding.fold("(BASF)")).isEqualTo(NameFolding.fold("（Basf）"));
    }

    @Test
    void glossesAreNoPartOfAName() {
        assertThat(NameFolding.canonical("太極集團(tuán)有限公司")).isEqualTo("太极集团有限公司");
    }

    @Test
    void foldingTwiceChangesNothing() {
        String folded = NameFolding.canonical("穆罕默德・阿里 (Ali) 有限公司");
        assertThat(NameFolding.canonical(folded)).isEqualTo(folded).isEqualTo("穆罕默德·阿里（Ali）有限公司");
    }

    @Test
    void aNameOfSpacesIsEmpty() {
        assertThat(NameFolding.canonical(" \n")).isEmpty();
        assertThat(NameFolding.ofClean(" \n")).isEmpty();
    }
}
