package io.zhengwen.entities.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.Mention;
import io.zhengwen.entities.MentionType;
import io.zhengwen.entities.name.NameFinder.NamePassage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a whole article says for and against its names. */
class ArticleEvidenceTest {
    private static final NameFinder FINDER = NameFinder.load();

    @Test
    void countsADefinedShortNameUnderTheFullOne() {
        assertThat(enterprises("杭州澄曜精密科技有限公司（以下简称“澄曜精密”）发布公告。", "澄曜精密表示，项目下月投产。"))
                .contains("澄曜精密=杭州澄曜精密科技有限公司");
    }

    @Test
    void findsShortFormsThatTheFullNameGives() {
        assertThat(enterprises("重庆鎏曜复合材料科技有限公司落户园区。", "鎏曜复材的车间里，工人正在赶制订单。鎏曜去年纳税千万元。"))
                .contains("鎏曜复材=重庆鎏曜复合材料科技有限公司", "鎏曜=重庆鎏曜复合材料科技有限公司");
    }

    @Test
    void takesAFirmInBracketsForTheOneBeforeIt() {
        assertThat(enterprises("湘岳重工（湖南湘岳重工机械股份有限公司）是这个项目的总承包商。")).contains("湘岳重工=湖南湘岳重工机械股份有限公司");
    }

    @Test
    void keepsGroupAndBranchApart() {
        assertThat(enterprises("恒丰银行与恒丰银行苏州分行一同签约。"))
                .contains("恒丰银行苏州分行=恒丰银行苏州分行")
                .doesNotContain("恒丰银行苏州分行=恒丰银行股份有限公司");
    }

    @Test
    void countsAListedCompanyUnderItsFullName() {
        assertThat(enterprises("北汽蓝谷（600733）公告，上半年销量增长。")).contains("北汽蓝谷=北汽蓝谷新能源科技股份有限公司");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "国家能源局、工信部联合印发通知，南开大学和市人民医院参加。",
                "县里的鹿岭钼矿、石台山景区和光华实验室恢复开放。",
                "集团公司要求，该公司及一间科技公司限期整改，详询银行。",
                "（四）公司应当建立台账。",
                "夜里起了暴雪，太阳能路灯全亮了，孩子们在看机器人表演。",
                "岚川至阳泉高速公路（以下简称“岚阳高速”）通车，岚阳高速全长八十公里。",
                "记者从财联社、市电视台和团县委获悉，商会联合会换届。",
            })
    void findsNoEnterpriseWhereNoneIs(String text) {
        assertThat(enterprises(text)).isEmpty();
    }

    @Test
    void leavesOutWhatIsDoneWithAFirm() {
        assertThat(enterprises("控股股东浙江澜图控股有限公司持有公司三成股份。")).containsExactly("浙江澜图控股有限公司=浙江澜图控股有限公司");
    }

    @Test
    void splitsABylineIntoItsNames() {
        assertThat(persons("（记者崔岚陶嘉木）近日，全市重点项目加快建设。")).containsExactly("崔岚", "陶嘉木");
    }

    @Test
    void keepsThreeCharactersBeforeATitle() {
        assertThat(persons("会议由省农检中心郭岑挺所长主持，陈澜生秘书长作报告。")).containsExactly("郭岑挺", "陈澜生");
    }

    @Test
    void readsMiddleDotsOfAllForms() {
        assertThat(persons("教授罗伯特•恩德尔和村民艾尔肯·吐尼亚孜先后发言。")).containsExactly("罗伯特•恩德尔", "艾尔肯·吐尼亚孜");
    }

    @ParameterizedTest
    @ValueSource(strings = {"民警介绍，刘某因盗窃被拘留，孙某某在逃。", "本办法自下月起施行，惠企政策免申即享。", "小王和老李都说这条路好走了。"})
    void findsNoPersonWhereNoneIsNamed(String text) {
        assertThat(persons(text)).isEmpty();
    }

    private static List<String> enterprises(String... passages) {
        return mentions(MentionType.ENTERPRISE, passages)
                .map(m -> m.surface() + "=" + m.name())
                .toList();
    }

    private static List<String> persons(String... passages) {
        return mentions(MentionType.PERSON, passages).map(Mention::surface).toList();
    }

    private static Stream<Mention> mentions(MentionType type, String... passages) {
        List<NamePassage> read = Arrays.stream(passages)
                .map(text -> new NamePassage(text, false, List.of()))
                .toList();
        return FINDER.find(read).stream().flatMap(List::stream).filter(m -> m.type() == type);
    }
}
