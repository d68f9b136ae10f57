package io.zhengwen.indexer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "新华社重庆2023年11月2日电（记者 王小雨）近日，某公司投产。",
                "中新网余杭２０２３年１１月２日电 某公司投产。",
                "发布时间：2023-11-02 来源：某市日报\n某公司投产。",
                "某公司投产。\n某市人民政府办公室\n2023年11月2日",
                "2023.11.02\n某公司投产，产品卖到了海外。",
            })
    void isStatedInADatelineOrALineOfItsOwn(String text) {
        assertThat(TextDate.stated(text)).contains("2023-11-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年11月2日，某公司投产。",
                "本报讯（记者 王小雨）2023年11月2日上午，某公司投产。",
                "标题一样的一行\n2023年11月2日，某公司投产。公司成立于2010年3月1日。",
            })
    void isTheDayOfTheFirstSentence(String text) {
        assertThat(TextDate.ofLead(text)).contains("2023-11-02");
    }

    @Test
    void isNoDayOfHistory() {
        assertThat(TextDate.ofLead("2001年7月13日，大家记得。一切在2023年11月2日有了答案。")).isEmpty();
        assertThat(TextDate.ofLead("公司成立于2001年7月13日，后来搬了家。")).isEmpty();
        assertThat(TextDate.stated("公司于2001年7月13日成立。\n后来搬了家。")).isEmpty();
    }

    @Test
    void isNotGuessedWithoutAYear() {
        assertThat(TextDate.stated("新华社重庆11月2日电 某公司投产。")).isEmpty();
        assertThat(TextDate.ofLead("11月2日，某公司投产。")).isEmpty();
    }
}
