package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PinyinSpellerTest {
    private static final PinyinSpeller PINYIN = PinyinSpeller.load();

    @Test
    void spellsWordsAsTheyAreRead() {
        assertThat(PINYIN.spell("涪陵区").letters()).isEqualTo("fulingqu");
        assertThat(PINYIN.spell("涪陵区").initials()).isEqualTo("flq");
        assertThat(PINYIN.spell("重庆").letters()).isEqualTo("chongqing");
        assertThat(PINYIN.spell("重点").letters()).isEqualTo("zhongdian");
    }

    @Test
    void keepsLatinLettersAndDigitsAndLeavesOutTheRest() {
        PinyinSpeller.Spelling spelling = PINYIN.spell("TCL（重庆）5G");
        assertThat(spelling.letters()).isEqualTo("tclchongqing5g");
        assertThat(spelling.initials()).isEqualTo("tclcq5g");
    }

    @Test
    void knowsWhereSyllablesStart() {
        PinyinSpeller.Spelling spelling = PINYIN.spell("西安");
        assertThat(spelling.letters()).isEqualTo("xian");
        assertThat(spelling.startsAt(0)).isTrue();
        assertThat(spelling.startsAt(1)).isFalse();
        assertThat(spelling.startsAt(2)).isTrue();
        assertThat(spelling.startsAt(200)).isFalse();
    }

    @Test
    void ignoresCharactersWithoutReading() {
        assertThat(PINYIN.spell("😀！").letters()).isEmpty();
        assertThat(PINYIN.spell("").initials()).isEmpty();
    }
}
