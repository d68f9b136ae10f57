package io.zhengwen.entities.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.mention.MentionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLinksTest {
    @ParameterizedTest
    @CsvSource({
        "德尔曼, 德尔曼聚氨酯（重庆）有限公司",
        "恒腾, 重庆恒腾制药科技股份有限公司",
        "太恒集团, 太恒集团有限公司",
        "黎昌公司, 沈阳黎昌公司",
        "凯信公司, 重庆凯信商贸有限公司",
        "新泉煤业有限公司, 内蒙古新泉煤业有限公司",
        "华鼎集团, 中国华鼎集团有限公司",
    })
    void joinsAShortFormToTheFullNameInTheArticle(String shortForm, String full) {
        assertThat(canonical(shortForm, full)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({
        "中国联讯, 中国联讯重庆公司",
        "沈恒集团, 沈恒集团透平公司",
        "恒通, 恒通分公司",
        "恒丰银行, 恒丰银行重庆分行",
        "恒昌, 大恒昌盛有限公司",
    })
    void keepsDifferentFirmsApart(String one, String other) {
        assertThat(canonical(one, other)).isEqualTo(one);
    }

    @Test
    void joinsNothingWhenSeveralFullNamesWouldDo() {
        assertThat(canonical("德尔曼", "德尔曼聚氨酯（重庆）有限公司", "德尔曼新材料（上海）有限公司")).isEqualTo("德尔曼");
    }

    @Test
    void doesNotTellBracketsApart() {
        assertThat(canonical("德尔曼(重庆)有限公司", "德尔曼（重庆）有限公司")).isEqualTo("德尔曼（重庆）有限公司");
    }

    @Test
    void letsTheRegistryDecide() {
        NameRegistry registry = new NameRegistryReader()
                .read("test.tsv", "apart\t德尔曼\nenterprise\t恒腾控股\t恒腾")
                .build();
        ArticleLinks links = new ArticleLinks(registry, List.of("德尔曼", "德尔曼聚氨酯有限公司", "恒腾", "恒腾制药有限公司"));

        assertThat(links.canonical(MentionType.ENTERPRISE, "德尔曼")).isEqualTo("德尔曼");
        assertThat(links.canonical(MentionType.ENTERPRISE, "恒腾")).isEqualTo("恒腾控股");
    }

    private static String canonical(String name, String... others) {
        NameRegistry empty = new NameRegistryReader().read("test.tsv", "").build();
        List<String> surfaces = new java.util.ArrayList<>(List.of(others));
        surfaces.add(name);
        return new ArticleLinks(empty, surfaces).canonical(MentionType.ENTERPRISE, name);
    }
}
