package io.zhengwen.entities.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TopicFinderTest {
    private static final TopicFinder FINDER = TopicFinder.load();

    static List<Topic> topics() {
        return Taxonomy.load().topics();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void givesEveryTopicWhoseNameStandsInThePassage(Topic topic) {
        assertThat(FINDER.find("要着力推进" + topic.zh() + "工作。"))
                .filteredOn(evidence -> evidence.topic().equals(topic.id()))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.words()).contains(topic.zh()));
    }

    @ParameterizedTest
    @CsvSource({
        "high-quality-development, 要牢牢把握高质量发展这个首要任务。",
        "investment-promotion, 加强链长、链主企业招商引资，做大做强主导产业。",
        "business-environment, 常态化开展企业服务，持续优化营商环境。",
        "soe-reform, 要扎实推动国资国企、开发区（园区）等改革。",
        "traditional-chinese-medicine, 要依托重庆自然条件，大力发展中药材种植，带动更多群众增收致富。",
        "digital-governance, 三级数字化城市运行和治理中心是数字重庆建设最具辨识度的重要成果。",
        "green-low-carbon, 还勉励企业努力打造绿色低碳发展标杆。"
    })
    void readsSentences(String topic, String sentence) {
        assertThat(FINDER.find(sentence)).extracting(TopicEvidence::topic).contains(topic);
    }

    @Test
    void givesNoTopicWithoutWordsForIt() {
        assertThat(FINDER.find("市领导陈鸣波、陈新武参加。")).isEmpty();
        assertThat(FINDER.find("")).isEmpty();
    }

    @Test
    void namesOnlyWordsOfThePassage() {
        String passage = "园区企业进出口总额同比增长，中欧班列开行数量再创新高，海关推出通关便利化措施。";
        assertThat(FINDER.find(passage)).isNotEmpty().allSatisfy(evidence -> {
            assertThat(evidence.score()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(evidence.words())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(passage).contains(word));
        });
    }

    @Test
    void readsAQuerysTopicByItsName() {
        assertThat(FINDER.readQuery("涪陵 绿色低碳")).extracting(TopicEvidence::topic).containsExactly("green-low-carbon");
        assertThat(FINDER.readQuery("调研")).isEmpty();
    }
}
