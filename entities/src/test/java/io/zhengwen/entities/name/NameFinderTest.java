package io.zhengwen.entities.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.name.NameFinder.NamePassage;
import io.zhengwen.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameFinderTest {
    private static final NameFinder FINDER = NameFinder.load();

    @Test
    void linksAShortFormInOneParagraphToTheFullNameInAnother() {
        List<List<Mention>> found = FINDER.find(
                List.of(passage("来到重庆恒腾制药科技股份有限公司，了解产品研发。"), passage("希望重庆恒腾制药科技股份有限公司做优做强。恒腾制药科技股份有限公司负责人发言。")));

        assertThat(found.get(1)).extracting(Mention::name).containsExactly("重庆恒腾制药科技股份有限公司", "重庆恒腾制药科技股份有限公司");
    }

    @Test
    void givesOffsetsOfThePassage() {
        String text = "市长何文涛来到瑞方新能源科技（宁波）有限公司调研。";
        List<Mention> found = FINDER.find(List.of(passage(text))).get(0);

        assertThat(found).extracting(Mention::surface).containsExactly("何文涛", "瑞方新能源科技（宁波）有限公司");
        assertThat(found)
                .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.surface()));
    }

    @Test
    void leavesADistrictBeforeTheNameOut() {
        String text = "来到涪陵区太恒集团有限公司，听取企业发展情况介绍。";

        assertThat(FINDER.find(List.of(new NamePassage(text, false, List.of(new Span(2, 5)))))
                        .get(0))
                .extracting(Mention::surface)
                .containsExactly("太恒集团有限公司");
    }

    @Test
    void takesSettledNamesFromAQuery() {
        assertThat(FINDER.readQuery("国铁集团 春运")).extracting(Mention::name).containsExactly("中国国家铁路集团有限公司");
    }

    @Test
    void findsNothingInEmptyText() {
        assertThat(FINDER.find(List.of(passage("")))).containsExactly(List.of());
        assertThat(FINDER.find(List.of())).isEmpty();
    }

    @Test
    void keepsMentionsInOrderAndApartInAnyText() {
        Random random = new Random(5);
        String alphabet = "李明王公司集团有限（）()·涪陵区重庆科技银行，。“”a1 \uD842\uDFB7Ａ９\n";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int end = 0;
            for (Mention mention :
                    FINDER.find(List.of(passage(text.toString()))).get(0)) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(end);
                assertThat(mention.type()).isNotEqualTo(MentionType.DISTRICT);
                end = mention.end();
            }
        }
    }

    @Test
    void readsAVeryLongPassage() {
        String text = "市长何文涛来到瑞方新能源科技（宁波）有限公司调研，".repeat(2_000);

        assertThat(FINDER.find(List.of(passage(text))).get(0)).hasSizeGreaterThan(3_900);
    }

    private static NamePassage passage(String text) {
        return new NamePassage(text, false, List.of());
    }
}
