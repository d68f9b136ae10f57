package io.zhengwen.ik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final Analysis ANALYSIS = Analysis.load();

    @Test
    void smartTakesOneReading() {
        assertThat(texts(AnalyzerName.IK_SMART, "重庆卡涞复合材料科技有限公司是涪陵区引进的智能网联新能源汽车轻量化部件链主企业"))
                .containsExactly(
                        "重庆", "卡", "涞", "复合材料", "科技", "有限公司", "是", "涪陵区", "引进", "的", "智能", "网联", "新能源", "汽车", "轻量化",
                        "部件", "链", "主", "企业");
    }

    private static List<String> texts(AnalyzerName name, String text) {
        return ANALYSIS.analyze(name, text).stream().map(Token::text).toList();
    }
}
