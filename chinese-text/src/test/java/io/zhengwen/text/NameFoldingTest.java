package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameFoldingTest {
    @Test
    void namesThatDifferInScriptWidthBracketsAndSpaceFoldToOne() {
        String folded = NameFolding.fold("巴斯夫聚氨酯（重庆）有限公司");
        assertThat(NameFolding.fold("巴斯夫聚氨酯(重慶) 有限公司")).isEqualTo(folded);
        assertThat(NameFolding.fold("\u3000巴斯夫聚氨酯（重慶)有限公司\n")).isEqualTo(folded);
        assertThat(NameFolding.fold("巴斯夫聚氨酯（重慶）有限公司\u200B")).isEqualTo(folded);
    }

    @Test
    void latinNamesFoldInCaseAndWidth() {
        assertThat(NameFolding.fold("ＢＡＳＦ SE")).isEqualTo("basfse");
        assertThat(NameFolding.fold("(BASF)")).isEqualTo(NameFolding.fold("（Basf）"));
    }

    @Test
    void canonicalNamesKeepTheirCaseAndTheSpacesBetweenLatinWords() {
        assertThat(NameFolding.canonical(" Hugo  Boss (中國) 有限公司 ")).isEqualTo("Hugo Boss（中国）有限公司");
        assertThat(NameFolding.canonical("TCL(Group)")).isEqualTo("TCL（Group）");
    }

    @Test
    void glossesAreNoPartOfAName() {
        assertThat(NameFolding.canonical("太極集團(tuán)有限公司")).isEqualTo("太极集团有限公司");
    }

    @Test
    void foldingTwiceChangesNothing() {
        String folded = NameFolding.fold("穆罕默德・阿里 (Ali) 有限公司");
        assertThat(NameFolding.fold(folded)).isEqualTo(folded).isEqualTo("穆罕默德·阿里（ali）有限公司");
    }

    @Test
    void anEmptyNameStaysEmpty() {
        assertThat(NameFolding.fold(" ")).isEmpty();
    }
}
