package io.zhengwen.entities.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TopicWordsTest {
    private static final Taxonomy TAXONOMY = Taxonomy.load();

    @Test
    void refusesWordsForATopicThatTheTaxonomyDoesNotHave() {
        assertThatThrownBy(() -> TopicWords.parse(TAXONOMY, "[weather]\n+ 阵雨"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'weather'");
    }

    @Test
    void refusesAnUnknownStrength() {
        assertThatThrownBy(() -> TopicWords.parse(TAXONOMY, "[sports]\n足球 篮球"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'足'");
    }

    @Test
    void readsNoWordInsideALongerOne() {
        WordMatcher matcher = new WordMatcher(TopicWords.parse(
                TAXONOMY,
                "[not]\n绿色通道\n[agriculture-rural]\n+ 农民\n[employment-welfare]\n+ 农民工\n[green-low-carbon]\n~ 绿色"));
        assertThat(matcher.find("农民工走绿色通道，农民走绿色道路"))
                .extracting(hit -> hit.word().text())
                .containsExactly("农民工", "绿色通道", "农民", "绿色");
    }
}
